import { randomUUID } from 'node:crypto';
import { decideAnew } from '../../domain/contribution/decide-anew';
import { RELEASED_STATES } from '../../domain/contribution/states';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { ANEW, findAnewOf, lockReferred } from '../../persistence/contribution/anew';
import type { ServiceContext } from '../shared/context';

/** What is submitted anew. */
export interface DraftAnewRequest {
  /** The contribution whose content it has. */
  origin: string;
  /** Writes the draft within the transaction that is open, and gives its document id; what it throws rolls back. */
  record: () => Promise<string>;
}

/**
 * Makes a draft with the content of a contribution that no longer counts, and says in the trail of both which belongs to
 * which, in one transaction. Where there is such a draft already, or what became of it still stands, it is that one:
 * whoever asks twice, or at the same time as somebody else, makes one. Refuses CONTRIBUTION_UNKNOWN and what
 * {@link decideAnew} refuses.
 */
export function draftAnew(
  { database, clock, actor }: ServiceContext,
  { origin, record }: DraftAnewRequest,
): Promise<{ contribution: string } | Refusal> {
  return database.transaction(async (trx) => {
    const found = await lockReferred(trx, origin);
    if (!found) return refuse('CONTRIBUTION_UNKNOWN', { contribution: origin });
    const refusal = decideAnew({ id: origin, state: found.state });
    if (refusal) return refusal;
    const made = (await findAnewOf(trx, origin)).find(({ state }) => !RELEASED_STATES.includes(state));
    if (made) return { contribution: made.contribution };
    const contribution = await record();
    const about = { action: ANEW, subjectType: 'contribution' };
    await insertAudit(trx, { id: randomUUID(), at: clock.now(), actor }, [
      { ...about, subjectId: origin, after: { contribution } },
      { ...about, subjectId: contribution, after: { origin } },
    ]);
    return { contribution };
  });
}
