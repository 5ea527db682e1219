import { randomUUID } from 'node:crypto';
import { parseRelease } from '../../domain/release/release-calendar';
import { decidePublication, decidePublicationRequest, decideWithdrawal } from '../../domain/release/decide-publication';
import { localDate } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import {
  findOpenRequest,
  insertPublicationRequest,
  insertWithdrawal,
} from '../../persistence/release/publication-requests';
import { findReleases, lockPublication } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findYearEnds } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';
import { computeDraft, fingerprintOf } from './draft-release';
import { once } from '../shared/once';

/** A request for a publication. */
export interface RequestedPublication {
  id: string;
  release: string;
  fingerprint: string;
}

/**
 * Asks for the publication of the draft that somebody read, for another person to confirm (`publishRelease`). A request
 * for an earlier draft is replaced. Refuses RELEASE_UNKNOWN, what {@link decidePublication} refuses, DRAFT_CHANGED where
 * the draft is no longer the one that was read, and what {@link decidePublicationRequest} refuses.
 */
export function requestPublication(
  context: ServiceContext,
  request: { release: string; fingerprint: string; idempotencyKey?: string | null },
): Promise<RequestedPublication | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  const { actor, clock } = context;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'release.request', key, input }, async () => {
      await lockPublication(trx);
      const programme = await getProgramme(trx);
      const release = parseRelease(request.release, programme.cutOffs);
      if (!release) return refuse('RELEASE_UNKNOWN', { release: request.release });
      const at = clock.now();
      const [today, published] = [localDate(at, programme.timeZone), await findReleases(trx)];
      const obstacle = decidePublication(release, today, published, await findYearEnds(trx));
      if (obstacle) return obstacle;
      const draft = await computeDraft(trx, release);
      const fingerprint = fingerprintOf(draft);
      if (fingerprint !== request.fingerprint) return refuse('DRAFT_CHANGED', { release: release.code });
      const asked = await findOpenRequest(trx, release.code);
      const required = programme.secondPersonRequired;
      const refusal = decidePublicationRequest(release, { required, actor, fingerprint, asked });
      if (refusal) return refusal;

      const holdBacks = draft.notAdmitted.flatMap(({ member, reason, note }) =>
        reason === 'held-back' ? [{ member, note: note ?? '' }] : [],
      );
      const after = { fingerprint, changes: draft.changes.length, heldBack: holdBacks.length };
      const audited = await insertAudit(trx, { id: randomUUID(), at, actor }, [
        { action: 'release.request', subjectType: 'release', subjectId: release.code, after },
      ]);
      const auditEntry = audited.get(release.code) ?? '';
      const changes = draft.changes.length;
      const id = await insertPublicationRequest(trx, {
        release: release.code,
        fingerprint,
        changes,
        holdBacks,
        at,
        auditEntry,
      });
      return { id, release: release.code, fingerprint };
    }),
  );
}

/**
 * Takes a request for a publication back: whoever asked, or another who does not agree, says why. Refuses
 * REASON_MISSING, and what {@link decideWithdrawal} refuses.
 */
export function withdrawPublicationRequest(
  context: ServiceContext,
  request: { release: string; request: string; reason: string; idempotencyKey?: string | null },
): Promise<{ id: string; release: string } | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  const { release } = request;
  const reason = request.reason.trim();
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'release.withdraw', key, input }, async () => {
      await lockPublication(trx);
      const open = await findOpenRequest(trx, release);
      const refusal = decideWithdrawal(release, await findReleases(trx), open, request.request);
      if (refusal || !open) return refusal ?? Promise.reject(new Error('A request that is not open was let pass.'));
      if (reason === '') return refuse('REASON_MISSING', {});
      const at = context.clock.now();
      const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
        {
          action: 'release.withdraw',
          subjectType: 'release',
          subjectId: release,
          reason,
          before: { fingerprint: open.fingerprint },
        },
      ]);
      await insertWithdrawal(trx, { request: open.id, reason, at, auditEntry: audited.get(release) ?? '' });
      return { id: open.id, release };
    }),
  );
}
