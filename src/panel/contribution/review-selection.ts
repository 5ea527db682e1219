import type { Core } from '@strapi/strapi';
import { LARGEST_BATCH } from '../../services/contribution/review-contributions';
import type { Batch, Selection } from './contract';

const UID = 'api::contribution.contribution';

/**
 * The next batch of a selection, the longest recorded first. A list's filters are taken as the list itself takes them,
 * for the same person: only what they may read, and a field that they may not see is refused rather than left out,
 * which would widen the selection. A batch begins where the one before ended, so that what stays in the list undecided
 * does not come up again.
 */
export async function batchOf(strapi: Core.Strapi, ability: unknown, selected: Selection): Promise<Batch> {
  if ('ids' in selected) return { ids: selected.ids, remaining: 0, next: null };
  const checkers = strapi.plugin('content-manager').service<PermissionCheckers>('permission-checker');
  const checker = checkers.create({ userAbility: ability, model: UID });
  await checker.validateQuery({ filters: selected.filters });
  const search = selected.search === '' ? {} : { _q: selected.search };
  const query = await checker.sanitizedQuery.read({ filters: selected.filters, ...search });
  const after = (id: number) => ({ ...query, filters: { $and: [query.filters ?? {}, { id: { $gt: id } }] } });
  const documents = documentsOf(strapi);
  const found = await documents.findMany({
    ...after(selected.after ?? 0),
    fields: ['id', 'documentId'],
    sort: ['id:asc'],
    limit: LARGEST_BATCH,
  });
  const ids = found.map(({ documentId: id }) => id);
  const last = found.at(-1)?.id ?? null;
  const remaining = last === null || found.length < LARGEST_BATCH ? 0 : await documents.count(after(last));
  return { ids, remaining, next: remaining > 0 ? last : null };
}

interface PermissionCheckers {
  create(options: { userAbility: unknown; model: string }): {
    validateQuery(query: object): Promise<unknown>;
    sanitizedQuery: { read(query: object): Promise<{ filters?: object }> };
  };
}

interface Documents {
  findMany(query: object): Promise<{ id: number; documentId: string }[]>;
  count(query: object): Promise<number>;
}

function documentsOf(strapi: Core.Strapi): Documents {
  return strapi.documents(UID) as unknown as Documents;
}
