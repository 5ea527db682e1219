import { csvFile } from '../../domain/shared/csv';
import type { Desk, DeskChange, DeskTier } from '../../panel/release/contract';
import type { Say } from '../shared/text';
import { BASES, CHANGES, REASONS, SAY } from './texts';

/** A tier's name in the reader's language, its code where it has none. */
export function tierName(tiers: readonly DeskTier[], code: string | null, say: Say): string {
  const tier = tiers.find((candidate) => candidate.code === code);
  if (!tier) return code ?? '';
  const zh = tier.name.zh ?? tier.code;
  return say({ zh, en: tier.name.en ?? zh });
}

/** The day of every put-forward that a draft's promotion rests on, in words. */
export function putForwardsOf({ putForwards }: DeskChange, say: Say): string[] {
  return putForwards.map(({ groupName: { zh, en }, on }) => {
    const group = say({ zh: zh ?? '', en: en ?? zh ?? '' });
    return say(SAY.putForwardOn, { group, day: on });
  });
}

/** The list of a release as CSV for a spreadsheet. */
export function releaseAsCsv(desk: Desk, say: Say): string {
  const header = [
    SAY.change,
    SAY.name,
    SAY.was,
    SAY.tier,
    SAY.bases,
    SAY.points,
    SAY.pointsYear,
    SAY.from,
    SAY.until,
    SAY.note,
  ];
  const tier = (code: string | null) => tierName(desk.tiers, code, say);
  const changes = desk.changes.map((line) => [
    say(CHANGES[line.change]),
    line.person?.name ?? say(SAY.erased),
    tier(line.was ?? line.before?.tier ?? null),
    tier(line.tier),
    line.bases.map((basis) => say(BASES[basis])).join(' '),
    line.points,
    line.pointsYear,
    line.from ?? '',
    line.to ?? '',
    putForwardsOf(line, say).join(' '),
  ]);
  const others = desk.notAdmitted.map(({ person, tier: code, reason, note }) => [
    say(REASONS[reason]),
    person?.name ?? say(SAY.erased),
    '',
    tier(code),
    '',
    '',
    '',
    '',
    '',
    note ?? '',
  ]);
  return csvFile([header.map((text) => say(text)), ...changes, ...others]);
}
