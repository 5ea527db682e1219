import { randomUUID } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import {
  decideAppointment,
  decideEnding,
  decideLeading,
  decideResumption,
  heldPeriod,
  type Period,
} from '../../domain/leadership/decide-leadership';
import { localDate, type CivilDate } from '../../domain/shared/civil-date';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit, type AuditedAction } from '../../persistence/audit/audit';
import {
  findGroupFacts,
  findPeriods,
  findPutForwards,
  insertLeadership,
  insertPutForward,
  insertPutForwardWithdrawals,
  updateLeadershipEnd,
  type GroupFacts,
} from '../../persistence/leadership/leaderships';
import { isActive, lockMember } from '../../persistence/membership/members';
import { getProgramme } from '../../persistence/programme/rules';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';

// What follows: src/README.md, “What follows a commit”.

/** One person and one group, by document ids. */
export interface LeaderRequest {
  member: string;
  group: string;
  /** The leadership that is meant, where it is known; otherwise the one held today. */
  leadership?: string;
  /** The day from which it begins or ends; today where none is given. */
  on?: CivilDate;
  /** Why; where it is given it has to be in words. */
  reason?: string;
  idempotencyKey?: string | null;
}

/** A leadership as it stands after the action. */
export interface LeaderAnswer {
  leadership: string;
}

/**
 * Appoints a leader from today on, or from the day given. Refuses MEMBER_UNKNOWN, MEMBER_NOT_ACTIVE, GROUP_UNKNOWN and
 * what {@link decideAppointment} refuses.
 */
export function appointLeader(context: ServiceContext, request: LeaderRequest): Promise<LeaderAnswer | Refusal> {
  return act(context, request, 'leadership.appoint', async (trx, { today, periods, facts }) => {
    const { member, group, on: startedOn = today } = request;
    const { dissolved } = facts;
    const gone = decideLeading(group, dissolved);
    if (gone) return gone;
    if (!(await isActive(trx, member))) return refuse('MEMBER_NOT_ACTIVE', { member });
    const obstacle = decideAppointment({ member, group, dissolved, startedOn }, periods, today);
    if (obstacle) return obstacle;
    const id = createId();
    await insertLeadership(trx, { id, member, group, startedOn, at: context.clock.now() });
    return { id, after: { member, group, startedOn } };
  });
}

/**
 * Ends a leadership: the person steps down today or on the day given, which no longer counts. A day to come can be
 * changed until it has come. Refuses MEMBER_UNKNOWN, GROUP_UNKNOWN, NOT_LEADING and what {@link decideEnding} refuses.
 */
export function endLeadership(context: ServiceContext, request: LeaderRequest): Promise<LeaderAnswer | Refusal> {
  return act(context, request, 'leadership.end', async (trx, { today, held }) => {
    const { member, group, on: endedOn = today } = request;
    if (held === null) return refuse('NOT_LEADING', { member, group });
    const obstacle = decideEnding(held, endedOn, today);
    if (obstacle) return obstacle;
    await updateLeadershipEnd(trx, held.id, endedOn, context.clock.now());
    return { id: held.id, before: { endedOn: held.endedOn }, after: { member, group, endedOn } };
  });
}

/**
 * Takes an ending back: the leadership that is named goes on, with its first day, its put-forward and its duties as they
 * were. Refuses MEMBER_UNKNOWN, GROUP_UNKNOWN, NOT_LEADING and what {@link decideResumption} refuses.
 */
export function resumeLeadership(
  context: ServiceContext,
  request: LeaderRequest & { leadership: string },
): Promise<LeaderAnswer | Refusal> {
  return act(context, request, 'leadership.resume', async (trx, { today, periods, facts }) => {
    const { member, group } = request;
    const { dissolved } = facts;
    const period = periods.find(({ id }) => id === request.leadership);
    if (!period) return refuse('NOT_LEADING', { member, group });
    const obstacle = decideResumption({ member, group, dissolved, period }, periods, today);
    if (obstacle) return obstacle;
    await updateLeadershipEnd(trx, period.id, null, context.clock.now());
    return { id: period.id, before: { endedOn: period.endedOn }, after: { member, group, endedOn: null } };
  });
}

