import fc from 'fast-check';
import { decideReview, sharedScoreKey, type Reviewed } from '../../../src/domain/contribution/decide-review';
import type { Scored } from '../../../src/domain/contribution/score';
import type { Grant } from '../../../src/domain/grant/grant';
import type { Leadership } from '../../../src/domain/leadership/leadership-counts';
import { releasesOf } from '../../../src/domain/release/release-calendar';
import { yearEndsOf } from '../../../src/domain/release/renewals-due';
import { decidePublication, type PublishedRelease } from '../../../src/domain/release/decide-publication';
import {
  planRelease,
  type Candidate,
  type ReleasePlan,
  type ReleaseRules,
} from '../../../src/domain/release/plan-release';
import { termsFrom, type TermLine } from '../../../src/domain/roster/terms';
import { addDays } from '../../../src/domain/shared/civil-date';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { ACTIVITIES, CUT_OFFS, RULES } from '../builders';

/** Three years of a small programme, as random as fast-check makes it. */
export interface Life {
  people: { applied: boolean; listed: boolean; state: Candidate['state'] }[];
  deeds: { person: number; activity: string; day: number; quantity: number; revoked: boolean }[];
  grants: (Grant & { person: number })[];
  leads: { person: number; from: number; days: number | null; putForward: boolean; duties: number[] }[];
  /** Which of the twelve releases somebody tries to publish. */
  published: boolean[];
}

const FIRST_DAY = '2024-01-01';
const DAYS = 1095;
const PEOPLE = 6;

const person = fc.nat(PEOPLE - 1);
const day = fc.nat(DAYS - 1);
const grant: fc.Arbitrary<Grant & { person: number }> = fc.record({
  person,
  tier: fc.constantFrom('partner', 'ace', 'director'),
  basis: fc.constantFrom('invitation' as const, 'special' as const, 'exception' as const),
  years: fc.uniqueArray(fc.integer({ min: 2024, max: 2027 }), { minLength: 1, maxLength: 2 }),
  accepted: fc.boolean(),
});

