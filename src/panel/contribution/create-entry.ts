import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PanelRequest } from '../route';

const UID = 'api::contribution.contribution';

/** What a contribution says by itself, and what it links to; not what was decided, nor who recorded it. */
const SAID = ['title', 'occurredOn', 'quantity', 'evidenceUrl'] as const;
const LINKED = ['member', 'activityType', 'event', 'group'] as const;

/** What creates contributions as the content manager would for the person who asks, with its document id. */
export type CreateEntry = (entry: Record<string, unknown>, state: 'draft' | 'submitted') => Promise<string>;

/** Whoever may not create contributions gets 403 at once; what a form has wrong comes back under its fields. */
export function entryCreator({ strapi, koa }: PanelRequest): CreateEntry {
  const { userAbility, user } = koa.state as { userAbility: unknown; user: { id: number } };
  const checker = checkerOf(strapi, userAbility);
  if (checker.cannot.create()) throw new errors.ForbiddenError();
  return async (entry, state) => {
    const permitted = await checker.sanitizeCreateInput(entry);
    const data = { ...permitted, state, createdBy: user.id, updatedBy: user.id };
    return (await documentsOf(strapi).create({ data })).documentId;
  };
}

/**
 * What a contribution says, as the form of a new one would hold it, without what the person who asks may not read; null
 * for an unknown one. Whoever may not read contributions gets 403.
 */
export async function contentOf(
  { strapi, koa }: PanelRequest,
  documentId: string,
): Promise<Record<string, unknown> | null> {
  const checker = checkerOf(strapi, (koa.state as { userAbility: unknown }).userAbility);
  const found = await documentsOf(strapi).findOne({ documentId, populate: [...LINKED, 'evidenceFile'] });
  if (!found) return null;
  if (checker.cannot.read(found)) throw new errors.ForbiddenError();
  const seen = (await checker.sanitizeOutput(found)) as Row;
  return {
    ...Object.fromEntries(SAID.map((field) => [field, seen[field]])),
    ...Object.fromEntries(LINKED.map((field) => [field, (seen[field] as Row | null)?.documentId ?? null])),
    evidenceFile: (seen.evidenceFile as Row | null)?.id ?? null,
  };
}

type Row = Record<string, unknown>;

interface PermissionCheckers {
  create(options: { userAbility: unknown; model: string }): {
    cannot: { create(): boolean; read(document: object): boolean };
    sanitizeCreateInput(entry: object): Promise<object>;
    sanitizeOutput(document: object): Promise<object>;
  };
}

interface Documents {
  create(options: { data: object }): Promise<{ documentId: string }>;
  findOne(query: object): Promise<Row | null>;
}

function checkerOf(strapi: Core.Strapi, userAbility: unknown) {
  const checkers = strapi.plugin('content-manager').service<PermissionCheckers>('permission-checker');
  return checkers.create({ userAbility, model: UID });
}

function documentsOf(strapi: Core.Strapi): Documents {
  return strapi.documents(UID) as unknown as Documents;
}
