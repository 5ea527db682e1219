import { useSearchParams } from 'react-router-dom';
import type { GrantBasis } from '../../domain/grant/grant';
import { GRANT_STATES, type GrantState } from '../../domain/grant/grant-state';
import { BASES } from './texts';

/** What the list is narrowed down by; an empty text is everything. */
export interface Wanted {
  basis: GrantBasis | '';
  state: GrantState | '';
  year: string;
  text: string;
  /** Only what the reader can decide on. */
  mine: 'yes' | '';
}

/** Everything. */
export const EVERYTHING: Wanted = { basis: '', state: '', year: '', text: '', mine: '' };

/** What the list shows, as it stands in the address: going back and loading anew keep it, a link leads to a part of it. */
export function useListAddress(): { wanted: Wanted; page: number; show: (wanted: Wanted, page: number) => void } {
  const [query, setQuery] = useSearchParams();
  const bases = Object.keys(BASES) as GrantBasis[];
  const year = query.get('year') ?? '';
  return {
    wanted: {
      basis: bases.find((basis) => basis === query.get('basis')) ?? '',
      state: GRANT_STATES.find((state) => state === query.get('state')) ?? '',
      year: /^\d{4}$/.test(year) ? year : '',
      text: query.get('text') ?? '',
      mine: query.get('mine') === 'yes' ? 'yes' : '',
    },
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
    show: (wanted, page) => {
      const said = Object.entries({ ...wanted, page: page > 1 ? String(page) : '' });
      setQuery(Object.fromEntries(said.filter(([, value]) => value !== '')));
    },
  };
}