/** A random life of a programme. */
export const aLife: fc.Arbitrary<Life> = fc.record({
  people: fc.array(
    fc.record({
      applied: fc.boolean(),
      listed: fc.boolean(),
      state: fc.constantFrom<Candidate['state']>('active', 'active', 'active', 'retired'),
    }),
    { minLength: PEOPLE, maxLength: PEOPLE },
  ),
  deeds: fc.array(
    fc.record({
      person,
      activity: fc.constantFrom(...ACTIVITIES.keys()),
      day,
      quantity: fc.integer({ min: 1, max: 4500 }),
      revoked: fc.boolean(),
    }),
    { maxLength: 40 },
  ),
  grants: fc.array(grant, { maxLength: 4 }),
  leads: fc.array(
    fc.record({
      person,
      from: day,
      days: fc.option(fc.nat(DAYS)),
      putForward: fc.boolean(),
      duties: fc.array(day, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  published: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
});

/** The document id of a person. */
export const nameOf = (index: number) => `person-${index}`;

/** The contributions of a life, as they would be reviewed. */
export function contributionsOf(life: Life): Reviewed[] {
  return life.deeds.map((deed, index) => ({
    id: `deed-${String(index).padStart(3, '0')}`,
    member: nameOf(deed.person),
    activity: deed.activity,
    occurredOn: addDays(FIRST_DAY, deed.day),
    quantity: deed.activity === 'forum-beans' ? deed.quantity : 1,
    state: 'submitted',
    hasEvidence: true,
    group: 'a-group',
    sameEvidenceAs: null,
    own: false,
    shared: null,
  }));
}

/** One entry of the ledger as decisions write it. */
export interface Entry {
  member: string;
  year: number;
  points: number;
}

/** Approves or revokes contributions one by one in the order given, and writes the ledger that comes of it. */
export class Ledger {
  readonly entries: Entry[] = [];
  readonly approved: Reviewed[] = [];

  /** One decision on one contribution. */
  decide(decision: 'approve' | 'revoke', contribution: Reviewed): void {
    const key = sharedScoreKey(contribution.member, contribution.activity, contribution.occurredOn);
    const alike = this.approved.filter((a) => sharedScoreKey(a.member, a.activity, a.occurredOn) === key);
    const state = decision === 'approve' ? 'submitted' : 'approved';
    const verdicts = decideReview({
      decision,
      contributions: [{ ...contribution, state }],
      approved: new Map([[key, alike]]),
      activities: ACTIVITIES,
      coSpeakersStepBack: true,
    });
    if (isRefusal(verdicts)) throw new Error(verdicts.code);
    for (const { member, entry } of verdicts)
      if (entry) this.entries.push({ member, year: entry.year, points: entry.points });
    if (decision === 'approve') this.approved.push(contribution);
    else this.approved.splice(this.approved.indexOf(contribution), 1);
  }

  /** The sum of a person's year. */
  sum(member: string, year: number): number {
    return this.entries
      .filter((e) => e.member === member && e.year === year)
      .reduce((sum, { points }) => sum + points, 0);
  }
}

/** What became of a life: what each published release changed, and the lines it wrote. */
export interface Lived {
  releases: { code: string; plan: ReleasePlan }[];
  /** The codes that were refused, and why. */
  refused: [string, string][];
  lines: TermLine[];
}

/** Publishes the releases of a life in order; `drafts` computes each of them that many times before. */
export function live(life: Life, drafts = 0, rules: ReleaseRules = RULES): Lived {
  const lived: Lived = { releases: [], refused: [], lines: [] };
  const published: PublishedRelease[] = [];
  const contributions = contributionsOf(life).filter((_, index) => life.deeds[index]?.revoked === false);
  const calendar = [2024, 2025, 2026].flatMap((year) => releasesOf(year, CUT_OFFS));
  for (const [index, release] of calendar.entries()) {
    const candidates = () => candidatesOf(life, contributions, release.year, lived.lines);
    for (let draft = 0; draft < drafts; draft += 1) planRelease(release, candidates(), rules);
    if (life.published[index] !== true) continue;
    const refusal = decidePublication(release, release.cutOff, published, yearEndsOf(termsFrom(lived.lines)));
    if (refusal) {
      lived.refused.push([release.code, refusal.code]);
      continue;
    }
    published.push({ ...release, publishedAt: new Date(`${release.cutOff}T04:00:00Z`) });
    const plan = planRelease(release, candidates(), rules);
    lived.releases.push({ code: release.code, plan });
    for (const { member, tier, from, to, bases } of plan.changes) {
      if (tier === null || from === null || to === null) continue;
      const id = lived.lines.length + 1;
      lived.lines.push({ id, member, tier, from, to, bases, release: release.code, correction: null });
    }
  }
  return lived;
}

/** The people of a life as a release of a year finds them. */
export function candidatesOf(
  life: Life,
  approved: readonly Scored[],
  year: number,
  lines: readonly TermLine[],
): Candidate[] {
  const terms = termsFrom(lines);
  return life.people.map(({ applied, listed, state }, index) => ({
    member: nameOf(index),
    appliedOn: applied ? FIRST_DAY : null,
    listed,
    // Retiring is a deed of the last year; before, everybody is active.
    state: year < 2026 ? 'active' : state,
    approved: (approved as Reviewed[]).filter(({ member }) => member === nameOf(index)),
    leaderships: life.leads.filter((lead) => lead.person === index).map(leadershipOf),
    grants: life.grants.filter((given) => given.person === index),
    terms: terms.filter(({ member }) => member === nameOf(index)),
  }));
}

function leadershipOf(lead: Life['leads'][number], index: number): Leadership {
  const startedOn = addDays(FIRST_DAY, lead.from);
  return {
    id: `leadership-${index}`,
    startedOn,
    endedOn: lead.days === null ? null : addDays(startedOn, lead.days),
    givesTitle: true,
    owesDuty: true,
    dutiesOn: lead.duties.map((offset) => addDays(FIRST_DAY, offset)),
    putForward: lead.putForward,
    formerly: [],
  };
}
