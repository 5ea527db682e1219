import { useState } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { Bilingual } from '../../domain/shared/bilingual';
import { MEMBERS, type FoundMember } from '../../panel/membership/contract';
import { ProblemBanner } from './problem-banner';
import { useLoaded } from './requests';
import { useSay } from './text';
import { useSettled } from './use-settled';

const SAY = {
  person: { zh: '成员', en: 'Person' },
  hint: { zh: '姓名、拼音、公司或网址名', en: 'Name, Latin name, company or slug' },
  searching: { zh: '正在查找…', en: 'Searching…' },
  nobody: { zh: '没有找到。', en: 'Nobody found.' },
  more: { zh: '还有更多，请继续输入。', en: 'There are more; type on.' },
  found: { zh: '找到的成员', en: 'People found' },
  other: { zh: '换人', en: 'Somebody else' },
  retired: { zh: '已退休', en: 'Retired' },
  deceased: { zh: '已故', en: 'Deceased' },
} as const satisfies Record<string, Bilingual>;

/** Finds a person by parts of their name, for whoever may find members; shows the one chosen. */
export function MemberPicker(props: { value: FoundMember | null; onPick: (member: FoundMember | null) => void }) {
  const say = useSay();
  const { value, onPick } = props;
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const found = useLoaded(MEMBERS.find, text === '' ? null : { text });
  if (value) {
    return (
      <Box>
        <Typography variant="pi" fontWeight="bold" tag="p">
          {say(SAY.person)}
        </Typography>
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <Described member={value} />
          <Button variant="tertiary" size="S" onClick={() => onPick(null)}>
            {say(SAY.other)}
          </Button>
        </Flex>
      </Box>
    );
  }
  const { data } = found;
  const current = text !== '' && text === typed.trim() && !found.loading;
  return (
    <Box>
      <Field.Root name="member" required hint={say(SAY.hint)}>
        <Field.Label>{say(SAY.person)}</Field.Label>
        <TextInput value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
        <Field.Hint />
      </Field.Root>
      <Box paddingTop={2} aria-live="polite">
        <ProblemBanner problem={found.problem} onRetry={found.reload} />
        {typed.trim() !== '' && !current && <Typography textColor="neutral600">{say(SAY.searching)}</Typography>}
        {current && data?.members.length === 0 && <Typography textColor="neutral600">{say(SAY.nobody)}</Typography>}
        {current && data && data.members.length > 0 && (
          <Box
            tag="ul"
            aria-label={say(SAY.found)}
            background="neutral0"
            borderColor="neutral200"
            hasRadius
            maxHeight="16rem"
            overflow="auto"
          >
            {data.members.map((member) => (
              <Box tag="li" key={member.member} borderColor="neutral150">
                <Box
                  tag="button"
                  type="button"
                  background="neutral0"
                  padding={2}
                  width="100%"
                  cursor="pointer"
                  textAlign="left"
                  onClick={() => onPick(member)}
                >
                  <Described member={member} />
                </Box>
              </Box>
            ))}
          </Box>
        )}
        {current && data?.more && <Typography textColor="neutral600">{say(SAY.more)}</Typography>}
      </Box>
    </Box>
  );
}

function Described({ member }: { member: FoundMember }) {
  const say = useSay();
  const { name, latinName, slug, company, city, state } = member;
  const left = state === 'active' ? null : say(SAY[state]);
  const rest = [latinName, company, city, slug, left].filter(Boolean).join(' · ');
  return (
    <Box>
      <Typography tag="p" textColor="neutral800">
        {name}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {rest}
      </Typography>
    </Box>
  );
}
