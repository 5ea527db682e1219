/** How a wall is ordered: by tier then pinyin, or by the committees whose groups people lead. */
export type WallOrder = 'tier' | 'committee';

/** The languages of a wall's captions. */
export type CaptionLanguage = 'zh' | 'en' | 'both';

/** The shapes that a wall's pictures can have, as width to height. */
export const RATIOS = {
  'portrait-3-4': { width: 3, height: 4 },
  'portrait-4-5': { width: 4, height: 5 },
  'portrait-2-3': { width: 2, height: 3 },
  square: { width: 1, height: 1 },
} as const;

/** The code of a shape. */
export type WallRatio = keyof typeof RATIOS;

/** What an editor set for the wall of an event. */
export interface WallSettings {
  /** Codes of the tiers that hang on it; none named: all. */
  tiers: readonly string[];
  order: WallOrder;
  captions: CaptionLanguage;
  ratio: WallRatio;
}

/** Somebody who holds a term on the day of the event. */
export interface WallCandidate {
  member: string;
  tier: string;
  /** The tier's rank; the highest comes first. */
  rank: number;
  /** Place of the committee whose group the person leads that day, from 0; null for whoever leads none. */
  committeePlace: number | null;
  sortKey: string;
  name: string;
  slug: string;
  /** To be listed at all. */
  consentSite: boolean;
  /** To be exhibited on image walls. */
  consentImageWall: boolean;
}
