import { mayHang } from './plan-wall';
import type { WallCandidate } from './wall';

/** What an entry can lack, in the order in which it is put right. */
export const LACKS = ['consent', 'photo', 'photo-small', 'photo-dark', 'photo-compressed', 'caption'] as const;

/** One thing that an entry lacks. */
export type Lack = (typeof LACKS)[number];

/** What is known of an entry's readiness. */
export interface Readiness extends Pick<WallCandidate, 'consentSite' | 'consentImageWall'> {
  /** The photo's faults; null: there is no photo. */
  photo: { faults: readonly ('small' | 'dark' | 'compressed')[] } | null;
  /** Whether somebody read the caption as it stands now. */
  captionChecked: boolean;
}

/** What an entry lacks before it can be printed; nothing for a complete one. Poor photos are told, not refused. */
export function lacksOf(entry: Readiness): Lack[] {
  const faults = entry.photo?.faults ?? [];
  const lacking: Record<Lack, boolean> = {
    consent: !mayHang(entry),
    photo: entry.photo === null,
    'photo-small': faults.includes('small'),
    'photo-dark': faults.includes('dark'),
    'photo-compressed': faults.includes('compressed'),
    caption: !entry.captionChecked,
  };
  return LACKS.filter((lack) => lacking[lack]);
}

/** How many entries there are, how many lack nothing, and how many lack each thing. */
export function summaryOf(entries: readonly { lacks: readonly Lack[] }[]): {
  total: number;
  complete: number;
  lacking: Record<Lack, number>;
} {
  const lacking = Object.fromEntries(
    LACKS.map((lack) => [lack, entries.filter(({ lacks }) => lacks.includes(lack)).length]),
  ) as Record<Lack, number>;
  return { total: entries.length, complete: entries.filter(({ lacks }) => lacks.length === 0).length, lacking };
}
