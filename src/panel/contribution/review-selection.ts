import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LARGEST_BATCH } from '../../services/contribution/review-contributions';

const UID = 'api::contribution.contribution';
const documentId = z.string().regex(/^[a-z0-9]{8,40}$/);

/** What a reviewer read of a contribution: its version, or when it was written last. */
export const readMark = z.string().max(40);

/** Contributions by their document ids. */
export const chosenIds = z.array(documentId).min(1);

/** Some contributions: those named, or all that a list shows under its filters and search. */
export const selection = z.union([
  z.strictObject({
    ids: chosenIds,
    /** What was read of each: its version, or when it was written last. */
    read: z.array(readMark).optional(),
  }),
  z.strictObject({
    filters: z.record(z.string(), z.unknown()),
    search: z.string().max(200),
    /** Where the batch before ended; what {@link Batch.next} said. */
    after: z.number().int().nonnegative().optional(),
  }),
]);

export type Selection = z.infer<typeof selection>;

/** What one request takes of a selection. */
export interface Batch {
  ids: string[];
  /** How many come after it: a list may show more than {@link LARGEST_BATCH}. */
  remaining: number;
  /** From where the next batch begins; null where there is none. */
  next: number | null;
}

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