/**
 * Records that staff approved the promotion of an excellent leader; it belongs to the leadership and ends with it, and
 * repeating it changes nothing. Refuses MEMBER_UNKNOWN, GROUP_UNKNOWN and NOT_LEADING.
 */
export function putForwardLeader(context: ServiceContext, request: LeaderRequest): Promise<LeaderAnswer | Refusal> {
  return act(
    context,
    request,
    'leadership.put-forward',
    async (_trx, { held }) => {
      const { member, group } = request;
      return held === null ? refuse('NOT_LEADING', { member, group }) : { id: held.id, after: { member, group } };
    },
    (trx, leadership, auditEntry) =>
      insertPutForward(trx, { leadership, member: request.member, at: context.clock.now(), auditEntry }),
  );
}

/**
 * Withdraws the put-forward of a leadership that is still held, however often it was repeated: no release to come counts
 * it, and what was published by it stays (`programme.md`, Leaders and duties). It can be put forward anew. Refuses
 * MEMBER_UNKNOWN, GROUP_UNKNOWN, NOT_LEADING, and NOT_PUT_FORWARD where nobody put it forward or that was withdrawn.
 */
export function withdrawPutForward(context: ServiceContext, request: LeaderRequest): Promise<LeaderAnswer | Refusal> {
  const { member, group } = request;
  const openOf = async (trx: Queryable, leadership: string) =>
    (await findPutForwards(trx, [member])).filter((one) => one.leadership === leadership);
  return act(
    context,
    request,
    'leadership.withdraw-put-forward',
    async (trx, { held }) => {
      if (held === null) return refuse('NOT_LEADING', { member, group });
      const latest = (await openOf(trx, held.id)).at(-1);
      if (!latest) return refuse('NOT_PUT_FORWARD', { member, group });
      return { id: held.id, before: { putForwardAt: latest.at }, after: { member, group } };
    },
    async (trx, leadership, auditEntry) => {
      const putForwards = (await openOf(trx, leadership)).map(({ id }) => id);
      await insertPutForwardWithdrawals(trx, { putForwards, at: context.clock.now(), auditEntry });
    },
  );
}

interface Given {
  today: CivilDate;
  facts: GroupFacts;
  /** Every time that the person leads the group. */
  periods: readonly Period[];
  /** The leadership that the request is about, if it is held today or later. */
  held: Period | null;
}

type Done = Pick<AuditedAction, 'before' | 'after'> & { id: string };

/** One transaction under the person's lock, with one entry in the audit trail; `record` writes what refers to that. */
function act(
  context: ServiceContext,
  request: LeaderRequest,
  operation: string,
  work: (trx: Queryable, given: Given) => Promise<Done | Refusal>,
  record?: (trx: Queryable, leadership: string, auditEntry: string) => Promise<void>,
): Promise<LeaderAnswer | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  const { member, group, leadership = null } = input;
  const reason = input.reason?.trim() ?? null;
  return context.database.transaction((trx) =>
    once(context, trx, { operation, key, input }, async () => {
      if (reason === '') return refuse('REASON_MISSING', {});
      if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
      const facts = await findGroupFacts(trx, group);
      if (!facts) return refuse('GROUP_UNKNOWN', { group });
      const at = context.clock.now();
      const today = localDate(at, (await getProgramme(trx)).timeZone);
      const periods = await findPeriods(trx, { member, group });
      const done = await work(trx, { today, facts, periods, held: heldPeriod(periods, today, leadership) });
      if (isRefusal(done)) return done;
      const { id, ...values } = done;
      const written = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
        { action: operation, subjectType: 'leadership', subjectId: id, reason, ...values },
      ]);
      await record?.(trx, id, written.get(id) ?? '');
      return { leadership: id };
    }),
  );
}
