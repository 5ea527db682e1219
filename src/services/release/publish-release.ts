import { randomUUID } from 'node:crypto';
import { parseRelease, type ReleaseDate } from '../../domain/release/release-calendar';
import { decideConfirmation, decidePublication } from '../../domain/release/decide-publication';
import { termLinesOf } from '../../domain/release/preview-roster';
import { localDate } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { findOpenRequest, insertConfirmation } from '../../persistence/release/publication-requests';
import { findReleases, insertRelease, lockPublication } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findYearEnds, insertTermLines } from '../../persistence/roster/terms';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { computeDraft, fingerprintOf, obstacleIn, type Draft, type HoldBack } from './draft-release';
import { once } from '../shared/once';

// What follows: src/README.md, “What follows a commit”.

/** A release as it was published. */
export interface Publication extends Draft {
  /** ISO 8601 with offset. */
  publishedAt: string;
}

/**
 * Publishes a release once and for ever: its lines, the terms they give and the audit entry are one transaction, and
 * two publications at once give one release. What is held back on record is held back, beside what the request names.
 * Refuses RELEASE_UNKNOWN, what {@link decidePublication} refuses, REASON_MISSING for a hold-back without a note,
 * DRAFT_CHANGED where the fingerprint of the draft that staff read is given and the draft is no longer that one, and, where
 * the programme asks for two, what {@link decideConfirmation} refuses.
 */
export function publishRelease(
  context: ServiceContext,
  request: {
    release: string;
    holdBacks?: readonly HoldBack[];
    fingerprint?: string | null | undefined;
    idempotencyKey?: string | null;
  },
): Promise<Publication | Refusal> {
  const holdBacks = request.holdBacks ?? [];
  const fingerprint = request.fingerprint ?? null;
  const input = { release: request.release, holdBacks, fingerprint };
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'release.publish', key: request.idempotencyKey, input }, async () => {
      await lockPublication(trx);
      const programme = await getProgramme(trx);
      const release = parseRelease(request.release, programme.cutOffs);
      if (!release) return refuse('RELEASE_UNKNOWN', { release: request.release });
      const today = localDate(context.clock.now(), programme.timeZone);
      const [published, yearEnds] = [await findReleases(trx), await findYearEnds(trx)];
      const obstacle = decidePublication(release, today, published, yearEnds) ?? obstacleIn(holdBacks);
      if (obstacle) return obstacle;
      const draft = await computeDraft(trx, release, holdBacks);
      const now = fingerprintOf(draft);
      if (fingerprint !== null && fingerprint !== now) return refuse('DRAFT_CHANGED', { release: release.code });
      const required = programme.secondPersonRequired;
      const asked = required ? await findOpenRequest(trx, release.code) : null;
      const missing = decideConfirmation(release, { required, actor: context.actor, fingerprint: now, asked });
      if (missing) return missing;
      const publication = await record(context, trx, release, draft);
      if (asked) await insertConfirmation(trx, { release: release.code, request: asked.id });
      return publication;
    }),
  );
}

async function record(
  context: ServiceContext,
  trx: Queryable,
  release: ReleaseDate,
  draft: Draft,
): Promise<Publication> {
  const at = context.clock.now();
  const summary = { changes: draft.changes.length, notAdmitted: draft.notAdmitted.length };
  const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
    { action: 'release.publish', subjectType: 'release', subjectId: release.code, after: summary },
  ]);
  await insertRelease(trx, release, { at, auditEntry: audited.get(release.code) ?? '' }, draft);
  await insertTermLines(trx, at, termLinesOf(release.code, draft.changes));
  return { ...draft, publishedAt: at.toISOString() };
}
