import { randomUUID } from 'node:crypto';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { findOpenInvitations, insertInvitationAnswers } from '../../persistence/grant/grants';
import { lockMember } from '../../persistence/membership/members';
import type { ServiceContext } from '../shared/context';

/**
 * Records a person's answer to all their open invitations. Refuses MEMBER_UNKNOWN, and NO_OPEN_INVITATION where nothing
 * waits for an answer.
 *
 * @returns the ids of the invitations answered
 */
export function answerInvitation(
  context: ServiceContext,
  request: { member: string; answer: 'accepted' | 'declined' },
): Promise<{ invitations: string[] } | Refusal> {
  const { member, answer } = request;
  return context.database.transaction(async (trx) => {
    if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
    const invitations = await findOpenInvitations(trx, member);
    if (invitations.length === 0) return refuse('NO_OPEN_INVITATION', { member });
    const at = context.clock.now();
    const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
      { action: 'invitation.answer', subjectType: 'member', subjectId: member, after: { answer, invitations } },
    ]);
    await insertInvitationAnswers(trx, { invitations, answer, note: null, at, auditEntry: audited.get(member) ?? '' });
    return { invitations };
  });
}
