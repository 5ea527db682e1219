import { z } from 'zod';
import type { Placed } from '../../domain/roster/roster-on';
import { doorError } from './errors';

/** The most entries of one page. */
export const LARGEST_PAGE = 500;

/** A page of a list, in the form that Relay and others know. */
export interface Connection<T> {
  total: number;
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Where an entry stands in its list: what its cursor holds, and how two such places compare. */
export interface Order<T, Place> {
  placeOf: (node: T) => Place;
  compare: (a: Place, b: Place) => number;
  place: z.ZodType<Place>;
}

/** The place of an entry in display order, as its cursor holds it. */
export const DISPLAY_PLACE: z.ZodType<Placed> = z.strictObject({
  rank: z.number(),
  sortKey: z.string(),
  name: z.string(),
  slug: z.string(),
});

/** Contributions, latest first; of one day, by document id. */
export const LATEST_FIRST: Order<{ occurredOn: string; document: string }, [occurredOn: string, document: string]> = {
  place: z.tuple([z.string(), z.string()]),
  placeOf: ({ occurredOn, document }) => [occurredOn, document],
  compare: ([dayA, a], [dayB, b]) => (dayA === dayB ? (a < b ? -1 : a > b ? 1 : 0) : dayA > dayB ? -1 : 1),
};

/**
 * The page of a sorted list that begins after a cursor. A cursor is a place, not a number of entries: it stays good when
 * entries come or go. Throws for a page size that is not from 1 to 500 and for a cursor of another list.
 */
export function pageOf<T, Place>(
  list: readonly T[],
  { first, after }: { first: number; after?: string | null | undefined },
  order: Order<T, Place>,
): Connection<T> {
  if (first < 1 || first > LARGEST_PAGE) throw doorError('PAGE_SIZE_INVALID', { limit: LARGEST_PAGE, given: first });
  const begin = after == null ? 0 : firstAfter(list, parseCursor(after, order.place), order);
  const nodes = list.slice(begin, begin + first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(order.placeOf(node)), node }));
  return {
    total: list.length,
    edges,
    nodes,
    pageInfo: {
      hasNextPage: begin + first < list.length,
      hasPreviousPage: begin > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function firstAfter<T, Place>(list: readonly T[], place: Place, { placeOf, compare }: Order<T, Place>): number {
  const at = list.findIndex((node) => compare(placeOf(node), place) > 0);
  return at === -1 ? list.length : at;
}

function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function parseCursor<Place>(cursor: string, place: z.ZodType<Place>): Place {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw doorError('CURSOR_INVALID', {});
  }
}
