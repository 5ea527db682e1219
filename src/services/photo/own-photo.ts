import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PhotoWarning } from '../../domain/photo/warnings';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { findMemberPhoto, setMemberPhoto } from '../../persistence/photo/member-photo';
import { lockMember } from '../../persistence/membership/members';
import { insertPhoto, markPortrait } from '../../persistence/photo/photos';
import { findPortraits } from '../../persistence/photo/portraits';
import type { Queryable } from '../../persistence/shared/transaction';
import type { Customer } from '../../photo/darkroom';
import { dropKept, dropUnlessStored, keepPrivately, type KeptFile } from '../../photo/keep';
import { takeIn } from '../../photo/take-in';
import type { ServiceContext } from '../shared/context';

// What follows: src/README.md, “What follows a commit”.

/** A person's own photo, as they see it whether they consent to anything or not. */
export interface OwnPhotoView {
  /** The photo's key. */
  photo: string;
  /** The print rendition's size in pixels. */
  width: number;
  height: number;
  warnings: PhotoWarning[];
  /** Whether sites can show it now: the person consents to be listed, and its pictures are made. */
  isPublic: boolean;
}

/** The photo that a person's profile has now; null for none. */
export async function readOwnPhoto(db: Queryable, member: string): Promise<OwnPhotoView | null> {
  const [portrait] = await findPortraits(db, [member]);
  if (!portrait) return null;
  const { photo, width, height, warnings } = portrait;
  return { photo, width, height, warnings, isPublic: portrait.public !== null };
}

/**
 * Takes a person's own photo in, instead of the one they had: that one goes with all that was made of it, but for what a
 * frozen wall holds. Refuses what the intake refuses, a document too, PHOTOS_BUSY, also where the person is gone before they
 * are answered, and MEMBER_UNKNOWN; nothing is then kept.
 */
export async function replaceOwnPhoto(
  strapi: Core.Strapi,
  context: ServiceContext,
  { member, bytes, name, customer }: { member: string; bytes: Buffer; name: string; customer: Customer },
): Promise<OwnPhotoView | Refusal> {
  const taken = await takeIn({ bytes, name }, customer);
  if (isRefusal(taken)) return taken;
  if (taken.is === 'document') return refuse('FILE_KIND', { file: name });
  const kept = await keepPrivately(strapi, taken, name);
  try {
    const answer = await context.database.transaction(async (trx) => {
      const own = await give(strapi, context, trx, { member, kept });
      // Whoever was gone before the answer was not told that it is stored.
      return customer.away.aborted ? refuse('PHOTOS_BUSY', { seconds: 1 }) : own;
    });
    if (isRefusal(answer)) await dropKept(strapi, kept);
    return answer;
  } catch (error) {
    await dropUnlessStored(strapi, [kept]);
    throw error;
  }
}

async function give(
  strapi: Core.Strapi,
  context: ServiceContext,
  trx: Queryable,
  { member, kept }: { member: string; kept: KeptFile },
): Promise<OwnPhotoView | Refusal> {
  if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
  const former = await findMemberPhoto(trx, member);
  const at = context.clock.now();
  if (kept.photo) await insertPhoto(trx, kept.photo, at);
  // Strapi's own queries take part in the transaction that they run in.
  const row: { id: number } = await strapi.db.query('plugin::upload.file').create({ data: kept.row });
  await setMemberPhoto(trx, member, row.id, at);
  if (kept.photo) await markPortrait(trx, kept.photo.key);
  await audit(context, trx, member, former?.photo ?? null, kept.photo?.key ?? null);
  const own = await readOwnPhoto(trx, member);
  if (!own) throw new Error('A photo that was just given to a member is not theirs.');
  return own;
}

/** Takes a person's photo away, with all that was made of it. Harmless where they have none. Refuses MEMBER_UNKNOWN. */
export function removeOwnPhoto(
  context: ServiceContext,
  { member }: { member: string },
): Promise<{ removed: boolean } | Refusal> {
  return context.database.transaction(async (trx) => {
    if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
    const former = await findMemberPhoto(trx, member);
    if (!former) return { removed: false };
    // Else one that came and went at once would stay in the media library.
    await markPortrait(trx, former.photo);
    await setMemberPhoto(trx, member, null, context.clock.now());
    await audit(context, trx, member, former.photo, null);
    return { removed: true };
  });
}

async function audit(
  context: ServiceContext,
  trx: Queryable,
  member: string,
  before: string | null,
  after: string | null,
): Promise<void> {
  await insertAudit(trx, { id: randomUUID(), at: context.clock.now(), actor: context.actor }, [
    {
      action: 'member.photo',
      subjectType: 'member',
      subjectId: member,
      before: { photo: before },
      after: { photo: after },
    },
  ]);
}
