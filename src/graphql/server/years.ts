import { doorError } from './errors';

/** What the record can hold; earlier or later years are slips of the keyboard. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 9999;

/** The programme year given; throws for one that cannot be. */
export function possibleYear(year: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw doorError('YEAR_INVALID', { first: FIRST_YEAR, last: LAST_YEAR });
}

/** The programme years given; throws for none at all, and for one that cannot be. */
export function possibleYears(years: readonly number[]): readonly number[] {
  if (years.length === 0) throw doorError('YEAR_INVALID', { first: FIRST_YEAR, last: LAST_YEAR });
  return years.map(possibleYear);
}
