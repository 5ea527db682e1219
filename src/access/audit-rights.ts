import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clockOf } from '../persistence/shared/clock';
import type { Actor } from '../domain/shared/actor';
import { insertAudit, type AuditedAction } from '../persistence/audit/audit';
import { findRights, lockRights } from '../persistence/account/rights';
import { inStrapiTransaction } from '../persistence/shared/transaction';
import { changesBetween } from './rights-changes';

/**
 * Runs what may change roles, administrators or tokens and writes into the audit trail what it did change, in one
 * transaction: Strapi writes these row by row, a role's permissions by the hundred, and the difference says it in one
 * entry. An error of the work rolls all of it back.
 *
 * @param actorOf who did one of the changes; asked after the work, when it is known who is signed in
 */
export async function auditRights<Answer>(
  strapi: Core.Strapi,
  actorOf: (change: AuditedAction) => Actor,
  work: () => Promise<Answer>,
): Promise<Answer> {
  return inTurn(strapi, () =>
    inStrapiTransaction(strapi, async (db) => {
      await lockRights(db);
      const before = await findRights(db);
      const answer = await work();
      const [request, at] = [randomUUID(), clockOf(strapi).now()];
      for (const change of changesBetween(before, await findRights(db))) {
        await insertAudit(db, { id: request, at, actor: actorOf(change) }, [change]);
      }
      return answer;
    }),
  );
}

const queues = new WeakMap<Core.Strapi, Promise<unknown>>();

/** One after the other within this process too: who waits for the lock would keep a connection that others need. */
function inTurn<Answer>(strapi: Core.Strapi, work: () => Promise<Answer>): Promise<Answer> {
  const answer = (queues.get(strapi) ?? Promise.resolve()).then(work);
  queues.set(
    strapi,
    answer.catch(() => undefined),
  );
  return answer;
}
