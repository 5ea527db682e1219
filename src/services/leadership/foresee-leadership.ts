import {
  decideAppointment,
  decideEnding,
  decideResumption,
  heldPeriod,
  type Period,
} from '../../domain/leadership/decide-leadership';
import { foreseeLeadership, releasesAhead, type ForeseenRelease } from '../../domain/leadership/foresee';
import type { LeadershipAction } from '../../domain/leadership/leadership-actions';
import { steppedDownBefore, type Leadership } from '../../domain/leadership/leadership-counts';
import { yearToRenew } from '../../domain/release/renewals-due';
import type { Candidate } from '../../domain/release/plan-release';
import { localDate, yearOf, type CivilDate } from '../../domain/shared/civil-date';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { findCandidates } from '../../persistence/release/candidates';
import { findGroupFacts, findPeriods, type GroupFacts } from '../../persistence/leadership/leaderships';
import { findReleases } from '../../persistence/release/releases';
import { findTierNames } from '../../persistence/contribution/review-desk';
import { getProgramme, getReleaseRules } from '../../persistence/programme/rules';
import { findTermLines, findYearEnds } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';

/** What is about to be done with a leadership. */
export interface LeadershipPlan {
  action: LeadershipAction;
  member: string;
  group: string;
  leadership?: string;
  on?: CivilDate;
}

/** What would follow, before anybody confirms it. */
export interface Foresight {
  /** Whether leading the group gives a title at all. */
  givesTitle: boolean;
  /**
   * An appointment's duty, null where none is owed: exempt in the year of its first day and owed from the next, or owed
   * from that year on, where the person stepped down from the same group within the twelve months before.
   */
  duty: { zh: string | null; en: string | null; year: number; steppedDownOn: CivilDate | null } | null;
  /** The latest published release that the day lies in or before, which stays as it is; null for none. */
  published: string | null;
  /** The releases in which something differs. */
  releases: ForeseenRelease[];
  /** The last release that was looked at. */
  until: string | null;
  tiers: { code: string; zh: string; en: string }[];
}

/**
 * What an action on a leadership would change in the releases to come, as things stand. It writes nothing, and refuses
 * what the action itself would refuse.
 */
export async function foreseeAction(context: ServiceContext, plan: LeadershipPlan): Promise<Foresight | Refusal> {
  const { database: db, clock } = context;
  const { timeZone, cutOffs } = await getProgramme(db);
  const today = localDate(clock.now(), timeZone);
  const facts = await findGroupFacts(db, plan.group);
  if (!facts) return refuse('GROUP_UNKNOWN', { group: plan.group });
  const periods = await findPeriods(db, plan);
  const period = allowed(plan, { facts, periods, today });
  if (isRefusal(period)) return period;

  const on = plan.on ?? today;
  const published = await findReleases(db);
  const latest = published.at(-1) ?? null;
  const toRenew = yearToRenew(yearOf(today), latest, await findYearEnds(db));
  const releases = releasesAhead({ today, from: on, cutOffs, latestCutOff: latest?.cutOff ?? null, toRenew });
  const candidates = new Map<number, Candidate>();
  for (const year of new Set([yearOf(on), ...releases.map((release) => release.year)])) {
    const [candidate] = await findCandidates(db, year, [plan.member]);
    if (!candidate) return refuse('MEMBER_UNKNOWN', { member: plan.member });
    if (plan.action === 'appoint' && candidate.state !== 'active') {
      return refuse('MEMBER_NOT_ACTIVE', { member: plan.member });
    }
    candidates.set(year, candidate);
  }
  const now = [...candidates.values()][0]?.leaderships.find(({ id }) => id === period?.id) ?? null;
  if (plan.action === 'withdraw-put-forward' && now?.putForward === false) {
    return refuse('NOT_PUT_FORWARD', { member: plan.member, group: plan.group });
  }
  const formerly = periods.filter(({ startedOn }) => startedOn < on);
  const change = { id: period?.id ?? NEW, before: now, after: changed(plan, { now, facts, on, formerly }) };
  const person = {
    candidateIn: (year: number) => candidates.get(year) as Candidate,
    lines: await findTermLines(db, { members: [plan.member] }),
  };
  const rules = await getReleaseRules(db);
  const { givesTitle, duty } = facts;
  return {
    givesTitle,
    duty:
      plan.action === 'appoint' && givesTitle && duty
        ? { ...duty, year: yearOf(on), steppedDownOn: steppedDownBefore({ startedOn: on, formerly }) }
        : null,
    published: HAS_A_DAY[plan.action] && latest !== null && on <= latest.cutOff ? latest.code : null,
    releases: foreseeLeadership(releases, person, change, rules),
    until: releases.at(-1)?.code ?? null,
    tiers: await findTierNames(db),
  };
}

/** Whether an action takes effect from a day on, which may lie before what is published. */
const HAS_A_DAY: Readonly<Record<LeadershipAction, boolean>> = {
  appoint: true,
  end: true,
  resume: true,
  'put-forward': false,
  'withdraw-put-forward': false,
};

/** The id of a leadership that is not there yet. */
const NEW = '';

/** The leadership that the action is about, null for a new one, or why it cannot be. */
function allowed(
  plan: LeadershipPlan,
  { facts, periods, today }: { facts: GroupFacts; periods: readonly Period[]; today: CivilDate },
): Period | null | Refusal {
  const { action, member, group, leadership, on = today } = plan;
  const { dissolved } = facts;
  if (action === 'appoint') return decideAppointment({ member, group, dissolved, startedOn: on }, periods, today);
  const named = periods.find(({ id }) => id === leadership) ?? null;
  const period = action === 'resume' ? named : heldPeriod(periods, today, leadership);
  if (!period) return refuse('NOT_LEADING', { member, group });
  if (action === 'resume') return decideResumption({ member, group, dissolved, period }, periods, today) ?? period;
  return (action === 'end' ? decideEnding(period, on, today) : null) ?? period;
}

function changed(
  { action }: LeadershipPlan,
  given: { now: Leadership | null; facts: GroupFacts; on: CivilDate; formerly: readonly Period[] },
): Leadership | null {
  const { now, facts, on, formerly } = given;
  switch (action) {
    case 'appoint':
      return {
        id: NEW,
        startedOn: on,
        endedOn: null,
        givesTitle: facts.givesTitle,
        owesDuty: facts.duty !== null,
        dutiesOn: [],
        putForward: false,
        formerly,
      };
    case 'end':
      return now && { ...now, endedOn: on };
    case 'resume':
      return now && { ...now, endedOn: null };
    case 'put-forward':
      return now && { ...now, putForward: true };
    case 'withdraw-put-forward':
      return now && { ...now, putForward: false };
  }
}
