import type { CivilDate } from '../shared/civil-date';

/** What gives a tier, in the order in which bases are recorded and shown (`programme.md`, Basis). */
export const BASES = ['invitation', 'special', 'exception', 'promotion', 'leader', 'points'] as const;
export type Basis = (typeof BASES)[number];

/** A basis as a term records it: one that qualifies, or `correction`. */
export type TermBasis = Basis | 'correction';

export type Quarter = 1 | 2 | 3 | 4;

/** The last day that counts for a quarter's release, which is its go-live day too. */
export interface CutOff {
  quarter: Quarter;
  month: number;
  day: number;
}

/** The programme's own data that rules need; all of it is edited by staff. */
export interface Programme {
  /** IANA name, `Asia/Shanghai`. */
  timeZone: string;
  cutOffs: CutOff[];
  /** A publication takes two people: one asks, another confirms. */
  secondPersonRequired: boolean;
  /** Admissions of Q1–Q3 also look at the points of the whole year before. */
  yearBeforeCounts: boolean;
  /** Who has a contribution of their own that shares evidence, or event and activity, does not decide on the other one. */
  coSpeakersStepBack: boolean;
}

/** The points that gain or keep a tier in the years from `fromYear` on, until a later threshold. */
export interface Threshold {
  fromYear: number;
  points: number;
}

/** A tier, with what can give it. `rank` is higher for a higher tier; no thresholds means: not by points. */
export interface Tier {
  code: string;
  rank: number;
  thresholds: Threshold[];
  /** The bases other than points that can give this tier. */
  bases: Exclude<Basis, 'points'>[];
}

/** One dated revision of an activity type's rule. */
export interface RuleRevision {
  effectiveFrom: CivilDate;
  /** Points for each full `unit` of quantity. */
  points: number;
  unit: number;
  /** The most points of this activity for one person in a year; null for no cap. */
  cap: number | null;
  evidenceRequired: boolean;
  /** The hosts on which evidence must be found; none given: on any. */
  evidenceHosts?: readonly string[];
}

/** An activity type as rules see it. A duty gives no title by points unless its rule says so. */
export interface Activity {
  code: string;
  kind: 'points' | 'duty';
  /** Quantities are added up over the year and scored per full unit (beans). */
  countedOverYear: boolean;
  /** A retired one takes no new contribution; those that it has are decided as ever. */
  active: boolean;
  revisions: RuleRevision[];
}
