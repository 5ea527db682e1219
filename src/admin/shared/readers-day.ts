import type { CivilDate } from '../../domain/shared/civil-date';

/** The day by the reader's own clock: only where a calendar opens when nothing is chosen. Nothing counts by it. */
export function readersDay(): CivilDate {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date());
}
