import type { Core } from '@strapi/strapi';
import { attributeOf, idsComparing, idsFound, isComparison } from '../persistence/shared/search';
import { refusalError } from './refusals';

type Where = Record<string, unknown>;

interface ReadEvent {
  model: { uid: string };
  params: { _q?: unknown; where?: unknown } | undefined;
}

/**
 * Every search that goes to Strapi's query engine compares folded texts, word by word, as the public one does: a list's
 * search box, a relation's picker, "contains" in a list's filters, the media library. In Strapi's own `_` stands for any
 * letter, and capitals with accents are found by themselves alone. What is searched is what Strapi would search.
 */
export function foldSearches(strapi: Core.Strapi): void {
  const fold = ({ model, params }: ReadEvent): void => {
    if (!params) return;
    const { _q: search, where } = params;
    if (where !== undefined) params.where = foldedWhere(strapi, model.uid, where);
    if (search === undefined || search === null) return;
    delete params._q;
    const found = idsFound(strapi, model.uid, textOf(search));
    if (found) params.where = { $and: [params.where ?? {}, { id: { $in: found } }] };
  };
  const hear = fold as never;
  strapi.db.lifecycles.subscribe({ beforeFindMany: hear, beforeFindOne: hear, beforeCount: hear });
}

function textOf(search: unknown): string {
  if (typeof search === 'string' || typeof search === 'number') return String(search);
  throw refusalError({ zh: '搜索内容须为一段文字。', en: 'A search is one text.' });
}

function foldedWhere(strapi: Core.Strapi, uid: string, where: unknown): unknown {
  if (Array.isArray(where)) return where.map((one) => foldedWhere(strapi, uid, one));
  if (!isPlain(where)) return where;
  const kept: Where = {};
  const found: Where[] = [];
  for (const [key, value] of Object.entries(where)) {
    const attribute = key.startsWith('$') ? null : attributeOf(strapi, uid, key);
    if (key.startsWith('$')) kept[key] = foldedWhere(strapi, uid, value);
    else if (attribute?.target) kept[key] = foldedWhere(strapi, attribute.target, value);
    else if (attribute?.isText && isPlain(value)) {
      const rest = Object.entries(value).filter(([operator, sought]) => {
        if (!isComparison(operator) || typeof sought !== 'string') return true;
        found.push({ id: { $in: idsComparing(strapi, uid, { attribute: key, comparison: operator, value: sought }) } });
        return false;
      });
      if (rest.length > 0) kept[key] = Object.fromEntries(rest);
    } else kept[key] = value;
  }
  if (found.length === 0) return kept;
  return { $and: Object.keys(kept).length === 0 ? found : [kept, ...found] };
}

function isPlain(value: unknown): value is Where {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
