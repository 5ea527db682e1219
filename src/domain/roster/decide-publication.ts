import { refuse, type Refusal } from '../shared/refusal';
import type { CivilDate } from '../shared/civil-date';
import type { ReleaseDate } from '../programme/release-calendar';

/** A release that was published, and when. */
export interface PublishedRelease extends ReleaseDate {
  publishedAt: Date;
}

/**
 * Whether a release may still be drafted: not once it, or a later one, is published (`programme.md`, Release). Refuses
 * RELEASE_PUBLISHED and RELEASE_OUT_OF_ORDER.
 */
export function decideDraft(release: ReleaseDate, published: readonly PublishedRelease[]): Refusal | null {
  const same = published.find(({ code }) => code === release.code);
  if (same) return refuse('RELEASE_PUBLISHED', { release: same.code, publishedAt: same.publishedAt.toISOString() });
  const later = published.find(({ cutOff }) => cutOff > release.cutOff);
  return later ? refuse('RELEASE_OUT_OF_ORDER', { release: release.code, latest: later.code }) : null;
}

/** Whether a release may be published today: as a draft may, and on its cut-off day or later (RELEASE_NOT_DUE). */
export function decidePublication(
  release: ReleaseDate,
  today: CivilDate,
  published: readonly PublishedRelease[],
): Refusal | null {
  const obstacle = decideDraft(release, published);
  if (obstacle) return obstacle;
  return today < release.cutOff ? refuse('RELEASE_NOT_DUE', { release: release.code, cutOff: release.cutOff }) : null;
}
