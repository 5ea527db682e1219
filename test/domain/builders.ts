import type { Activity, CutOff, RuleRevision, Tier } from '../../src/domain/programme/programme';
import { parseRelease, type ReleaseDate } from '../../src/domain/release/release-calendar';
import type { Leadership } from '../../src/domain/leadership/leadership-counts';
import type { Scored } from '../../src/domain/contribution/score';
import type { Candidate, ReleaseRules } from '../../src/domain/release/plan-release';
import type { Term } from '../../src/domain/roster/terms';

/** The programme's cut-offs as published. */
export const CUT_OFFS: CutOff[] = [
  { quarter: 1, month: 3, day: 31 },
  { quarter: 2, month: 6, day: 30 },
  { quarter: 3, month: 9, day: 30 },
  { quarter: 4, month: 12, day: 31 },
];

/** The tiers as published. */
export const TIERS: Tier[] = [
  {
    code: 'partner',
    rank: 1,
    thresholds: [{ fromYear: 2020, points: 200 }],
    bases: ['special', 'exception', 'leader'],
  },
  { code: 'ace', rank: 2, thresholds: [{ fromYear: 2020, points: 500 }], bases: ['special', 'exception', 'promotion'] },
  { code: 'director', rank: 3, thresholds: [], bases: ['invitation'] },
];

/** One rule revision, from 2020 on unless said otherwise. */
export function aRule(points: number, given: Partial<RuleRevision> = {}): RuleRevision {
  return { effectiveFrom: '2020-01-01', points, unit: 1, cap: null, evidenceRequired: true, ...given };
}

/** One activity type. */
export function anActivity(code: string, revisions: RuleRevision[], given: Partial<Activity> = {}): Activity {
  return { code, kind: 'points', countedOverYear: false, active: true, revisions, ...given };
}

/** The activity types as published, by code. */
export const ACTIVITIES: ReadonlyMap<string, Activity> = new Map(
  [
    anActivity('conference-talk', [aRule(400)]),
    anActivity('summit-talk', [aRule(200)]),
    anActivity('pg-live', [aRule(50)]),
    anActivity('article', [aRule(20)]),
    anActivity('campus-event', [aRule(200)]),
    anActivity('forum-beans', [aRule(100, { unit: 2000 })], { countedOverYear: true }),
    anActivity('city-event', [aRule(0)], { kind: 'duty' }),
    anActivity('industry-report', [aRule(0)], { kind: 'duty' }),
  ].map((activity) => [activity.code, activity]),
);

export const RULES: ReleaseRules = { tiers: TIERS, activities: ACTIVITIES, yearBeforeCounts: true };

let made = 0;

/** An approved contribution; `of('article', '2025-03-01')`. */
export function of(activity: string, occurredOn: string, quantity = 1): Scored {
  made += 1;
  return { id: `c${String(made).padStart(6, '0')}`, activity, occurredOn, quantity };
}

/** Someone who applied, consents to be listed and has done nothing yet. */
export function aCandidate(given: Partial<Candidate> = {}): Candidate {
  return {
    member: 'li',
    appliedOn: '2024-12-01',
    listed: true,
    state: 'active',
    approved: [],
    leaderships: [],
    grants: [],
    terms: [],
    ...given,
  };
}

/** A leadership of a leader-authorised group since 2025-05-01. */
export function aLeadership(given: Partial<Leadership> = {}): Leadership {
  return {
    id: 'hangzhou',
    startedOn: '2025-05-01',
    endedOn: null,
    givesTitle: true,
    owesDuty: true,
    dutiesOn: [],
    putForward: false,
    formerly: [],
    ...given,
  };
}

/** A term held by points. */
export function aTerm(tier: string, from: string, to: string, given: Partial<Term> = {}): Term {
  return { member: 'li', tier, from, to, bases: ['points'], line: 1, ...given };
}

/** The release of a code in the published calendar. */
export function theRelease(code: string): ReleaseDate {
  const release = parseRelease(code, CUT_OFFS);
  if (!release) throw new Error(`${code} is not a release`);
  return release;
}
