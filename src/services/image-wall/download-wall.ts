import { randomUUID } from 'node:crypto';
import { changesBetween, type ComparedEntry, type LateChangeKind } from '../../domain/image-wall/late-changes';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { findEditionEntries } from '../../persistence/image-wall/image-wall';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { captionFingerprint, readImageWall, wallVersion, type ImageWallView } from './read-image-wall';
import { ReadSession } from '../shared/read-session';

/** What differs at one place from the edition before; whoever is gone is known by their former place alone. */
interface ChangedPlace {
  position: number;
  kind: LateChangeKind;
}

/** A wall as it is taken to the print shop. */
export interface DownloadedWall {
  wall: ImageWallView;
  /** Since the edition before; none for a first one. */
  changes: ChangedPlace[];
}

/** The wall for a pack, read in one go, and noted that somebody took it along. Refuses WALL_UNKNOWN. */
export function downloadWall(context: ServiceContext, event: string): Promise<DownloadedWall | Refusal> {
  return context.database.transaction(async (trx) => {
    const wall = await readImageWall(new ReadSession(trx, context.clock), { event, tier: null });
    if (isRefusal(wall)) return wall;
    const edition = wall.event.edition?.number ?? null;
    const after = { edition, people: wall.entries.length, version: wallVersion(wall) };
    await insertAudit(trx, { id: randomUUID(), at: context.clock.now(), actor: context.actor }, [
      { action: 'wall.download', subjectType: 'event', subjectId: wall.event.document, after },
    ]);
    return { wall, changes: edition === null ? [] : await changesSince(trx, wall, edition - 1) };
  });
}

async function changesSince(db: Queryable, wall: ImageWallView, number: number): Promise<ChangedPlace[]> {
  const former = await findEditionEntries(db, wall.event.document, number);
  if (former.length === 0) return [];
  const before = former.map(({ member, tier, photo, source }): ComparedEntry => {
    return { member, tier, photo, caption: source && captionFingerprint(source, wall.settings) };
  });
  const after = wall.entries.map(({ member, tier, photo, source }): ComparedEntry => {
    return { member, tier: tier.code, photo: photo?.key ?? null, caption: captionFingerprint(source, wall.settings) };
  });
  const withdrawn = new Set(wall.withheld.map(({ member }) => member));
  const positions = new Map([...former, ...wall.entries].map(({ member, position }) => [member, position]));
  return changesBetween(before, after, withdrawn).map(({ member, kind }) => ({
    position: positions.get(member) ?? 0,
    kind,
  }));
}
