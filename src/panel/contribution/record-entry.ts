import type { Refusal } from '../../domain/shared/refusal';
import { explained } from '../../editorial/database-errors';
import { recordAndApprove } from '../../services/contribution/record-and-approve';
import type { ReviewedRow } from '../../services/contribution/review-batch';
import type { PanelRequest } from '../route';
import { entryCreator } from './create-entry';

/**
 * Saves what stands in the form of a new contribution, as the content manager would for the same person, and approves
 * it at once. Whoever may not create contributions gets 403; what the form has wrong comes back under its fields.
 */
export async function recordAndApproveEntry(
  input: { entry: Record<string, unknown>; idempotencyKey: string },
  request: PanelRequest,
): Promise<ReviewedRow | Refusal> {
  const create = entryCreator(request);
  try {
    return await recordAndApprove(request.context, { ...input, record: () => create(input.entry, 'submitted') });
  } catch (error) {
    // What the database sees at the end of the transaction only, such as the same evidence entered twice at once.
    throw explained(error);
  }
}
