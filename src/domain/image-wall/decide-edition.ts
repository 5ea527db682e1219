import { refuse, type Refusal } from '../shared/refusal';
import type { ComparedEntry } from './late-changes';

/** Which edition of a frozen wall somebody read; null: it was not frozen. */
export type EditionRead = number | null;

/**
 * Whether a wall may be frozen as it was read. A frozen wall may be frozen anew, as its next edition. Refuses
 * WALL_CHANGED where somebody else froze or took over since, WALL_EMPTY where nobody would hang on it.
 */
export function decideFreeze(
  event: string,
  now: { edition: EditionRead; hung: number },
  read: EditionRead,
): Refusal | null {
  if (now.edition !== read) return refuse('WALL_CHANGED', { event });
  return now.hung === 0 ? refuse('WALL_EMPTY', { event }) : null;
}

/**
 * Who hangs on a frozen wall with another photo than their present one: whose photo a take-over can bring, and nobody
 * else's.
 *
 * @param photos the present photo of each person, by hash
 */
export function newPhotosOn(
  frozen: readonly Pick<ComparedEntry, 'member' | 'photo'>[],
  photos: ReadonlyMap<string, string>,
): string[] {
  const replaced = frozen.filter(({ member, photo }) => (photos.get(member) ?? photo) !== photo);
  return replaced.map(({ member }) => member);
}

/**
 * Whether these people's new photos may replace the ones on a frozen wall. Refuses WALL_NOT_FROZEN, WALL_CHANGED, and
 * NO_NEW_PHOTO for somebody who is not among {@link newPhotosOn}.
 *
 * @param frozen the latest edition's entries
 * @param photos the present photo of each person, by hash
 */
export function decideTakeOver(
  event: string,
  now: { edition: EditionRead; frozen: readonly Pick<ComparedEntry, 'member' | 'photo'>[] },
  photos: ReadonlyMap<string, string>,
  asked: { edition: number; members: readonly string[] },
): Refusal | null {
  if (now.edition === null) return refuse('WALL_NOT_FROZEN', { event });
  if (now.edition !== asked.edition) return refuse('WALL_CHANGED', { event });
  const replaced = new Set(newPhotosOn(now.frozen, photos));
  const without = asked.members.find((member) => !replaced.has(member));
  return without === undefined ? null : refuse('NO_NEW_PHOTO', { member: without });
}
