import { useState } from 'react';
import { Box, Loader, Tr } from '@strapi/design-system';
import { PEOPLE, type LedgerEntry } from '../../panel/membership/contract';
import { SAY as RULES } from '../contribution/texts';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { counted, useSay } from '../shared/text';
import { Cell, ContributionLink, DecisionLines, Empty, Line, Lines, nameIn, Pager, Section } from './parts';
import { SAY } from './texts';

/** Where the points of a year come from, page by page, latest first. */
export function Ledger({ member, year, timeZone }: { member: string; year: number; timeZone: string }) {
  const say = useSay();
  const [page, setPage] = useState(1);
  const { data, problem, loading, reload } = useLoaded(PEOPLE.ledger, { member, year, page });
  return (
    <Section
      title={say(SAY.ledgerOf, { year })}
      {...(data &&
        data.total > 0 && { help: say(SAY.ledgerTotal, { total: counted(data.total), points: data.points }) })}
    >
      <ProblemBanner problem={problem} onRetry={reload} />
      {loading && !data && <Loader>{say(SAY.loading)}</Loader>}
      {data?.total === 0 && <Empty>{say(SAY.ledgerNone, { year })}</Empty>}
      {data && data.total > 0 && (
        <Box aria-busy={loading}>
          <Lines
            label={say(SAY.ledger)}
            columns={[SAY.day, SAY.contribution, SAY.points, SAY.balance, SAY.rule, SAY.decided]}
            rows={data.entries.length}
          >
            {data.entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} timeZone={timeZone} />
            ))}
          </Lines>
          <Pager {...data} onGo={setPage} />
        </Box>
      )}
    </Section>
  );
}

function EntryRow({ entry, timeZone }: { entry: LedgerEntry; timeZone: string }) {
  const say = useSay();
  const { contribution, title, kind, points, balance, quantity, activityName, occurredOn, rule, decision } = entry;
  const worth = { points: rule.points, unit: rule.unit };
  const details = [
    say(RULES.since, { day: rule.effectiveFrom }),
    ...(rule.cap === null ? [] : [say(RULES.cap, { cap: rule.cap })]),
  ];
  return (
    <Tr>
      <Cell>
        <Line>{occurredOn}</Line>
      </Cell>
      <Cell wide>
        <ContributionLink contribution={contribution} title={title} />
        <Line quiet>
          {nameIn(activityName, say)}
          {quantity !== null && quantity !== 1 && ` · ${say(SAY.quantity, { quantity })}`}
        </Line>
      </Cell>
      <Cell figure>
        <Line>{points > 0 ? `+${points}` : String(points)}</Line>
        <Line quiet>{say(SAY[kind])}</Line>
      </Cell>
      <Cell figure>
        <Line>{String(balance)}</Line>
      </Cell>
      <Cell>
        <Line>{rule.unit === 1 ? say(RULES.rule, worth) : say(RULES.ruleOfUnits, worth)}</Line>
        <Line quiet>{details.join(say({ zh: '，', en: ', ' }))}</Line>
      </Cell>
      <Cell wide>
        <DecisionLines decision={decision} timeZone={timeZone} />
      </Cell>
    </Tr>
  );
}
