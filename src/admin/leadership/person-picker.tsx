import { useEffect, useState } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { LEADERS, type Found } from '../../panel/leadership/contract';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { nameOf } from './leader-cells';
import { SAY } from './texts';

/** A pause in typing after which it is searched. */
const PAUSE_MS = 300;

/** Finds a person by name, address or company; whoever is chosen can be exchanged. */
export function PersonPicker({ chosen, onChoose }: { chosen: Found | null; onChoose: (person: Found | null) => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSearch(text.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  const { data, problem, loading, reload } = useLoaded(LEADERS.people, search === '' ? null : { search });
  const current = search === text.trim() && !loading;
  if (chosen) {
    return (
      <Box>
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say(SAY.person)}
        </Typography>
        <Flex gap={3} paddingTop={1}>
          <Identity person={chosen} />
          <Button size="S" variant="tertiary" onClick={() => onChoose(null)}>
            {say(SAY.change)}
          </Button>
        </Flex>
      </Box>
    );
  }
  return (
    <Box>
      <Field.Root name="person" required>
        <Field.Label>{say(SAY.person)}</Field.Label>
        <TextInput
          value={text}
          maxLength={100}
          autoComplete="off"
          placeholder={say(SAY.personHint)}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field.Root>
      {text.trim() !== '' && (
        <Box paddingTop={2} role="group" aria-label={say(SAY.found)} aria-busy={!current}>
          <ProblemBanner problem={problem} onRetry={reload} />
          {!current && <Typography textColor="neutral600">{say(SAY.searching)}</Typography>}
          {current && !problem && data && (
            <Flex direction="column" alignItems="stretch" gap={1}>
              {data.people.map((person) => (
                <Button
                  key={person.member}
                  variant="tertiary"
                  size="S"
                  style={{ justifyContent: 'flex-start', height: 'auto' }}
                  onClick={() => onChoose(person)}
                >
                  <Identity person={person} />
                </Button>
              ))}
              {data.people.length === 0 && <Typography textColor="neutral600">{say(SAY.nobodyFound)}</Typography>}
              {data.more && <Typography textColor="neutral600">{say(SAY.morePeople)}</Typography>}
            </Flex>
          )}
        </Box>
      )}
    </Box>
  );
}

/** What tells people of one name apart. */
function Identity({ person }: { person: Found }) {
  const say = useSay();
  return (
    <Flex gap={2} wrap="wrap" tag="span">
      <Typography textColor="neutral800" fontWeight="semiBold">
        {say(nameOf(person))}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {[person.slug, person.company, person.city].filter(Boolean).join(' · ')}
      </Typography>
    </Flex>
  );
}
