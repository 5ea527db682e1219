import { randomUUID } from 'node:crypto';
import { decideCaptionCheck } from '../../domain/image-wall/check-captions';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { insertCaptionChecks } from '../../persistence/image-wall/image-wall';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';
import { captionFingerprint, readImageWall } from './read-image-wall';
import { ReadSession } from '../shared/read-session';

/**
 * Notes that somebody read captions of a wall, each known by the fingerprint of its wording: once it changes, it is to
 * be read again. Refuses WALL_UNKNOWN and what {@link decideCaptionCheck} refuses.
 */
export function checkCaptions(
  context: ServiceContext,
  request: {
    event: string;
    captions: readonly { member: string; fingerprint: string }[];
    idempotencyKey?: string | null;
  },
): Promise<{ checked: number } | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'wall.check-captions', key, input }, async () => {
      const wall = await readImageWall(new ReadSession(trx, context.clock), { event: request.event, tier: null });
      if (isRefusal(wall)) return wall;
      const { settings, event } = wall;
      const now = new Map(wall.entries.map(({ member, source }) => [member, captionFingerprint(source, settings)]));
      const obstacle = decideCaptionCheck(now, request.captions);
      if (obstacle) return obstacle;
      const at = context.clock.now();
      const members = request.captions.map(({ member }) => member);
      const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
        { action: 'wall.check-captions', subjectType: 'event', subjectId: event.document, after: { members } },
      ]);
      const auditEntry = audited.get(event.document) ?? '';
      await insertCaptionChecks(trx, { event: event.document, at, auditEntry }, request.captions);
      return { checked: members.length };
    }),
  );
}
