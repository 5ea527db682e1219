import { randomUUID } from 'node:crypto';
import { decideReview, type Reviewed, type Verdict } from '../domain/contribution/decide-review';
import type { ContributionState, ReviewDecision } from '../domain/contribution/states';
import { isRefusal, refuse, type Refusal } from '../domain/shared/refusal';
import { insertAudit } from '../persistence/audit';
import { lockContributions, updateDecided } from '../persistence/contributions';
import { insertLedgerEntries } from '../persistence/ledger';
import { lockRulesForUse } from '../persistence/rules';
import type { Queryable } from '../persistence/transaction';
import type { ServiceContext } from './context';
import { once } from './once';
import { administratorOf, readReviewFacts } from './review-facts';

/** A decision on a batch of contributions. */
export interface ReviewRequest {
  /** Document ids of the contributions. */
  ids: readonly string[];
  decision: ReviewDecision;
  /** Shown to the person; a revocation must give its reason here. */
  note?: string | null;
  idempotencyKey?: string | null;
}

/** What became of the batch, in the order in which it was asked for. */
export interface ReviewResult {
  results: { contribution: string; member: string; state: ContributionState; points: number | null }[];
}

/** The largest batch of one request. */
export const LARGEST_BATCH = 10_000;

/**
 * Approves, sends back, rejects or revokes contributions: all of them or none, in one transaction with their ledger
 * entries and the audit trail. Two reviewers of the same contributions wait for each other, and the second is refused.
 * Refuses TOO_MANY, REASON_MISSING, CONTRIBUTION_UNKNOWN and what {@link decideReview} refuses.
 */
export function reviewContributions(context: ServiceContext, request: ReviewRequest): Promise<ReviewResult | Refusal> {
  const ids = [...new Set(request.ids)];
  const note = request.note?.trim() ?? '';
  return context.database.transaction((trx) =>
    once(context, trx, keyed(request, ids, note), async () => {
      if (ids.length > LARGEST_BATCH) return refuse('TOO_MANY', { limit: LARGEST_BATCH, given: ids.length });
      if (request.decision === 'revoke' && note === '') return refuse('REASON_MISSING', {});
      await lockContributions(trx, ids);
      await lockRulesForUse(trx);
      const { facts, unknown } = await readReviewFacts(trx, { ids, decision: request.decision }, context.actor);
      if (unknown[0] !== undefined) return refuse('CONTRIBUTION_UNKNOWN', { contribution: unknown[0] });
      const verdicts = decideReview(facts);
      if (isRefusal(verdicts)) return verdicts;
      await record(context, trx, {
        decision: request.decision,
        note: note === '' ? null : note,
        reviewed: facts.contributions,
        verdicts,
      });
      return { results: inOrderOf(ids, verdicts) };
    }),
  );
}

function keyed(request: ReviewRequest, ids: readonly string[], note: string) {
  const input = { ids, decision: request.decision, note };
  return { operation: 'contribution.review', key: request.idempotencyKey, input };
}

async function record(
  context: ServiceContext,
  trx: Queryable,
  outcome: {
    decision: ReviewDecision;
    note: string | null;
    reviewed: readonly Reviewed[];
    verdicts: readonly Verdict[];
  },
): Promise<void> {
  const at = context.clock.now();
  const before = new Map(outcome.reviewed.map((contribution) => [contribution.id, contribution]));
  await updateDecided(trx, outcome.verdicts.map(decidedRow), {
    at,
    note: outcome.note,
    reviewer: administratorOf(context.actor),
  });
  const audited = await insertAudit(
    trx,
    { id: randomUUID(), at, actor: context.actor },
    outcome.verdicts.map(({ contribution, state, entry }) => ({
      action: `contribution.${outcome.decision}`,
      subjectType: 'contribution',
      subjectId: contribution,
      reason: outcome.note,
      before: { state: before.get(contribution)?.state },
      after: { state, points: entry?.points ?? null },
    })),
  );
  const entries = outcome.verdicts.flatMap(({ contribution, member, entry }) => {
    const { activity = '', occurredOn = '' } = before.get(contribution) ?? {};
    const auditEntry = audited.get(contribution) ?? '';
    return entry ? [{ ...entry, contribution, member, activity, occurredOn, auditEntry }] : [];
  });
  if (entries.length > 0) await insertLedgerEntries(trx, at, entries);
}

/** An approval's points are kept on the contribution for lists; what a revocation takes is in the ledger alone. */
function decidedRow({ contribution, state, entry }: Verdict) {
  return { contribution, state, points: entry?.kind === 'approval' ? entry.points : null };
}

function inOrderOf(ids: readonly string[], verdicts: readonly Verdict[]): ReviewResult['results'] {
  const byId = new Map(verdicts.map((verdict) => [verdict.contribution, verdict]));
  return ids.flatMap((id) => {
    const verdict = byId.get(id);
    return verdict
      ? [{ contribution: id, member: verdict.member, state: verdict.state, points: verdict.entry?.points ?? null }]
      : [];
  });
}
