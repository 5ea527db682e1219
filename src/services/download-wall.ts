import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../domain/shared/refusal';
import { insertAudit } from '../persistence/audit';
import type { ServiceContext } from './context';
import { readImageWall, wallVersion, type ImageWallView } from './read-image-wall';
import { ReadSession } from './read-session';

/** The wall for a pack, read in one go, and noted that somebody took it along. Refuses WALL_UNKNOWN. */
export function downloadWall(context: ServiceContext, event: string): Promise<ImageWallView | Refusal> {
  return context.database.transaction(async (trx) => {
    const wall = await readImageWall(new ReadSession(trx, context.clock), { event, tier: null });
    if (isRefusal(wall)) return wall;
    const after = {
      edition: wall.event.edition?.number ?? null,
      people: wall.entries.length,
      version: wallVersion(wall),
    };
    await insertAudit(trx, { id: randomUUID(), at: context.clock.now(), actor: context.actor }, [
      { action: 'wall.download', subjectType: 'event', subjectId: wall.event.document, after },
    ]);
    return wall;
  });
}
