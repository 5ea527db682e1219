import { refuse, type Refusal } from '../shared/refusal';

/** A contribution as it is now, with what its reviewer goes by as a short text that is another one once it changed. */
export interface ReadContribution {
  contribution: string;
  title: string;
  version: string;
}

/**
 * Whether contributions are still what their reviewer read: whose they are, what for, when, how much, with which evidence.
 * Refuses CONTRIBUTIONS_CHANGED with all that are not, so that they can be read again at once.
 *
 * @param seen the versions that the reviewer read, by document id; one that is missing was not read
 */
export function decideUnchanged(seen: ReadonlyMap<string, string>, now: readonly ReadContribution[]): Refusal | null {
  const changed = now.filter(({ contribution, version }) => seen.get(contribution) !== version);
  return changed.length === 0 ? null : refuse('CONTRIBUTIONS_CHANGED', { contributions: changed });
}
