import { randomUUID } from 'node:crypto';
import { focalPointOf, type FocalPoint } from '../../domain/photo/crop';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { findMemberPhoto, setFocalPoint } from '../../persistence/photo/member-photo';
import { lockMember } from '../../persistence/membership/members';
import type { ServiceContext } from '../shared/context';

// What follows: src/README.md, “What follows a commit”.

/**
 * Says where the face is on a member's photo: what is public of it follows after the commit, frozen walls keep theirs.
 * Refuses MEMBER_UNKNOWN, and PHOTO_CHANGED where the photo is no longer the one that was looked at.
 */
export function placeFocalPoint(
  context: ServiceContext,
  { member, photo, ...given }: { member: string; photo: string } & FocalPoint,
): Promise<{ focalPoint: FocalPoint } | Refusal> {
  const focalPoint = focalPointOf(given.x, given.y);
  return context.database.transaction(async (trx) => {
    if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
    const present = await findMemberPhoto(trx, member);
    if (present?.photo !== photo) return refuse('PHOTO_CHANGED', { member });
    const before = present.focalPoint;
    if (before.x === focalPoint.x && before.y === focalPoint.y) return { focalPoint };
    await setFocalPoint(trx, present.file, focalPoint);
    await insertAudit(trx, { id: randomUUID(), at: context.clock.now(), actor: context.actor }, [
      {
        action: 'member.focal-point',
        subjectType: 'member',
        subjectId: member,
        before: { photo, focalPoint: before },
        after: { photo, focalPoint },
      },
    ]);
    return { focalPoint };
  });
}
