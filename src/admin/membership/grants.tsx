import { Tr } from '@strapi/design-system';
import type { GrantView, PersonFile } from '../../panel/membership/contract';
import { BASES } from '../release/texts';
import { momentOf } from '../shared/moments';
import { useSay } from '../shared/text';
import { Cell, DecisionLines, Empty, Line, Lines, Mark, Section, tierIn } from './parts';
import { ANSWERS, GRANT_YEARS, SAY } from './texts';

/** Every grant of the person with its answer, what it does, and who decided it. */
export function Grants({ file }: { file: PersonFile }) {
  const say = useSay();
  const { grants } = file;
  return (
    <Section title={say(SAY.grants)}>
      {grants.length === 0 ? (
        <Empty>{say(SAY.grantsNone)}</Empty>
      ) : (
        <Lines label={say(SAY.grants)} columns={[SAY.grant, SAY.effect, SAY.answer, SAY.reasonBy]} rows={grants.length}>
          {grants.map((grant) => (
            <GrantRow key={grant.id} grant={grant} file={file} />
          ))}
        </Lines>
      )}
    </Section>
  );
}

function GrantRow({ grant, file: { tiers, timeZone } }: { grant: GrantView; file: PersonFile }) {
  const say = useSay();
  const { tier, basis, answer, years, reason, decision } = grant;
  const open = basis === 'invitation' && answer === null;
  return (
    <Tr>
      <Cell>
        <Line>{tierIn(tiers, tier, say)}</Line>
        <Line quiet>{say(BASES[basis])}</Line>
      </Cell>
      <Cell wide>
        {open && <Line quiet>{say(SAY.ifAccepted)}</Line>}
        {answer === 'declined' && <Line>{say(SAY.declinedEffect)}</Line>}
        {answer === 'withdrawn' && <Line>{say(SAY.withdrawnEffect)}</Line>}
        {(answer === null || answer === 'accepted') &&
          years.map(({ year, state, from, release }) => (
            <Line key={year}>{say(GRANT_YEARS[state], { year, from: from ?? '', release: release ?? '' })}</Line>
          ))}
      </Cell>
      <Cell>
        <Answer grant={grant} timeZone={timeZone} />
      </Cell>
      <Cell wide>
        <Line>{reason}</Line>
        <DecisionLines decision={decision && { ...decision, reason: null }} timeZone={timeZone} />
      </Cell>
    </Tr>
  );
}

function Answer({ grant: { basis, answer, answeredAt }, timeZone }: { grant: GrantView; timeZone: string }) {
  const say = useSay();
  if (basis !== 'invitation') return <Line quiet>{say(SAY.none)}</Line>;
  const tone = answer === null ? 'open' : answer === 'accepted' ? 'good' : 'plain';
  return (
    <>
      <Mark tone={tone}>{say(ANSWERS[answer ?? 'open'])}</Mark>
      {answeredAt !== null && <Line quiet>{momentOf(answeredAt, timeZone)}</Line>}
    </>
  );
}
