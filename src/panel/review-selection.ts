import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LARGEST_BATCH } from '../services/review-contributions';

const UID = 'api::contribution.contribution';
const documentId = z.string().regex(/^[a-z0-9]{8,40}$/);

/** Contributions by their document ids. */
export const chosenIds = z.array(documentId).min(1);

/** Some contributions: those named, or all that a list shows under its filters and search. */
export const selection = z.union([
  z.strictObject({ ids: chosenIds }),
  z.strictObject({ filters: z.record(z.string(), z.unknown()), search: z.string().max(200) }),
]);

export type Selection = z.infer<typeof selection>;

/**
 * The document ids of a selection. A list's filters are taken as the list itself takes them, for the same person: only
 * what they may read, and a field that they may not see is refused rather than left out, which would widen the
 * selection. Gives one more than a batch may have where there are more, for the service to refuse.
 */
export async function idsOf(strapi: Core.Strapi, ability: unknown, selected: Selection): Promise<string[]> {
  if ('ids' in selected) return selected.ids;
  const checkers = strapi.plugin('content-manager').service<PermissionCheckers>('permission-checker');
  const checker = checkers.create({ userAbility: ability, model: UID });
  await checker.validateQuery({ filters: selected.filters });
  const search = selected.search === '' ? {} : { _q: selected.search };
  const query = await checker.sanitizedQuery.read({ filters: selected.filters, ...search });
  const found = await documentsOf(strapi).findMany({
    ...query,
    fields: ['documentId'],
    sort: ['occurredOn:desc', 'id:desc'],
    limit: LARGEST_BATCH + 1,
  });
  return found.map(({ documentId: id }) => id);
}

interface PermissionCheckers {
  create(options: { userAbility: unknown; model: string }): {
    validateQuery(query: object): Promise<unknown>;
    sanitizedQuery: { read(query: object): Promise<object> };
  };
}

interface Documents {
  findMany(query: object): Promise<{ documentId: string }[]>;
}

function documentsOf(strapi: Core.Strapi): Documents {
  return strapi.documents(UID);
}
