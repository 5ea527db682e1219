import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Refusal } from '../../domain/shared/refusal';
import { explained } from '../../editorial/database-errors';
import { recordAndApprove } from '../../services/contribution/record-and-approve';
import type { ReviewedRow } from '../../services/contribution/review-batch';
import type { PanelRequest } from '../route';

const UID = 'api::contribution.contribution';

/**
 * Saves what stands in the form of a new contribution, as the content manager would for the same person, and approves
 * it at once. Whoever may not create contributions gets 403; what the form has wrong comes back under its fields.
 */
export async function recordAndApproveEntry(
  input: { entry: Record<string, unknown>; idempotencyKey: string },
  { strapi, context, koa }: PanelRequest,
): Promise<ReviewedRow | Refusal> {
  const { userAbility, user } = koa.state as { userAbility: unknown; user: { id: number } };
  const checker = strapi
    .plugin('content-manager')
    .service<PermissionCheckers>('permission-checker')
    .create({ userAbility, model: UID });
  if (checker.cannot.create()) throw new errors.ForbiddenError();
  const permitted = await checker.sanitizeCreateInput(input.entry);
  const data = { ...permitted, state: 'submitted', createdBy: user.id, updatedBy: user.id };
  try {
    return await recordAndApprove(context, {
      ...input,
      record: async () => (await documentsOf(strapi).create({ data })).documentId,
    });
  } catch (error) {
    // What the database sees at the end of the transaction only, such as the same evidence entered twice at once.
    throw explained(error);
  }
}

interface PermissionCheckers {
  create(options: { userAbility: unknown; model: string }): {
    cannot: { create(): boolean };
    sanitizeCreateInput(entry: object): Promise<object>;
  };
}

interface Documents {
  create(options: { data: object }): Promise<{ documentId: string }>;
}

function documentsOf(strapi: Core.Strapi): Documents {
  return strapi.documents(UID) as unknown as Documents;
}
