import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import type { ServiceContext } from '../shared/context';
import { once } from '../shared/once';
import { reviewBatch, type ReviewedRow } from './review-batch';

/** A contribution that staff enter for somebody and approve in the same step. */
export interface RecordAndApproveRequest {
  /** What was typed, as it was sent: a repeated request with its key must say the same. */
  entry: object;
  /**
   * Writes it as submitted, with its line in the audit trail, within the transaction that is open, and gives its document
   * id; what it throws rolls back.
   */
  record: () => Promise<string>;
  idempotencyKey: string;
}

/**
 * Records a contribution and approves it in one transaction: where the approval is refused nothing is saved. Nobody
 * approves their own. Refuses what {@link reviewBatch} refuses.
 */
export function recordAndApprove(
  context: ServiceContext,
  { entry, record, idempotencyKey }: RecordAndApproveRequest,
): Promise<ReviewedRow | Refusal> {
  const keyed = { operation: 'contribution.record-and-approve', key: idempotencyKey, input: entry };
  return context.database.transaction((trx) =>
    once(context, trx, keyed, async () => {
      const contribution = await record();
      const batch = { ids: [contribution], decision: 'approve', note: null, seen: null } as const;
      const rows = await reviewBatch(context, trx, batch);
      if (isRefusal(rows)) return rows;
      const [row] = rows;
      if (!row) throw new Error(`The contribution ${contribution} was recorded and not decided.`);
      return row;
    }),
  );
}
