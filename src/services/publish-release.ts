import { randomUUID } from 'node:crypto';
import { parseRelease, type ReleaseDate } from '../domain/programme/release-calendar';
import { decidePublication } from '../domain/roster/decide-publication';
import { termLinesOf } from '../domain/roster/preview-roster';
import { localDate } from '../domain/shared/civil-date';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { insertAudit } from '../persistence/audit';
import { findReleases, insertRelease, lockPublication } from '../persistence/releases';
import { getProgramme } from '../persistence/rules';
import { insertTermLines } from '../persistence/terms';
import type { Queryable } from '../persistence/transaction';
import type { ServiceContext } from './context';
import { computeDraft, fingerprintOf, obstacleIn, type Draft, type HoldBack } from './draft-release';
import { once } from './once';

/** A release as it was published. */
export interface Publication extends Draft {
  /** ISO 8601 with offset. */
  publishedAt: string;
}

/**
 * Publishes a release once and for ever: its lines, the terms they give and the audit entry are one transaction, and
 * two publications at once give one release. Refuses RELEASE_UNKNOWN, RELEASE_NOT_DUE before the cut-off day,
 * RELEASE_PUBLISHED, RELEASE_OUT_OF_ORDER, REASON_MISSING for a hold-back without a note, and DRAFT_CHANGED where the
 * fingerprint of the draft that staff read is given and the draft is no longer that one.
 */
export function publishRelease(
  context: ServiceContext,
  request: {
    release: string;
    holdBacks?: readonly HoldBack[];
    fingerprint?: string | undefined;
    idempotencyKey?: string | null;
  },
): Promise<Publication | Refusal> {
  const holdBacks = request.holdBacks ?? [];
  const { fingerprint } = request;
  const input = { release: request.release, holdBacks, fingerprint };
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'release.publish', key: request.idempotencyKey, input }, async () => {
      await lockPublication(trx);
      const programme = await getProgramme(trx);
      const release = parseRelease(request.release, programme.cutOffs);
      if (!release) return refuse('RELEASE_UNKNOWN', { release: request.release });
      const today = localDate(context.clock.now(), programme.timeZone);
      const obstacle = decidePublication(release, today, await findReleases(trx)) ?? obstacleIn(holdBacks);
      if (obstacle) return obstacle;
      const draft = await computeDraft(trx, release, holdBacks);
      if (fingerprint !== undefined && fingerprint !== fingerprintOf(draft)) {
        return refuse('DRAFT_CHANGED', { release: release.code });
      }
      return record(context, trx, release, draft);
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
