import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ForeseenRelease } from '../../domain/leadership/foresee';
import type { Outcome } from '../../domain/release/plan-release';
import { LEADERS, type Foresight, type Plan } from '../../panel/leadership/contract';
import { BASES, CHANGES, REASONS } from '../release/texts';
import { problemOf, useAsk, type Problem } from '../shared/requests';
import { useSay, type Say } from '../shared/text';
import { SAY } from './texts';

/** A date is typed digit by digit; it is asked for once it stands still. */
const PAUSE_MS = 300;

/** What is known of a plan: what would follow, or why it cannot be. */
export interface Seen {
  foresight: Foresight | null;
  problem: Problem | null;
  busy: boolean;
  again: () => void;
}

/** Asks what a plan would change, anew for every other plan; an answer to another plan counts for nothing. */
export function useForesight(plan: Plan | null): Seen {
  const ask = useAsk();
  const key = plan === null ? null : JSON.stringify(plan);
  const [known, setKnown] = useState<Known>(UNKNOWN);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    const settle = (answer: Omit<Known, 'key'>) => {
      if (current) setKnown({ key, ...answer });
    };
    const timer = window.setTimeout(() => {
      ask(LEADERS.foresee, JSON.parse(key) as Plan).then(
        (foresight) => settle({ foresight, problem: null }),
        (error: unknown) => settle({ foresight: null, problem: problemOf(error) }),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [ask, key, round]);
  const again = useCallback(() => {
    setKnown(UNKNOWN);
    setRound((before) => before + 1);
  }, []);
  const { foresight, problem } = known.key === key ? known : UNKNOWN;
  return { foresight, problem, busy: key !== null && known.key !== key, again };
}

interface Known {
  key: string | null;
  foresight: Foresight | null;
  problem: Problem | null;
}

const UNKNOWN: Known = { key: null, foresight: null, problem: null };

/** Says what would follow; `waiting` for what is still to be chosen. */
export function Foreseen({ seen, waiting }: { seen: Seen; waiting: boolean }) {
  const say = useSay();
  const { foresight, problem, busy, again } = seen;
  return (
    <Box background="neutral100" hasRadius padding={4} role="status" aria-busy={busy}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {say(SAY.follows)}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {waiting && <Line>{say(SAY.followsHint)}</Line>}
        {busy && <Line>{say(SAY.foreseeing)}</Line>}
        {problem && (
          <Flex gap={3} wrap="wrap" justifyContent="space-between">
            <Typography textColor="danger700">{say(problem.messages)}</Typography>
            <Button size="S" variant="tertiary" onClick={again}>
              {say(SAY.again)}
            </Button>
          </Flex>
        )}
        {foresight && <Consequences foresight={foresight} />}
      </Flex>
    </Box>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Typography tag="p" textColor="neutral700">
      {children}
    </Typography>
  );
}

function Consequences({ foresight }: { foresight: Foresight }) {
  const say = useSay();
  const { givesTitle, duty, published, releases, until } = foresight;
  return (
    <>
      {!givesTitle && <Line>{say(SAY.noTitle)}</Line>}
      {duty && (
        <Line>
          {say(duty.steppedDownOn === null ? SAY.owes : SAY.owesAtOnce, {
            year: duty.year,
            next: duty.year + 1,
            day: duty.steppedDownOn ?? '',
            duty: say({ zh: duty.zh ?? '', en: duty.en ?? duty.zh ?? '' }),
          })}
        </Line>
      )}
      {published !== null && <Line>{say(SAY.published, { release: published })}</Line>}
      {releases.length === 0 && <Line>{until === null ? say(SAY.noneAhead) : say(SAY.unchanged, { until })}</Line>}
      {releases.map((release) => (
        <Release key={release.release} foreseen={release} tiers={foresight.tiers} />
      ))}
    </>
  );
}

function Release({ foreseen, tiers }: { foreseen: ForeseenRelease; tiers: Foresight['tiers'] }) {
  const say = useSay();
  const { release, cutOff, before, after, onceMet } = foreseen;
  const lines = [
    [SAY.asNow, before] as const,
    [SAY.then, after] as const,
    ...(onceMet === null ? [] : [[SAY.onceMet, onceMet] as const]),
  ];
  return (
    <Box>
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
        {say(SAY.release, { release, day: cutOff })}
      </Typography>
      {lines.map(([label, outcome]) => (
        <Typography key={label.en} tag="p" textColor="neutral700">
          {say(
            { zh: '{label}：{outcome}', en: '{label}: {outcome}' },
            { label: say(label), outcome: told(outcome, tiers, say) },
          )}
        </Typography>
      ))}
    </Box>
  );
}

/** What a release would do with the person, in words. */
function told(outcome: Outcome, tiers: Foresight['tiers'], say: Say): string {
  if (outcome === null) return say(SAY.noChange);
  const tierOf = (code: string | null) => say(tiers.find((tier) => tier.code === code) ?? { zh: '', en: '' });
  if ('reason' in outcome) {
    return say(SAY.change1, { change: say(REASONS[outcome.reason]), tier: tierOf(outcome.tier) });
  }
  const { change, tier, was, bases, from, to } = outcome;
  return [
    say(SAY.change1, { change: say(CHANGES[change]), tier: tierOf(tier ?? was) }),
    bases.length > 0 ? say(SAY.bases, { bases: bases.map((basis) => say(BASES[basis])).join(say(SAY.and)) }) : '',
    from !== null && to !== null ? say(SAY.term, { from, to }) : '',
  ].join('');
}
