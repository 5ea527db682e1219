import { randomUUID } from 'node:crypto';
import { decideCorrection, type Corrected, type CorrectionRequest } from '../../domain/release/decide-correction';
import { isCivilDate } from '../../domain/shared/civil-date';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { lockMember } from '../../persistence/membership/members';
import { findReleaseLines, findReleases, insertCorrection, lockPublication } from '../../persistence/release/releases';
import { findTiers } from '../../persistence/programme/rules';
import { findTerms, insertTermLines } from '../../persistence/roster/terms';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';

// What follows: src/README.md, “What follows a commit”.

/** A correction as it was published. */
export interface Correction extends Corrected {
  id: number;
  release: string;
  member: string;
  /** ISO 8601 with offset. */
  publishedAt: string;
}

/**
 * Mends a mistake in a published release: the release stays as it was, and the person's terms follow the correction
 * from the given day. Refuses DATE_INVALID, MEMBER_UNKNOWN and what {@link decideCorrection} refuses.
 */
export function correctRelease(
  context: ServiceContext,
  request: CorrectionRequest & { idempotencyKey?: string | null },
): Promise<Correction | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'release.correct', key, input }, async () => {
      if (!isCivilDate(request.from)) return refuse('DATE_INVALID', { value: request.from });
      await lockPublication(trx);
      if (!(await lockMember(trx, request.member))) return refuse('MEMBER_UNKNOWN', { member: request.member });
      const lines = await findReleaseLines(trx, [request.release]);
      const corrected = decideCorrection(request, {
        published: await findReleases(trx),
        termTo: lines.find(({ member }) => member === request.member)?.to ?? null,
        terms: await findTerms(trx, [request.member]),
        tiers: await findTiers(trx),
      });
      return isRefusal(corrected) ? corrected : record(context, trx, request, corrected);
    }),
  );
}

async function record(
  context: ServiceContext,
  trx: Queryable,
  request: CorrectionRequest,
  corrected: Corrected,
): Promise<Correction> {
  const at = context.clock.now();
  const { release, member, reason } = request;
  const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
    { action: 'release.correct', subjectType: 'member', subjectId: member, reason, after: { release, ...corrected } },
  ]);
  const auditEntry = audited.get(member) ?? '';
  const id = await insertCorrection(trx, { release, member, reason, ...corrected, at, auditEntry });
  const bases = corrected.tier === null ? [] : (['correction'] as const);
  await insertTermLines(trx, at, [{ member, ...corrected, bases, release: null, correction: id }]);
  return { id, release, member, ...corrected, publishedAt: at.toISOString() };
}
