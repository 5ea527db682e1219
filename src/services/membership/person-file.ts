import type { Bilingual } from '../../domain/shared/bilingual';
import { grantYears, type GrantYear } from '../../domain/grant/grant-years';
import type { GrantFacts } from '../../domain/grant/when-it-counts';
import { dutyStanding, type DutyStanding } from '../../domain/leadership/duty-standing';
import { countsAtRenewal, leadsInYear, leadsOn, type Leadership } from '../../domain/leadership/leadership-counts';
import type { TermBasis } from '../../domain/programme/programme';
import { isRenewal } from '../../domain/release/release-calendar';
import type { PublishedRelease } from '../../domain/release/decide-publication';
import { lineHistories, type LineHistory } from '../../domain/roster/line-history';
import type { ChangeKind } from '../../domain/release/plan-release';
import type { TermLine } from '../../domain/roster/terms';
import { yearOf, type CivilDate } from '../../domain/shared/civil-date';
import type { Decision, GrantRecord, LedGroup, OwnCorrection } from '../../persistence/membership/person';
import type { OwnChange } from '../../persistence/membership/viewer';

/** What one release or correction said of a person, and what is left of it. */
export interface RecordLine {
  /** The release, or the one that the correction names. */
  release: string;
  /** The correction's number; null for a release's own line. */
  correction: number | null;
  /** When it was published. */
  at: string;
  /** Null for a correction. */
  change: ChangeKind | null;
  /** Null where nothing is held by it: lapsed, or ended by a correction. */
  tier: string | null;
  was: string | null;
  bases: readonly TermBasis[];
  /** The points that the release counted; null for a correction. */
  points: number | null;
  /** The year of those points. */
  pointsYear: number | null;
  /** As published. */
  from: CivilDate | null;
  to: CivilDate | null;
  held: LineHistory['held'];
  /** What took days of it later; null where nothing did. */
  overruledBy: { release: string | null; correction: number | null } | null;
  /** Who corrected and why; null for a release's own line. */
  decision: Decision | null;
}

/** What the record is made of. */
export interface RecordSources {
  lines: readonly TermLine[];
  changes: readonly OwnChange[];
  corrections: readonly OwnCorrection[];
  releases: readonly PublishedRelease[];
  decisions: ReadonlyMap<string, Decision>;
}

/** Everything that releases and corrections said of a person, latest first. */
export function recordOf({ lines, changes, corrections, releases, decisions }: RecordSources): RecordLine[] {
  const histories = lineHistories(lines);
  const instants = new Map(releases.map(({ code, publishedAt }) => [code, publishedAt.toISOString()]));
  const published = changes.map((change): RecordLine => {
    const history = histories.find(({ line }) => line.release === change.release);
    const at = instants.get(change.release) ?? '';
    return { ...change, correction: null, at, ...leftOf(history), decision: null };
  });
  const corrected = corrections.flatMap(({ id, release, auditEntry }): RecordLine[] => {
    const history = histories.find(({ line }) => line.correction === id);
    if (!history) return [];
    const { tier, bases, from, to } = history.line;
    const decision = decisions.get(auditEntry) ?? null;
    const said = {
      release,
      correction: id,
      change: null,
      tier,
      was: null,
      bases,
      points: null,
      pointsYear: null,
      from,
      to,
    };
    return [{ ...said, at: decision?.at ?? '', ...leftOf(history), decision }];
  });
  return [...published, ...corrected].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function leftOf(history: LineHistory | undefined): Pick<RecordLine, 'held' | 'overruledBy'> {
  const over = history?.overruledBy ?? null;
  return {
    held: history?.held ?? [],
    overruledBy: over && { release: over.release, correction: over.correction },
  };
}

/** A leadership with its duties, year by year. */
export interface LeadershipView {
  leadership: string;
  group: Bilingual<string | null>;
  committee: Bilingual<string | null>;
  startedOn: CivilDate;
  endedOn: CivilDate | null;
  /** Whether it is in force today. */
  leads: boolean;
  givesTitle: boolean;
  owesDuty: boolean;
  /** Whether it would give a title at this year's renewal as things stand. */
  counts: boolean;
  /** The duty of every year up to this one in which it was in force and owed anything, latest first. */
  years: (DutyStanding & { year: number })[];
  /** What was handed in for its duty, latest first. */
  duties: LedGroup['duties'];
  putForward: Decision | null;
}

/** What the duties of leaderships are seen with. */
interface DutyFacts {
  today: CivilDate;
  thisYear: number;
  releases: readonly PublishedRelease[];
}

function dutyYears(
  leadership: Leadership,
  duties: LedGroup['duties'],
  { today, thisYear, releases }: DutyFacts,
): LeadershipView['years'] {
  const contributions = duties.map(({ contribution, ...duty }) => ({ id: contribution, ...duty }));
  const first = yearOf(leadership.startedOn);
  return Array.from({ length: Math.max(0, thisYear - first + 1) }, (_, at) => thisYear - at).flatMap((year) => {
    if (!leadsInYear(leadership, year)) return [];
    const renewed = releases.some((release) => release.year === year && isRenewal(release));
    const standing = dutyStanding(leadership, contributions, { year, today, renewed });
    return standing.state === null ? [] : [{ year, ...standing }];
  });
}

/** The leaderships of a person with their duties. */
export function leadershipViews(
  led: readonly LedGroup[],
  leaderships: readonly Leadership[],
  facts: DutyFacts & { decisions: ReadonlyMap<string, Decision> },
): LeadershipView[] {
  return led.flatMap(({ putForward, ...named }) => {
    const leadership = leaderships.find(({ id }) => id === named.leadership);
    if (!leadership) return [];
    const { startedOn, endedOn, givesTitle, owesDuty } = leadership;
    return [
      {
        ...named,
        startedOn,
        endedOn,
        givesTitle,
        owesDuty,
        leads: leadsOn(leadership, facts.today),
        counts: countsAtRenewal(leadership, facts.thisYear),
        years: dutyYears(leadership, named.duties, facts),
        putForward: (putForward !== null && facts.decisions.get(putForward)) || null,
      },
    ];
  });
}

/** A grant with who decided it and what became of it. */
export interface GrantView extends Omit<GrantRecord, 'auditEntry' | 'years'> {
  decision: Decision | null;
  /** Year by year; an invitation without an answer as if it were accepted, one declined or withdrawn gives nothing. */
  years: GrantYear[];
}

/** The grants of a person with what became of them. */
export function grantViews(
  grants: readonly GrantRecord[],
  facts: GrantFacts,
  decisions: ReadonlyMap<string, Decision>,
): GrantView[] {
  return grants.map(({ auditEntry, ...grant }) => ({
    ...grant,
    decision: decisions.get(auditEntry) ?? null,
    years:
      grant.answer !== null && grant.answer !== 'accepted'
        ? grant.years.map((year) => ({ year, state: 'none', from: null, release: null }))
        : grantYears(grant, facts),
  }));
}
