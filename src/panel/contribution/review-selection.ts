import type { Core } from '@strapi/strapi';
import { countIsTyped, narrows, type Extent } from '../../domain/contribution/decide-count';
import type { ReviewDecision } from '../../domain/contribution/states';
import { LARGEST_BATCH } from '../../services/contribution/review-contributions';
import type { Batch, Confirmed, PreviewAnswer, Selection } from './contract';

const UID = 'api::contribution.contribution';

/** What a list shows. */
type Listed = Omit<Extract<Selection, { search: string }>, 'after'>;

/**
 * The next batch of a selection, the longest recorded first. A batch begins where the one before ended, so that what
 * stays in the list undecided does not come up again.
 */
export async function batchOf(strapi: Core.Strapi, ability: unknown, selected: Selection): Promise<Batch> {
  if ('ids' in selected) return { ids: selected.ids, remaining: 0, next: null };
  const after = await queryOf(strapi, ability, selected);
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

/** Which numbers have to be typed before a selection is decided, by what a preview says can be decided of a batch. */
export function numbersToType(
  decision: ReviewDecision,
  selected: Selection,
  { possible, remaining }: { possible: number; remaining: number },
): PreviewAnswer['toType'] {
  const ask = (extent: Extent): number | null => (countIsTyped(extent) ? extent.rows : null);
  const everything = !('ids' in selected) && !narrows(selected);
  return {
    all: ask({ decision, rows: possible + remaining, everything }),
    batch: ask({ decision, rows: possible, everything: false }),
  };
}

/**
 * How much a confirmed decision is about as things stand: of a list what it shows now, with what was dealt with before,
 * so that whatever joined it since the number was typed is noticed.
 */
export async function extentOf(
  strapi: Core.Strapi,
  ability: unknown,
  { ids, confirmed: { whole } }: { ids: readonly string[]; confirmed: Confirmed },
): Promise<Omit<Extent, 'decision'>> {
  if (!whole) return { rows: new Set(ids).size, everything: false };
  const { handled, leftOut } = whole;
  const after = await queryOf(strapi, ability, whole);
  const rows = handled + (await documentsOf(strapi).count(after(whole.after))) - leftOut;
  return { rows, everything: !narrows(whole) };
}

/**
 * What finds the rows of a list after a place in it. The list's filters are taken as the list itself takes them, for the
 * same person: only what they may read, and a field that they may not see is refused rather than left out, which would
 * widen the selection.
 */
async function queryOf(strapi: Core.Strapi, ability: unknown, { filters, search }: Listed) {
  const checkers = strapi.plugin('content-manager').service<PermissionCheckers>('permission-checker');
  const checker = checkers.create({ userAbility: ability, model: UID });
  await checker.validateQuery({ filters });
  const query = await checker.sanitizedQuery.read({ filters, ...(search !== '' && { _q: search }) });
  return (id: number) => ({ ...query, filters: { $and: [query.filters ?? {}, { id: { $gt: id } }] } });
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
