import { randomUUID } from 'node:crypto';
import { decideFreeze, decideTakeOver, type EditionRead } from '../../domain/image-wall/decide-edition';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import {
  findWallEntries,
  insertEdition,
  lockWall,
  type EditionRecord,
  type NewWallEntry,
  type WallEventRecord,
} from '../../persistence/image-wall/image-wall';
import { findPresentPhotos, holdNewPhotos, holdWallPhotos } from '../../persistence/image-wall/wall-photos';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';
import { readLiveWall, readWallEvent, type WallEntryView } from './read-image-wall';
import { ReadSession } from '../shared/read-session';

// What follows: src/README.md, “What follows a commit”.

/** An edition as it was written. */
export interface WrittenEdition {
  edition: number;
  people: number;
}

/**
 * Freezes a wall: people, order, captions and photos stay as they are now until it is frozen anew. `edition` is the one
 * that was read (null: not frozen), so that two people do not freeze over each other. Refuses WALL_UNKNOWN and what
 * {@link decideFreeze} refuses.
 */
export function freezeWall(
  context: ServiceContext,
  request: { event: string; edition: EditionRead; idempotencyKey?: string | null },
): Promise<WrittenEdition | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'wall.freeze', key, input }, async () => {
      const event = await lockedEvent(context, trx, request.event);
      if (isRefusal(event)) return event;
      const { entries } = await readLiveWall(new ReadSession(trx, context.clock), event);
      const now = { edition: event.edition?.number ?? null, hung: entries.length };
      const obstacle = decideFreeze(event.code, now, request.edition);
      if (obstacle) return obstacle;
      await holdWallPhotos(
        trx,
        event.code,
        entries.filter(({ photo }) => photo?.takenIn).map(({ member }) => member),
      );
      return write(
        context,
        trx,
        event,
        { kind: 'freeze', onDay: event.heldOn, settings: event.settings },
        entries.map(newEntry),
      );
    }),
  );
}

/**
 * Lets people's new photos onto a frozen wall, as its next edition; everything else on it stays. Refuses WALL_UNKNOWN
 * and what {@link decideTakeOver} refuses.
 */
export function takeOverPhotos(
  context: ServiceContext,
  request: { event: string; edition: number; members: readonly string[]; idempotencyKey?: string | null },
): Promise<WrittenEdition | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'wall.take-over', key, input }, async () => {
      const event = await lockedEvent(context, trx, request.event);
      if (isRefusal(event)) return event;
      const frozen = event.edition ? await findWallEntries(trx, event.edition.id) : [];
      const present = await findPresentPhotos(trx, request.members);
      const photos = new Map([...present].map(([member, photo]) => [member, photo.key]));
      const now = { edition: event.edition?.number ?? null, frozen };
      const obstacle = decideTakeOver(event.code, now, photos, request);
      if (obstacle || !event.edition)
        return obstacle ?? Promise.reject(new Error('A wall without edition was let pass.'));
      await holdNewPhotos(
        trx,
        event.code,
        request.members.filter((member) => present.get(member)?.takenIn),
      );
      const asked = new Set(request.members);
      // An erased person has no caption to carry on: their place is empty from here.
      const entries = frozen.flatMap(({ person: _person, source, ...place }): NewWallEntry[] => {
        const photo = asked.has(place.member) ? (photos.get(place.member) ?? null) : place.photo;
        return source ? [{ ...place, source, photo }] : [];
      });
      const { onDay, settings } = event.edition;
      return write(context, trx, event, { kind: 'take-over', onDay, settings }, entries, request.members);
    }),
  );
}

async function lockedEvent(context: ServiceContext, trx: Queryable, code: string): Promise<WallEventRecord | Refusal> {
  const read = () => readWallEvent(new ReadSession(trx, context.clock), code);
  const event = await read();
  if (isRefusal(event)) return event;
  await lockWall(trx, event.document);
  // Read again: somebody may have frozen it while this waited.
  return read();
}

function newEntry({ position, member, tier, group, photo, source }: WallEntryView): NewWallEntry {
  return { position, member, tier: tier.code, group, photo: photo?.key ?? null, source };
}

async function write(
  context: ServiceContext,
  trx: Queryable,
  event: WallEventRecord,
  edition: Pick<EditionRecord, 'kind' | 'onDay' | 'settings'>,
  entries: readonly NewWallEntry[],
  members: readonly string[] = [],
): Promise<WrittenEdition> {
  const at = context.clock.now();
  const number = (event.edition?.number ?? 0) + 1;
  const after = { edition: number, people: entries.length, ...(members.length > 0 && { members }) };
  const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
    { action: `wall.${edition.kind}`, subjectType: 'event', subjectId: event.document, after },
  ]);
  const auditEntry = audited.get(event.document) ?? '';
  await insertEdition(trx, { ...edition, event: event.document, number, at, auditEntry }, entries);
  return { edition: number, people: entries.length };
}
