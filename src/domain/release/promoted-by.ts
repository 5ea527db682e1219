import { countsAtAdmission, countsAtRenewal, type Leadership } from '../leadership/leadership-counts';
import type { ReleaseDate } from './release-calendar';
import { isAdmission, type Change } from './plan-release';

/**
 * The leaderships whose put-forward gave a change its tier: those put forward that count there; none for a change of
 * another basis (`programme.md`, Basis).
 */
export function promotedBy<Led extends Leadership>(
  release: ReleaseDate,
  line: Pick<Change, 'change' | 'bases'>,
  leaderships: readonly Led[],
): Led[] {
  if (!line.bases.includes('promotion')) return [];
  const admitted = isAdmission(line);
  const counts = (leadership: Leadership) =>
    admitted ? countsAtAdmission(leadership, release) : countsAtRenewal(leadership, release.year);
  return leaderships.filter((leadership) => leadership.putForward && counts(leadership));
}
