import { randomUUID } from 'node:crypto';
import { parseRelease } from '../../domain/release/release-calendar';
import { decideDraft } from '../../domain/release/decide-publication';
import { decideAdmitAgain, decideHoldBack } from '../../domain/release/hold-back';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import {
  findHoldBacks,
  insertHoldBack,
  insertHoldBackEnd,
  type HoldBackRecord,
} from '../../persistence/release/hold-backs';
import { lockMember } from '../../persistence/membership/members';
import { findReleases, lockPublication } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';

/** Whom a release holds back, or no longer. */
export interface HeldBack {
  release: string;
  member: string;
}

/**
 * Holds a person's admission back from a release that is still a draft, with a written note, for everybody who works on
 * it. Refuses RELEASE_UNKNOWN, RELEASE_PUBLISHED, RELEASE_OUT_OF_ORDER, REASON_MISSING, MEMBER_UNKNOWN, and
 * ALREADY_HELD_BACK where somebody did it before.
 */
export function holdBackAdmission(
  context: ServiceContext,
  request: { release: string; member: string; note: string; idempotencyKey?: string | null },
): Promise<HeldBack | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  const { member } = request;
  const note = request.note.trim();
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'release.hold-back', key, input }, async () => {
      const held = await lockDraft(trx, request.release);
      if (isRefusal(held)) return held;
      if (note === '') return refuse('REASON_MISSING', {});
      if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
      const obstacle = decideHoldBack(member, membersOf(held));
      if (obstacle) return obstacle;
      const written = await audited(context, trx, 'release.hold-back', { ...request, reason: note });
      await insertHoldBack(trx, { ...request, note, ...written });
      return { release: request.release, member };
    }),
  );
}

/**
 * Lets a person's admission in again that was held back. Refuses RELEASE_UNKNOWN, RELEASE_PUBLISHED,
 * RELEASE_OUT_OF_ORDER, and NOT_HELD_BACK where somebody did it before.
 */
export function admitAgain(
  context: ServiceContext,
  request: { release: string; member: string; idempotencyKey?: string | null },
): Promise<HeldBack | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  const { member } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'release.admit-again', key, input }, async () => {
      const held = await lockDraft(trx, request.release);
      if (isRefusal(held)) return held;
      const open = held.find((each) => each.member === member);
      const obstacle = decideAdmitAgain(member, membersOf(held));
      if (obstacle || !open) return obstacle ?? Promise.reject(new Error('Somebody not held back was let pass.'));
      const written = await audited(context, trx, 'release.admit-again', { ...request, before: { note: open.note } });
      await insertHoldBackEnd(trx, { holdBack: open.id, ...written });
      return { release: request.release, member };
    }),
  );
}

function membersOf(held: readonly HoldBackRecord[]): Set<string> {
  return new Set(held.map(({ member }) => member));
}

/** What is held back from a draft; nobody publishes or holds back beside it until the transaction ends. */
async function lockDraft(trx: Queryable, code: string): Promise<HoldBackRecord[] | Refusal> {
  await lockPublication(trx);
  const release = parseRelease(code, (await getProgramme(trx)).cutOffs);
  if (!release) return refuse('RELEASE_UNKNOWN', { release: code });
  return decideDraft(release, await findReleases(trx)) ?? findHoldBacks(trx, release.code);
}

async function audited(
  context: ServiceContext,
  trx: Queryable,
  action: string,
  done: { release: string; member: string; reason?: string; before?: object },
): Promise<{ at: Date; auditEntry: string }> {
  const at = context.clock.now();
  const { release, member, reason = null, before = null } = done;
  const entries = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
    { action, subjectType: 'member', subjectId: member, reason, before, after: { release } },
  ]);
  return { at, auditEntry: entries.get(member) ?? '' };
}
