import { isRenewal, releasesOf, type ReleaseDate } from '../release/release-calendar';
import type { CutOff } from '../programme/programme';
import { planFor, type Candidate, type Outcome, type ReleaseRules } from '../release/plan-release';
import { termLinesOf } from '../release/preview-roster';
import { termsFrom, type TermLine } from '../roster/terms';
import { yearOf, type CivilDate } from '../shared/civil-date';
import type { Leadership } from './leadership-counts';

/** What a release would do as things stand, and what it would do with the leadership changed. */
export interface ForeseenRelease {
  release: string;
  cutOff: CivilDate;
  before: Outcome;
  after: Outcome;
  /** The same once the leadership's duty of the year is met; null where it is met or exempt already. */
  onceMet: Outcome;
}

/**
 * The releases that can still feel a change as of a day, in order: those to come, the latest one due, and renewals due
 * before it, up to the next renewals after both that day and today.
 */
export function releasesAhead(given: {
  today: CivilDate;
  from: CivilDate;
  cutOffs: readonly CutOff[];
  latestCutOff: CivilDate | null;
  /** The year whose renewals must be published first; null where none must. */
  toRenew: number | null;
}): ReleaseDate[] {
  const { today, from, cutOffs, latestCutOff, toRenew } = given;
  const year = yearOf(today);
  const open = [year - 1, year, year + 1, year + 2]
    .flatMap((one) => releasesOf(one, cutOffs))
    .filter(({ cutOff }) => latestCutOff === null || cutOff > latestCutOff);
  const due = open
    .filter(({ cutOff }) => cutOff < today)
    .filter((release, at, all) => at === all.length - 1 || (isRenewal(release) && release.year === toRenew));
  const ahead = [...due, ...open.filter(({ cutOff }) => cutOff >= today)];
  const last = ahead.findIndex((release) => isRenewal(release) && release.cutOff >= from && release.cutOff >= today);
  return ahead.slice(0, last + 1);
}

/** Who it is about: as a release of a year finds them, and what the record says of their terms. */
export interface ForeseenPerson {
  /** With the approved contributions of the year. */
  candidateIn: (year: number) => Candidate;
  lines: readonly TermLine[];
}

/**
 * What releases would do with one person as things stand and with a leadership changed, each as if those before it had
 * been published. Computed by the plan of the release itself, so that it says what staff will read there. Only releases
 * in which something differs are given, the duty met included.
 */
export function foreseeLeadership(
  releases: readonly ReleaseDate[],
  person: ForeseenPerson,
  change: { id: string; before: Leadership | null; after: Leadership | null },
  rules: ReleaseRules,
): ForeseenRelease[] {
  const before = outcomes(
    releases,
    person,
    rules,
    replaced(change.id, () => change.before),
  );
  const after = outcomes(
    releases,
    person,
    rules,
    replaced(change.id, () => change.after),
  );
  const met = outcomes(
    releases,
    person,
    rules,
    replaced(change.id, (release) => withDuty(change.after, release)),
  );
  return releases.flatMap(({ code, cutOff }, at) => {
    const [was, will, once] = [before[at] ?? null, after[at] ?? null, met[at] ?? null];
    if (same(was, will) && same(will, once)) return [];
    return [{ release: code, cutOff, before: was, after: will, onceMet: same(will, once) ? null : once }];
  });
}

type Leading = (release: ReleaseDate, leaderships: readonly Leadership[]) => Leadership[];

function replaced(id: string, by: (release: ReleaseDate) => Leadership | null): Leading {
  return (release, leaderships) => {
    const put = by(release);
    const others = leaderships
      .filter((one) => one.id !== id)
      .map((one) => ({ ...one, formerly: replacedIn(one, id, put) }));
    return [...others, ...(put ? [put] : [])];
  };
}

/** A later leadership of the same group owes its duty by the day on which the changed one ends. */
function replacedIn(later: Leadership, id: string, put: Leadership | null): Leadership['formerly'] {
  return later.formerly.flatMap((office) => (office.id === id ? (put ?? []) : office));
}

/** A duty done on the cut-off day, on which a leadership must be in force to count at all. */
function withDuty(leadership: Leadership | null, { cutOff }: ReleaseDate): Leadership | null {
  return leadership && { ...leadership, dutiesOn: [...leadership.dutiesOn, cutOff] };
}

/** What releases would do with one person, each as if those before it had been published; nothing for no change. */
export function outcomes(
  releases: readonly ReleaseDate[],
  person: ForeseenPerson,
  rules: ReleaseRules,
  leading: Leading = (_release, leaderships) => [...leaderships],
): Outcome[] {
  let lines = [...person.lines];
  return releases.map((release) => {
    const given = person.candidateIn(release.year);
    const leaderships = leading(release, given.leaderships);
    const outcome = planFor(release, { ...given, leaderships, terms: termsFrom(lines) }, rules, new Map());
    const latest = lines.reduce((highest, { id }) => Math.max(highest, id), 0);
    const added = termLinesOf(release.code, outcome !== null && 'change' in outcome ? [outcome] : []).map(
      (line, at) => ({ ...line, id: latest + 1 + at }),
    );
    lines = [...lines, ...added];
    return outcome;
  });
}

function same(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
