import type { ContributionState } from '../contribution/states';
import { refuse, type Refusal } from '../shared/refusal';

/** What is done to a file of the media library: other content, gone, or only other words about it and its focal point. */
export type FileChange = 'replace' | 'delete' | 'describe';

/** A kind of entry that files stand in. */
export type FileOwner = 'member' | 'contribution' | 'tier' | 'programme';

/** An entry that a file stands in, and whether the asker may change that field of it. */
export interface FileUse {
  owner: FileOwner;
  /** Of a contribution; null for other entries. */
  state: ContributionState | null;
  mayEdit: boolean;
}

/** As long as it is one of these the person or an editor works on it still. */
const IN_HAND: readonly (ContributionState | null)[] = ['draft', 'sent-back'];

/**
 * Whether a file may be changed where it lies, by all entries that it stands in; null where it may. Evidence keeps its
 * content as long as it is evidence, since claims of evidence and decisions rest on it: another file is chosen in the
 * contribution's form. What was submitted keeps the words about it, too. Any other file changes only by who may change the
 * entries themselves.
 */
export function decideFileChange(file: string, change: FileChange, uses: readonly FileUse[]): Refusal | null {
  const evidence = uses.filter(({ owner }) => owner === 'contribution');
  if (evidence.some(({ state }) => !IN_HAND.includes(state))) return refuse('FILE_DECIDED_UPON', { file });
  if (evidence.length > 0 && change !== 'describe') return refuse('FILE_IS_EVIDENCE', { file });
  const foreign = uses.find(({ mayEdit }) => !mayEdit);
  return foreign ? refuse('FILE_NOT_YOURS', { file, owner: foreign.owner }) : null;
}
