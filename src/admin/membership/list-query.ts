import { useSearchParams } from 'react-router-dom';
import { beginsDescending, PEOPLE_ORDERS, type PeopleOrder } from '../../domain/membership/people-list';
import type { PeopleInput } from '../../panel/membership/contract';

/** What the list is narrowed down by; an empty text is not at all. */
export const NARROWED_BY = ['search', 'tier', 'committee', 'city', 'photo', 'state', 'least', 'most'] as const;
export type Narrowed = Record<(typeof NARROWED_BY)[number], string>;

/** Nothing narrows. */
export const EVERYBODY: Narrowed = {
  search: '',
  tier: '',
  committee: '',
  city: '',
  photo: '',
  state: '',
  least: '',
  most: '',
};

/** How the list is ordered. */
export interface Ordered {
  by: PeopleOrder;
  descending: boolean;
}

/** What the list shows, as it stands in the address: going back and loading anew keep it, a link hands it on. */
export interface ListQuery {
  narrowed: Narrowed;
  ordered: Ordered;
  page: number;
  /** The same for the route. */
  input: PeopleInput;
  /** Narrows anew; the order stays, the first page is shown. */
  narrow: (by: Narrowed) => void;
  /** Orders by a column, or the other way where it already is. */
  orderBy: (column: PeopleOrder) => void;
  go: (page: number) => void;
}

/** What the list shows; see {@link ListQuery}. */
export function useListQuery(): ListQuery {
  const [query, setQuery] = useSearchParams();
  const narrowed = { ...EVERYBODY };
  for (const name of NARROWED_BY) narrowed[name] = query.get(name) ?? '';
  const by = PEOPLE_ORDERS.find((order) => order === query.get('by')) ?? 'name';
  const ordered = { by, descending: query.get('order') === 'down' };
  const page = Math.max(1, Math.trunc(Number(query.get('page'))) || 1);
  const show = (next: Narrowed, { by: column, descending }: Ordered, at: number) => {
    const said = Object.entries({
      ...next,
      by: column === 'name' ? '' : column,
      order: descending ? 'down' : '',
      page: at > 1 ? String(at) : '',
    });
    setQuery(Object.fromEntries(said.filter(([, value]) => value !== '')));
  };
  return {
    narrowed,
    ordered,
    page,
    // The route says which values there are and refuses others: whoever changes the address by hand is told so.
    input: { ...narrowed, by, order: ordered.descending ? 'down' : 'up', page } as PeopleInput,
    narrow: (next) => show(next, ordered, 1),
    orderBy: (column) => {
      const descending = column === by ? !ordered.descending : beginsDescending(column);
      show(narrowed, { by: column, descending }, 1);
    },
    go: (at) => show(narrowed, ordered, at),
  };
}
