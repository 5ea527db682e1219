import { randomUUID } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { localDate, type CivilDate } from '../domain/shared/civil-date';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { insertAudit } from '../persistence/audit';
import {
  findLeadership,
  groupExists,
  insertLeadership,
  insertPutForward,
  updateLeadershipEnd,
} from '../persistence/leaderships';
import { lockMember } from '../persistence/members';
import { getProgramme } from '../persistence/rules';
import type { Queryable } from '../persistence/transaction';
import type { ServiceContext } from './context';
import { once } from './once';

/** One person and one group, by document ids. */
export interface LeaderRequest {
  member: string;
  group: string;
  idempotencyKey?: string | null;
}

/** A leadership as it stands after the action. */
export interface LeaderAnswer {
  leadership: string;
}

/**
 * Appoints a leader from today on. Refuses MEMBER_UNKNOWN, GROUP_UNKNOWN and ALREADY_LEADING.
 */
export function appointLeader(context: ServiceContext, request: LeaderRequest): Promise<LeaderAnswer | Refusal> {
  return act(context, request, 'leadership.appoint', async (trx, { today, held }) => {
    const { member, group } = request;
    if (held !== null) return refuse('ALREADY_LEADING', { member, group });
    const id = createId();
    await insertLeadership(trx, { id, member, group, startedOn: today, at: context.clock.now() });
    await audit(context, trx, 'leadership.appoint', id, { member, group, startedOn: today });
    return { leadership: id };
  });
}

/**
 * Ends a leadership: the person steps down today, and today no longer counts. Refuses MEMBER_UNKNOWN, GROUP_UNKNOWN and
 * NOT_LEADING.
 */
export function endLeadership(context: ServiceContext, request: LeaderRequest): Promise<LeaderAnswer | Refusal> {
  return act(context, request, 'leadership.end', async (trx, { today, held }) => {
    const { member, group } = request;
    if (held === null) return refuse('NOT_LEADING', { member, group });
    await updateLeadershipEnd(trx, held, today, context.clock.now());
    await audit(context, trx, 'leadership.end', held, { member, group, endedOn: today });
    return { leadership: held };
  });
}

/**
 * Records that staff approved the promotion of an excellent leader; it belongs to the leadership and ends with it, and
 * repeating it changes nothing. Refuses MEMBER_UNKNOWN, GROUP_UNKNOWN and NOT_LEADING.
 */
export function putForwardLeader(context: ServiceContext, request: LeaderRequest): Promise<LeaderAnswer | Refusal> {
  return act(context, request, 'leadership.put-forward', async (trx, { held }) => {
    const { member, group } = request;
    if (held === null) return refuse('NOT_LEADING', { member, group });
    const auditEntry = await audit(context, trx, 'leadership.put-forward', held, { member, group });
    await insertPutForward(trx, { leadership: held, member, at: context.clock.now(), auditEntry });
    return { leadership: held };
  });
}

/** One transaction under the person's lock, with the leadership held today, if any. */
function act(
  context: ServiceContext,
  request: LeaderRequest,
  operation: string,
  work: (trx: Queryable, given: { today: CivilDate; held: string | null }) => Promise<LeaderAnswer | Refusal>,
): Promise<LeaderAnswer | Refusal> {
  const { idempotencyKey: key, member, group } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation, key, input: { member, group } }, async () => {
      if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
      if (!(await groupExists(trx, group))) return refuse('GROUP_UNKNOWN', { group });
      const { timeZone } = await getProgramme(trx);
      const today = localDate(context.clock.now(), timeZone);
      return work(trx, { today, held: await findLeadership(trx, { member, group, on: today }) });
    }),
  );
}

async function audit(
  context: ServiceContext,
  trx: Queryable,
  action: string,
  leadership: string,
  after: object,
): Promise<string> {
  const request = { id: randomUUID(), at: context.clock.now(), actor: context.actor };
  const written = await insertAudit(trx, request, [
    { action, subjectType: 'leadership', subjectId: leadership, after },
  ]);
  return written.get(leadership) ?? '';
}
