import { yearOf, type CivilDate } from '../shared/civil-date';
import type { CutOff } from './programme';
import { releasesOf, type ReleaseDate } from './release-calendar';
import { releaseStates } from './release-states';

/** What the calendar asks for on a day. */
export interface ReleasesAtHand {
  /** The next cut-off; null where the programme has none. */
  next: ReleaseDate | null;
  /** The latest quarter whose cut-off day has come and that can still be published; publishing it leaves earlier ones out. */
  due: ReleaseDate | null;
}

/** The next cut-off after a day, and the quarter that waits for its publication. */
export function releasesAtHand(
  today: CivilDate,
  cutOffs: readonly CutOff[],
  published: readonly ReleaseDate[],
): ReleasesAtHand {
  const year = yearOf(today);
  const next = [year, year + 1].flatMap((one) => releasesOf(one, cutOffs)).find(({ cutOff }) => cutOff > today) ?? null;
  const due = [year - 1, year]
    .flatMap((one) => releaseStates(one, today, cutOffs, published))
    .filter(({ state }) => state === 'due')
    .at(-1);
  return { next, due: due ? { code: due.code, year: due.year, quarter: due.quarter, cutOff: due.cutOff } : null };
}
