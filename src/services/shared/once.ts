import { createHash } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { findAnswer, insertAnswer, lockKey } from '../../persistence/shared/idempotency';
import type { Queryable } from '../../persistence/shared/transaction';
import type { Actor, ServiceContext } from './context';

/**
 * Carries out an action at most once per actor and key: a repeated request gets the first answer and changes nothing.
 * Without a key it simply runs. A refusal is not kept, so the request may be mended and sent again under its key.
 * Refuses IDEMPOTENCY_KEY_REUSED where the key stands for another request.
 */
export async function once<Answer extends object>(
  context: ServiceContext,
  trx: Queryable,
  request: { operation: string; key: string | null | undefined; input: object },
  work: () => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const { key, operation } = request;
  if (key === null || key === undefined) return work();
  const actor = actorKey(context.actor);
  const hash = createHash('sha256').update(JSON.stringify(request.input)).digest('hex');
  await lockKey(trx, actor, key);
  const kept = await findAnswer(trx, actor, key);
  if (kept) {
    const same = kept.operation === operation && kept.request === hash;
    return same ? (kept.answer as Answer) : refuse('IDEMPOTENCY_KEY_REUSED', { key });
  }
  const answer = await work();
  if (!isRefusal(answer)) {
    await insertAnswer(trx, actor, key, { operation, request: hash, answer, at: context.clock.now() });
  }
  return answer;
}

/** Whose key it is: the same key of another actor is another key. */
export function actorKey({ kind, id }: Actor): string {
  return `${kind}:${id ?? ''}`;
}
