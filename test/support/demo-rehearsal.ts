import { COMMITTEES, GROUPS, PROGRAMME, TIERS } from '../../src/catalogue';
import type { DemoPlan } from '../../src/demo';
import { DEMO_GROUPS } from '../../src/demo/plan/leaders';
import { ACTIVITIES } from '../../src/demo/plan/year-book';
import type { ContributionState } from '../../src/domain/contribution/states';
import { TRANSITIONS } from '../../src/domain/contribution/states';
import type { Grant } from '../../src/domain/grant/grant';
import type { Leadership } from '../../src/domain/leadership/leadership-counts';
import type { CutOff, Tier } from '../../src/domain/programme/programme';
import { parseRelease } from '../../src/domain/release/release-calendar';
import { planRelease, type ReleasePlan } from '../../src/domain/release/plan-release';
import { inForceOn, termsFrom, type Term, type TermLine } from '../../src/domain/roster/terms';
import { localDate } from '../../src/domain/shared/civil-date';

/** The catalogue's tiers as the rules see them. */
const tiers: Tier[] = TIERS.map((tier) => ({
  code: tier.code,
  rank: tier.rank,
  thresholds: tier.thresholds,
  bases: [
    ...(tier.byInvitation ? (['invitation'] as const) : []),
    ...(tier.bySpecial ? (['special'] as const) : []),
    ...(tier.byException ? (['exception'] as const) : []),
    ...(tier.byPromotion ? (['promotion'] as const) : []),
    ...(tier.byLeadership ? (['leader'] as const) : []),
  ],
}));

/** What a demo's plan comes to by the rules alone, without a database: its releases and the roster on its start date. */
export interface Rehearsed {
  releases: Map<string, ReleasePlan>;
  roster: Term[];
  states: Map<string, ContributionState>;
}

/** Plays a plan by the pure rules. Throws where a step could not be taken: out of order, in a wrong state, too early. */
export function rehearse(plan: DemoPlan): Rehearsed {
  const states = new Map<string, ContributionState>();
  const contributions = new Map(plan.contributions.map((one) => [one.key, one]));
  const people = new Map(
    plan.people.map((person) => [
      person.key,
      { listed: person.consentSite, state: 'active' as const, grants: [] as Grant[] },
    ]),
  ) as Map<string, { listed: boolean; state: 'active' | 'retired' | 'deceased'; grants: Grant[] }>;
  const lines: TermLine[] = [];
  const releases = new Map<string, ReleasePlan>();
  let last = 0;
  for (const step of plan.timeline) {
    const today = localDate(new Date(step.at), PROGRAMME.timeZone);
    if (Date.parse(step.at) < last) throw new Error(`${step.do} at ${step.at} is out of order`);
    last = Date.parse(step.at);
    if (step.do === 'submit') {
      for (const key of step.contributions) {
        if (states.has(key) || contributions.get(key)!.occurredOn > today)
          throw new Error(`${key} is submitted wrongly`);
        states.set(key, 'submitted');
      }
    } else if (step.do === 'review') {
      const { from, to } = TRANSITIONS[step.decision];
      for (const key of step.contributions) {
        if (!from.includes(states.get(key)!)) throw new Error(`${key} cannot be taken to ${to}`);
        states.set(key, to);
      }
    } else if (step.do === 'grant') {
      people.get(step.person)!.grants.push({ tier: step.tier, basis: step.basis, years: step.years, accepted: false });
    } else if (step.do === 'answer') {
      for (const grant of people.get(step.person)!.grants) grant.accepted = step.answer === 'accepted';
    } else if (step.do === 'change-member') {
      const person = people.get(step.person)!;
      person.state = step.change.state ?? person.state;
      person.listed = step.change.consentSite ?? person.listed;
    } else {
      const release = parseRelease(step.release, PROGRAMME.cutOffs as CutOff[])!;
      if (today < release.cutOff) throw new Error(`${step.release} is published too early`);
      const terms = termsFrom(lines);
      const approved = plan.contributions.filter(({ key }) => states.get(key) === 'approved');
      const candidates = plan.people.map(({ key, appliedOn }) => {
        const own = approved.filter(({ person }) => person === key);
        return {
          ...people.get(key)!,
          member: key,
          appliedOn,
          approved: own.map((one) => ({ ...one, id: one.key })),
          leaderships: leaderships(plan, key, own),
          terms: terms.filter(({ member }) => member === key),
        };
      });
      const held = new Map(step.holdBacks.map(({ person, note }) => [person, note]));
      const outcome = planRelease(release, candidates, { tiers, activities: ACTIVITIES, yearBeforeCounts: true }, held);
      releases.set(step.release, outcome);
      for (const { member, tier, from, to, bases } of outcome.changes) {
        if (tier === null || from === null || to === null) continue;
        lines.push({ id: lines.length + 1, member, tier, from, to, bases, release: step.release, correction: null });
      }
    }
  }
  return { releases, roster: inForceOn(termsFrom(lines), plan.calendar.startDate), states };
}

function leaderships(plan: DemoPlan, person: string, approved: DemoPlan['contributions']): Leadership[] {
  return plan.leaderships
    .filter((leadership) => leadership.person === person)
    .map(({ group, startedOn, endedOn }, index) => {
      const of = [...GROUPS, ...DEMO_GROUPS].find(({ code }) => code === group)!.committee;
      const committee = COMMITTEES.find(({ code }) => code === of);
      const done = approved.filter((one) => one.group === group && one.activity === committee?.duty);
      return {
        id: `${person} ${index}`,
        startedOn,
        endedOn,
        givesTitle: committee?.wayIn === 'leader-authorised',
        owesDuty: committee?.duty != null,
        dutiesOn: done.map(({ occurredOn }) => occurredOn),
        putForward: false,
        formerly: [],
      };
    });
}
