import { randomUUID } from 'node:crypto';
import { earliestYear, grantState, type InvitationOutcome } from '../../domain/grant/grant-state';
import { settleInvitation as decide } from '../../domain/grant/settle-invitation';
import { localDate } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { findInvitation, insertInvitationAnswers } from '../../persistence/grant/grants';
import { lockMember } from '../../persistence/membership/members';
import { getProgramme } from '../../persistence/programme/rules';
import { findReleases } from '../../persistence/release/releases';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';

/** What staff record of an invitation. */
export interface InvitationSettlement {
  grant: string;
  outcome: InvitationOutcome;
  /** How the answer came, or why it is withdrawn. */
  note: string;
  idempotencyKey?: string | null;
}

/**
 * Records the answer that a person gave to staff, or withdraws an invitation that nobody answered; of simultaneous ones
 * the first counts. Refuses GRANT_UNKNOWN, MEMBER_UNKNOWN for an erased person, and what the domain refuses.
 */
export function settleInvitation(
  context: ServiceContext,
  request: InvitationSettlement,
): Promise<{ grant: string; outcome: InvitationOutcome } | Refusal> {
  const { idempotencyKey: key, ...input } = request;
  const { grant, outcome } = input;
  const note = input.note.trim();
  return context.database.transaction((trx) =>
    once(context, trx, { operation: 'invitation.settle', key, input }, async () => {
      const seen = await findInvitation(trx, grant);
      if (!seen) return refuse('GRANT_UNKNOWN', { grant });
      const { member } = seen;
      if (!(await lockMember(trx, member))) return refuse('MEMBER_UNKNOWN', { member });
      // Read again under the lock: the person may have answered meanwhile.
      const { basis, years, answer } = (await findInvitation(trx, grant)) ?? seen;
      const at = context.clock.now();
      const { timeZone, cutOffs } = await getProgramme(trx);
      const latestCutOff = (await findReleases(trx)).at(-1)?.cutOff ?? null;
      const first = earliestYear({ today: localDate(at, timeZone), cutOffs, latestCutOff });
      const open = years.some((year) => year >= first);
      const state = grantState({ decision: 'approved', invitation: basis === 'invitation', answer, open });
      const refusal = decide({ member, state }, { outcome, note });
      if (refusal) return refusal;
      const audited = await insertAudit(trx, { id: randomUUID(), at, actor: context.actor }, [
        outcome === 'withdrawn'
          ? { action: 'invitation.withdraw', subjectType: 'member', subjectId: member, reason: note, after: { grant } }
          : {
              action: 'invitation.answer',
              subjectType: 'member',
              subjectId: member,
              reason: note,
              after: { answer: outcome, invitations: [grant] },
            },
      ]);
      const auditEntry = audited.get(member) ?? '';
      await insertInvitationAnswers(trx, { invitations: [grant], answer: outcome, note, at, auditEntry });
      return { grant, outcome };
    }),
  );
}
