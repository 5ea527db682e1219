import { randomUUID } from 'node:crypto';
import { insertAudit } from '../../persistence/audit/audit';
import {
  endDelivery,
  postponeDelivery,
  stopEndpoint,
  type Attempt,
  type KnownEndpoint,
} from '../../persistence/message/announcements';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';

/** What came of an attempt: the status that was answered, or why there is none. */
export type Posted = { status: number } | { failure: string };

/** What an attempt means for its delivery, as the audit trail calls it. */
export type Outcome = 'deliver' | 'stop' | 'give-up' | 'fail';

/** The id by which a receiver knows an announcement again: the same for every attempt. */
export function messageId({ id }: Pick<Attempt, 'id'>): string {
  return `msg_${id.replaceAll('-', '')}`;
}

/**
 * Writes down how an attempt to tell a site went: its delivery ends, or is tried again after `wait` milliseconds; who wants
 * to be told nothing more is stopped. What was delivered, what failed for the first time and what was given up goes into the
 * audit trail. Does nothing where the attempt counted as lost meanwhile.
 */
export async function settleAttempt(
  context: ServiceContext,
  endpoint: KnownEndpoint,
  attempt: Attempt,
  { outcome, posted, wait }: { outcome: Outcome; posted: Posted; wait: number },
): Promise<void> {
  await context.database.transaction(async (trx) => {
    const current = outcome === 'fail' ? await postponeDelivery(trx, attempt, wait) : await endDelivery(trx, attempt);
    if (!current) return;
    if (outcome === 'stop') await stopEndpoint(trx, endpoint, context.clock.now());
    // How often it failed again until it was delivered or given up, the entry of that says.
    if (outcome !== 'fail' || attempt.number === 1) await audit(context, trx, attempt, outcome, posted);
  });
}

/** Of what was to be dropped only the release: the trail is for ever, and names nobody who withdrew. */
async function audit(
  context: ServiceContext,
  trx: Queryable,
  attempt: Attempt,
  outcome: Outcome,
  posted: Posted,
): Promise<void> {
  const { endpoint, type, number, data } = attempt;
  const release = data.release === null ? {} : { release: data.release };
  const after = { announcement: type, ...release, message: messageId(attempt), attempts: number, ...posted };
  await insertAudit(trx, { id: randomUUID(), at: context.clock.now(), actor: context.actor }, [
    { action: `webhook.${outcome}`, subjectType: 'webhook', subjectId: endpoint, after },
  ]);
}
