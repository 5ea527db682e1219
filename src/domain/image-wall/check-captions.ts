import { refuse, type Refusal } from '../shared/refusal';
import type { Readiness } from './completeness';
import { mayHang } from './plan-wall';

/** Whether somebody has a caption to read on a wall: it hangs there, and nobody read it as it stands now. */
export function awaitsCheck(entry: Pick<Readiness, 'consentSite' | 'consentImageWall' | 'captionChecked'>): boolean {
  return mayHang(entry) && !entry.captionChecked;
}

/**
 * Whether captions may be noted as read: each hangs on the wall and is worded as whoever read it saw it. Refuses
 * CAPTION_CHANGED.
 *
 * @param hanging the fingerprint of the caption of each who hangs there
 */
export function decideCaptionCheck(
  hanging: ReadonlyMap<string, string>,
  read: readonly { member: string; fingerprint: string }[],
): Refusal | null {
  const changed = read.find(({ member, fingerprint }) => hanging.get(member) !== fingerprint);
  return changed ? refuse('CAPTION_CHANGED', { member: changed.member }) : null;
}
