import { Box, Flex, Tr, Typography } from '@strapi/design-system';
import type { DutyState } from '../../domain/leadership/duty-standing';
import type { LeadershipView, PersonFile } from '../../panel/membership/contract';
import { useSay } from '../shared/text';
import {
  Card,
  Cell,
  ContributionLink,
  DecisionLines,
  Empty,
  Line,
  Lines,
  Mark,
  nameIn,
  Section,
  wordFor,
} from './parts';
import { DUTIES, HINTS, SAY } from './texts';

/** Every group that the person leads or led, with the duty of each year. */
export function Leaderships({ file: { leaderships, timeZone } }: { file: PersonFile }) {
  const say = useSay();
  return (
    <Section title={say(SAY.leaderships)}>
      {leaderships.length === 0 && <Empty>{say(SAY.leadershipsNone)}</Empty>}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {leaderships.map((leadership) => (
          <OneLeadership key={leadership.leadership} leadership={leadership} timeZone={timeZone} />
        ))}
      </Flex>
    </Section>
  );
}

function OneLeadership({ leadership, timeZone }: { leadership: LeadershipView; timeZone: string }) {
  const say = useSay();
  const { group, committee, startedOn, endedOn, givesTitle, owesDuty, leads, counts, years, putForward } = leadership;
  const known = committee.zh !== null || committee.en !== null;
  const office = leads ? SAY.leads : endedOn === null ? SAY.notYet : SAY.left;
  const from = startedOn;
  return (
    <Card>
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Typography variant="omega" fontWeight="bold" tag="h3">
          {nameIn(group, say)}
        </Typography>
        <Mark tone={leads ? 'good' : 'plain'}>{say(office)}</Mark>
        {!givesTitle && <Mark tone="plain">{say(SAY.noTitle)}</Mark>}
        {givesTitle && leads && <Mark tone={counts ? 'good' : 'open'}>{say(counts ? SAY.counts : SAY.countsNot)}</Mark>}
        {givesTitle && !owesDuty && <Mark tone="plain">{say(SAY.noDuty)}</Mark>}
      </Flex>
      <Line quiet>
        {known ? nameIn(committee, say) : say(SAY.noCommittee)}
        {' · '}
        {endedOn === null ? say(SAY.spanOpen, { from }) : say(SAY.span, { from, to: endedOn })}
      </Line>
      {putForward && (
        <Box paddingTop={2}>
          <Mark tone="good">{say(SAY.putForward)}</Mark>
          <DecisionLines decision={putForward} timeZone={timeZone} />
        </Box>
      )}
      {years.length > 0 && <Duties leadership={leadership} />}
    </Card>
  );
}

const TONES: Readonly<Record<DutyState, 'good' | 'open' | 'bad' | 'plain'>> = {
  exempt: 'plain',
  due: 'open',
  submitted: 'open',
  accepted: 'good',
  late: 'bad',
};

function Duties({ leadership: { group, years, duties } }: { leadership: LeadershipView }) {
  const say = useSay();
  const label = `${nameIn(group, say)} · ${say(SAY.duty)}`;
  return (
    <Box paddingTop={3}>
      <Lines label={label} columns={[SAY.year, SAY.duty, SAY.contribution]} rows={years.length}>
        {years.map(({ year, state, hint }) => {
          const handedIn = duties.filter(({ occurredOn }) => occurredOn.startsWith(`${year}-`));
          return (
            <Tr key={year}>
              <Cell figure>
                <Line>{String(year)}</Line>
              </Cell>
              <Cell>
                {state !== null && <Mark tone={TONES[state]}>{say(DUTIES[state])}</Mark>}
                {hint !== null && <Line quiet>{say(HINTS[hint])}</Line>}
              </Cell>
              <Cell wide>
                {handedIn.length === 0 && <Line quiet>{say(SAY.none)}</Line>}
                {handedIn.map(({ contribution, title, occurredOn, state: stands }) => (
                  <Box key={contribution}>
                    <ContributionLink contribution={contribution} title={title} />
                    <Line quiet>{`${occurredOn} · ${say(wordFor(stands))}`}</Line>
                  </Box>
                ))}
              </Cell>
            </Tr>
          );
        })}
      </Lines>
    </Box>
  );
}
