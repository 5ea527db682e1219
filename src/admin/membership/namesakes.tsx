import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { Bilingual } from '../../domain/shared/bilingual';
import { MEMBERS, type Namesake } from '../../panel/membership/contract';
import { PersonLink } from '../shared/person-link';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { useSettled } from '../shared/use-settled';
import { Line, Mark, nameIn, wordFor } from './parts';
import { SAY } from './texts';

const TEXTS = {
  enter: { zh: '填写姓名后，这里会提示同名的人。', en: 'Once a name is entered, people of that name are shown here.' },
  nobody: { zh: '还没有叫这个名字的人。', en: 'Nobody is called so yet.' },
  some: { zh: '可能已有此人：', en: 'This may be somebody who is here already:' },
  more: { zh: '还有更多同音的人。', en: 'There are more who are read alike.' },
  take: { zh: '英文姓名用“{name}”', en: 'Use “{name}” as the Latin name' },
} as const satisfies Record<string, Bilingual>;

interface MemberForm {
  values: { name?: string | null; latinName?: string | null };
  onChange: (field: string, value: string) => void;
}

/** While somebody new is entered: who is called so already, and the name in Latin letters by one press. */
export function Namesakes() {
  const say = useSay();
  const form = useForm('Namesakes', (state) => state as unknown as MemberForm);
  const name = (form.values.name ?? '').trim();
  const asked = useSettled(name);
  const { data, problem, reload } = useLoaded(MEMBERS.namesakes, asked === '' ? null : { name: asked.slice(0, 60) });
  if (name === '') return <Typography textColor="neutral600">{say(TEXTS.enter)}</Typography>;
  const told = data?.name === name ? data : null;
  const latin = told?.latinName ?? null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" aria-live="polite">
      <ProblemBanner problem={problem} onRetry={reload} />
      {latin !== null && (form.values.latinName ?? '') !== latin && (
        <Button variant="secondary" size="S" onClick={() => form.onChange('latinName', latin)}>
          {say(TEXTS.take, { name: latin })}
        </Button>
      )}
      {told && told.people.length === 0 && <Typography textColor="neutral600">{say(TEXTS.nobody)}</Typography>}
      {told && told.people.length > 0 && (
        <Box background="warning100" hasRadius padding={3}>
          <Typography fontWeight="bold" textColor="neutral800" tag="p">
            {say(TEXTS.some)}
          </Typography>
          <ul aria-label={say(TEXTS.some)}>
            {told.people.map((one) => (
              <Box tag="li" key={one.member} paddingTop={2}>
                <Person person={one} />
              </Box>
            ))}
          </ul>
          {told.more && <Line quiet>{say(TEXTS.more)}</Line>}
        </Box>
      )}
    </Flex>
  );
}

function Person({ person }: { person: Namesake }) {
  const say = useSay();
  const { member, name, latinName, tierName, company, city, state } = person;
  const rest = [latinName, tierName && nameIn(tierName, say), company, city].filter(Boolean);
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <PersonLink member={member}>{name}</PersonLink>
        {state !== 'active' && <Mark tone="plain">{say(wordFor(state))}</Mark>}
      </Flex>
      <Line quiet>{rest.join(' · ') || say(SAY.none)}</Line>
    </>
  );
}
