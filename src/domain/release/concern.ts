import type { Change, ChangeKind } from './plan-release';
import type { Waits, WaitingThing } from './what-waits';

/** Why a line of a draft is read before others: somebody loses what they had. */
export type Concern = 'invitation-missing' | 'lapsed' | 'demoted';

/** A tier with the ways in that lead to it. */
export interface WaysIn {
  code: string;
  ways: Readonly<Record<string, boolean>>;
}

/**
 * Why a line is read first: it ends a term or lowers a tier; and where that tier is given by invitation alone, what is
 * missing is an invitation for the year to come. Null for all others.
 */
export function concernOf({ change, was }: Pick<Change, 'change' | 'was'>, tiers: readonly WaysIn[]): Concern | null {
  if (change !== 'lapsed' && change !== 'demoted') return null;
  const ways = Object.entries(tiers.find(({ code }) => code === was)?.ways ?? {}).flatMap(([way, open]) =>
    open ? [way] : [],
  );
  return ways.length === 1 && ways[0] === 'invitation' ? 'invitation-missing' : change;
}

/** Kinds of change with those first by which somebody loses what they had: it is these that a grant can still avert. */
export function inOrderOfConcern(kinds: readonly ChangeKind[]): ChangeKind[] {
  const first: readonly ChangeKind[] = ['lapsed', 'demoted'];
  return [...first.filter((kind) => kinds.includes(kind)), ...kinds.filter((kind) => !first.includes(kind))];
}

/** Which kinds of grant are open that would change what a draft does for somebody. */
export function openGrantsOf(
  member: string,
  waits: readonly (Pick<Waits, 'member'> & { things: readonly Pick<WaitingThing, 'kind'>[] })[],
): ('proposal' | 'invitation')[] {
  const kinds = waits.filter((one) => one.member === member).flatMap(({ things }) => things.map(({ kind }) => kind));
  return (['proposal', 'invitation'] as const).filter((kind) => kinds.includes(kind));
}
