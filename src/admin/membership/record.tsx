import { Tr } from '@strapi/design-system';
import type { PersonFile, RecordLine } from '../../panel/membership/contract';
import { CHANGES, REASONS } from '../release/texts';
import { momentOf } from '../shared/moments';
import { useSay, type Say } from '../shared/text';
import { basesIn, Cell, DecisionLines, Empty, Line, Lines, ReleaseLink, Section, tierIn } from './parts';
import { SAY } from './texts';

/** Everything that releases and corrections said of the person, latest first. */
export function Terms({ file }: { file: PersonFile }) {
  const say = useSay();
  const { record } = file;
  return (
    <Section title={say(SAY.record)} help={say(SAY.recordHelp)}>
      {record.length === 0 ? (
        <Empty>{say(SAY.recordNone)}</Empty>
      ) : (
        <Lines
          label={say(SAY.record)}
          columns={[SAY.writtenBy, SAY.change, SAY.bases, SAY.term, SAY.note]}
          rows={record.length}
        >
          {record.map((line) => (
            <RecordRow key={`${line.release} ${line.correction}`} line={line} file={file} />
          ))}
        </Lines>
      )}
    </Section>
  );
}

function RecordRow({ line, file: { tiers, timeZone } }: { line: RecordLine; file: PersonFile }) {
  const say = useSay();
  const { release, correction, at, change, tier, was, bases, points, pointsYear, from, to, decision } = line;
  const name = (code: string | null) => tierIn(tiers, code, say);
  const moved = was !== null && was !== tier;
  return (
    <Tr>
      <Cell>
        <Line>
          {correction === null ? <ReleaseLink release={release} /> : say(SAY.correction, { number: correction })}
        </Line>
        {correction !== null && <Line quiet>{say(SAY.correctionOf, { release })}</Line>}
        {at !== '' && <Line quiet>{momentOf(at, timeZone)}</Line>}
      </Cell>
      <Cell>
        <Line>{say(change === null ? (tier === null ? SAY.ended : SAY.corrected) : CHANGES[change])}</Line>
        {(tier !== null || moved) && (
          <Line quiet>{moved ? say(SAY.move, { was: name(was), tier: name(tier) }) : name(tier)}</Line>
        )}
      </Cell>
      <Cell>
        <Line>{bases.length > 0 ? basesIn(bases, say) : say(SAY.none)}</Line>
        {points !== null && pointsYear !== null && <Line quiet>{say(SAY.counted, { points, year: pointsYear })}</Line>}
      </Cell>
      <Cell>
        <Line>{from !== null && to !== null ? say(SAY.span, { from, to }) : say(SAY.none)}</Line>
        {whatIsLeft(line, say).map((text) => (
          <Line key={text} quiet>
            {text}
          </Line>
        ))}
      </Cell>
      <Cell wide>
        <DecisionLines decision={decision} timeZone={timeZone} />
      </Cell>
    </Tr>
  );
}

/** How a term differs from what was published, and by what; nothing where it stands as it was. */
function whatIsLeft({ tier, from, to, held, overruledBy }: RecordLine, say: Say): string[] {
  if (tier === null || overruledBy === null) return [];
  const [only] = held;
  if (held.length === 1 && only?.from === from && only?.to === to) return [];
  const spans = held.map((span) => say(SAY.span, span)).join(say({ zh: '、', en: ', ' }));
  const by =
    overruledBy.correction === null
      ? say(SAY.releaseIs, { release: overruledBy.release ?? '' })
      : say(SAY.correction, { number: overruledBy.correction });
  return [held.length === 0 ? say(SAY.nothingLeft) : say(SAY.nowHeld, { spans }), say(SAY.overruled, { by })];
}

/** The releases for which the person qualified and that did not admit them; nothing where there are none. */
export function Refusals({ file: { refusals, tiers } }: { file: PersonFile }) {
  const say = useSay();
  if (refusals.length === 0) return null;
  return (
    <Section title={say(SAY.refusals)}>
      <Lines label={say(SAY.refusals)} columns={[SAY.release, SAY.tier, SAY.reason, SAY.note]} rows={refusals.length}>
        {refusals.map(({ release, tier, reason, note }) => (
          <Tr key={release}>
            <Cell>
              <Line>
                <ReleaseLink release={release} />
              </Line>
            </Cell>
            <Cell>
              <Line>{tierIn(tiers, tier, say)}</Line>
            </Cell>
            <Cell>
              <Line>{say(REASONS[reason])}</Line>
            </Cell>
            <Cell wide>
              <Line>{note ?? say(SAY.none)}</Line>
            </Cell>
          </Tr>
        ))}
      </Lines>
    </Section>
  );
}
