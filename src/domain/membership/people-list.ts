/** By what the list of people can be ordered. */
export const PEOPLE_ORDERS = ['name', 'company', 'tier', 'points', 'committee', 'city', 'photo'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

/** Which way each order begins: figures and tiers with the highest, texts with the first. */
export function beginsDescending(order: PeopleOrder): boolean {
  return order === 'tier' || order === 'points';
}

/** Anybody who holds a tier, and nobody who does: beside the tiers' codes, which begin with a letter, too. */
export const ANY_TIER = '*';
export const NO_TIER = '-';

/** What the list is narrowed down by; null, and no words, not at all. */
export interface PeopleFilter {
  /** Each, folded, has to be in what the person is searched by. */
  words: readonly string[];
  /** A tier's code, {@link ANY_TIER} or {@link NO_TIER}. */
  tier: string | null;
  /** The code of a committee one of whose groups the person leads. */
  committee: string | null;
  /** A folded part of the city's name in either language. */
  city: string | null;
  photo: 'with' | 'without' | null;
  state: 'active' | 'retired' | 'deceased' | null;
  /** Points of the year, both included. */
  least: number | null;
  most: number | null;
}
