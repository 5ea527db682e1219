import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Current, PersonFile, TierName } from '../../panel/membership/contract';
import { CHANGES, REASONS } from '../release/texts';
import { useSay } from '../shared/text';
import { basesIn, Card, Line, Section, tierIn } from './parts';
import { Distances } from './standing';
import { SAY } from './texts';

/** The title held today, since when, and what waits. */
export function AtAGlance({ file }: { file: PersonFile }) {
  const say = useSay();
  const { member, current, tiers, appliedOn, waiting } = file;
  return (
    <Section title={say(SAY.overview)}>
      <Card>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Title current={current} tiers={tiers} />
          <Line quiet>{appliedOn === null ? say(SAY.notApplied) : say(SAY.appliedOn, { day: appliedOn })}</Line>
          {waiting > 0 && (
            <Typography tag={Link} to={waitingOf(member)} textColor="primary600">
              {say(SAY.waiting, { count: waiting })}
            </Typography>
          )}
        </Flex>
      </Card>
    </Section>
  );
}

/** The title that the roster shows today. */
export function Title({ current, tiers }: { current: Current | null; tiers: readonly TierName[] }) {
  const say = useSay();
  if (!current) return <Line>{say(SAY.holdsNothing)}</Line>;
  const { tier, from, to, since, renewalPending } = current;
  return (
    <>
      <Line>{say(SAY.holds, { tier: tierIn(tiers, tier, say), from, to })}</Line>
      <Line quiet>{say(SAY.since, { day: since })}</Line>
      {renewalPending && <Line quiet>{say(SAY.renewalPending)}</Line>}
    </>
  );
}

function waitingOf(member: string): string {
  const filters = `filters[$and][0][member][documentId][$eq]=${member}&filters[$and][1][state][$eq]=submitted`;
  const list = '/content-manager/collection-types/api::contribution.contribution';
  return `${list}?page=1&pageSize=50&sort=occurredOn:ASC&${filters}`;
}

/** What this year's last release would make of the person. */
export function Outlook({ file: { outlook, tiers } }: { file: PersonFile }) {
  const say = useSay();
  const { plan, distances } = outlook;
  if (!plan) {
    return (
      <Section title={say(SAY.outlook)}>
        <Card>
          <Line>{say(SAY.outlookDone)}</Line>
        </Card>
      </Section>
    );
  }
  const { release, cutOff, change, tier, was, bases, from, to, notAdmitted } = plan;
  const name = (code: string | null) => tierIn(tiers, code, say);
  return (
    <Section title={say(SAY.outlook)}>
      <Card>
        <Flex direction="column" alignItems="stretch" gap={1}>
          {change !== null && <Line>{say(SAY.outlookChange, { release, cutOff, change: say(CHANGES[change]) })}</Line>}
          {change === null && notAdmitted === null && <Line>{say(SAY.outlookNothing, { release, cutOff })}</Line>}
          {notAdmitted !== null && (
            <Line>
              {say(SAY.outlookRefused, { release, cutOff, tier: name(tier), reason: say(REASONS[notAdmitted]) })}
            </Line>
          )}
          {change !== null && was !== null && was !== tier && (
            <Line>{say(SAY.move, { was: name(was), tier: name(tier) })}</Line>
          )}
          {change !== null && tier !== null && (was === null || was === tier) && <Line>{name(tier)}</Line>}
          {from !== null && to !== null && <Line quiet>{say(SAY.span, { from, to })}</Line>}
          {bases.length > 0 && <Line quiet>{say(SAY.basesAre, { bases: basesIn(bases, say) })}</Line>}
          <Distances distances={distances} tiers={tiers} />
          <Line quiet>{say(SAY.outlookHelp)}</Line>
        </Flex>
      </Card>
    </Section>
  );
}
