import { outcomes, releasesAhead, type ForeseenPerson } from '../leadership/foresee';
import { isRenewal, type ReleaseDate } from '../release/release-calendar';
import type { CutOff } from '../programme/programme';
import type { Candidate, ReleaseRules } from '../release/plan-release';
import { firstDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import { outlookFrom, type Outlook } from './outlook';
import type { SelfCheck } from './self-check';

/** Where the calendar of releases stands. */
export interface Calendar {
  today: CivilDate;
  cutOffs: readonly CutOff[];
  /** The cut-off of the latest release published; null before the first. */
  latestCutOff: CivilDate | null;
  /** The year whose renewals must be published first; null where none must. */
  toRenew: number | null;
}

/**
 * What releases would make of somebody whose approved contributions of the year were the claimed ones, and no others: every
 * release still to be published that could carry them, in order and as if those before had been published, in which
 * something would change. The first is the one from which they would count: for whoever holds no term the next one, for a
 * member mostly that of December, as between Decembers a member's tier does not move (`programme.md`, Release). Somebody
 * unknown is taken to apply today and to consent to be listed.
 *
 * @param known who asks, as releases find them; null for somebody unknown
 */
export function selfCheckOutlook(
  { year, counted }: Pick<SelfCheck, 'year' | 'counted'>,
  known: ForeseenPerson | null,
  calendar: Calendar,
  rules: ReleaseRules,
): Outlook[] {
  const { today } = calendar;
  const somebody = known ?? { candidateIn: () => newcomer(today), lines: [] };
  const candidateIn = (of: number): Candidate => {
    const candidate = somebody.candidateIn(of);
    const others = candidate.approved.filter(({ occurredOn }) => yearOf(occurredOn) !== year);
    return { ...candidate, approved: [...others, ...counted] };
  };
  const releases = releasesAhead({ ...calendar, from: firstDayOf(year + 1) }).filter((release) =>
    couldCarry(release, year),
  );
  const found = outcomes(releases, { candidateIn, lines: somebody.lines }, rules);
  return releases
    .map((release, at) => outlookFrom(release, found[at] ?? null))
    .filter(({ change, notAdmitted }, at, all) => {
      if (change !== null) return true;
      // Somebody unknown who applies today is in time for what comes; a known reason is told once.
      return known !== null && notAdmitted !== null && all[at - 1]?.notAdmitted !== notAdmitted;
    });
}

/** The releases of the year, and the admissions of the next: from its December on, another year's points decide. */
function couldCarry(release: ReleaseDate, year: number): boolean {
  return release.year === year || (release.year === year + 1 && !isRenewal(release));
}

function newcomer(today: CivilDate): Candidate {
  return {
    member: '',
    appliedOn: today,
    listed: true,
    state: 'active',
    approved: [],
    leaderships: [],
    grants: [],
    terms: [],
  };
}
