import { refuse, type Refusal } from '../shared/refusal';
import { isFinal, type ReviewDecision } from './states';

/** As many as one screen of a list: what is final and beyond it is confirmed by its number. */
const ONE_SCREEN = 25;

/** How much a decision is about. */
export interface Extent {
  decision: ReviewDecision;
  /** How many contributions it would decide. */
  rows: number;
  /** Whether it is all that there are: a whole list that nothing narrows down. */
  everything: boolean;
}

/**
 * Whether the number of contributions has to be typed before they are decided: of all that there are, whatever the
 * decision, and of more than one screen where it is final.
 */
export function countIsTyped({ decision, rows, everything }: Extent): boolean {
  return everything || (isFinal(decision) && rows > ONE_SCREEN);
}

/**
 * What stands in the way of a decision because of its number; null where nothing does. Refuses COUNT_NOT_TYPED where it
 * has to be typed and was not, and COUNT_DIFFERS where there are more or fewer by now than somebody typed.
 */
export function decideCount(extent: Extent, typed: number | null): Refusal | null {
  const { rows } = extent;
  if (typed === null) return countIsTyped(extent) ? refuse('COUNT_NOT_TYPED', { rows }) : null;
  return typed === rows ? null : refuse('COUNT_DIFFERS', { rows, typed });
}

/**
 * Whether a list's filter or search narrows it down: whether there is anything in it that is compared. Empty groups, which
 * a list's address may carry, do not.
 */
export function narrows({ filters, search }: { filters: unknown; search: string }): boolean {
  return search.trim() !== '' || compares(filters);
}

function compares(filters: unknown): boolean {
  if (Array.isArray(filters)) return filters.some(compares);
  if (typeof filters === 'object' && filters !== null) return Object.values(filters).some(compares);
  return filters !== undefined;
}
