import { randomUUID } from 'node:crypto';
import { decideReview, type Reviewed, type Verdict } from '../../domain/contribution/decide-review';
import { decideUnchanged } from '../../domain/contribution/decide-unchanged';
import type { ContributionState, ReviewDecision } from '../../domain/contribution/states';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { insertAudit } from '../../persistence/audit/audit';
import { lockContributions, updateDecided } from '../../persistence/contribution/contributions';
import { insertLedgerEntries } from '../../persistence/contribution/ledger';
import { findReadVersions } from '../../persistence/contribution/review-desk';
import { lockRulesForUse } from '../../persistence/programme/rules';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ServiceContext } from '../shared/context';
import { administratorOf, readReviewFacts } from './review-facts';

// What follows: src/README.md, “What follows a commit”.

/** What became of one contribution; `points` is the change that it made, null where the decision gives none. */
export interface ReviewedRow {
  contribution: string;
  member: string;
  state: ContributionState;
  points: number | null;
}

/**
 * Decides on a batch within a service's transaction: locks, decides, writes states, ledger entries and the audit trail,
 * all or none. The rows come back in the order in which they were asked for. Refuses CONTRIBUTION_UNKNOWN, what
 * {@link decideUnchanged} refuses where the versions that were read are named, and what {@link decideReview} refuses.
 */
export async function reviewBatch(
  context: ServiceContext,
  trx: Queryable,
  batch: {
    ids: readonly string[];
    decision: ReviewDecision;
    note: string | null;
    /** The versions that the reviewer read, by document id; null where they are not named. */
    seen: ReadonlyMap<string, string> | null;
  },
): Promise<ReviewedRow[] | Refusal> {
  const { ids, decision, note, seen } = batch;
  await lockContributions(trx, ids);
  await lockRulesForUse(trx);
  const { facts, unknown } = await readReviewFacts(trx, { ids, decision }, context.actor);
  if (unknown[0] !== undefined) return refuse('CONTRIBUTION_UNKNOWN', { contribution: unknown[0] });
  const changed = seen && decideUnchanged(seen, await findReadVersions(trx, ids));
  if (changed) return changed;
  const verdicts = decideReview(facts);
  if (isRefusal(verdicts)) return verdicts;
  await record(context, trx, { decision, note, reviewed: facts.contributions, verdicts });
  return inOrderOf(ids, verdicts);
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

/** An approval's points are kept on the contribution for lists, as long as it counts; what a revocation takes is in the ledger. */
function decidedRow({ contribution, state, entry }: Verdict) {
  return { contribution, state, points: entry?.kind === 'approval' ? entry.points : null };
}

function inOrderOf(ids: readonly string[], verdicts: readonly Verdict[]): ReviewedRow[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.contribution, verdict]));
  return ids.flatMap((id) => {
    const verdict = byId.get(id);
    return verdict
      ? [{ contribution: id, member: verdict.member, state: verdict.state, points: verdict.entry?.points ?? null }]
      : [];
  });
}
