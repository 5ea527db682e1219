import type { DutyStanding } from '../../domain/leadership/duty-standing';
import type { ForeseenRelease } from '../../domain/leadership/foresee';
import type { LeadershipAction } from '../../domain/leadership/leadership-actions';
import type { Text } from '../shared/text';

/** One leadership of the year. */
export interface Leader {
  leadership: string;
  member: string;
  name: string;
  latinName: string | null;
  slug: string;
  company: string | null;
  startedOn: string;
  endedOn: string | null;
  inOffice: boolean;
  putForward: boolean;
  duty: DutyStanding;
  actions: { action: Exclude<LeaderAction, 'appoint'>; problem: Obstacle | null }[];
}

/** Why something cannot be done. */
export interface Obstacle {
  code: string;
  messages: Text;
}

/** A group with whoever leads it in the year. */
export interface Group {
  group: string;
  code: string;
  zh: string;
  en: string;
  place: string | null;
  dissolved: boolean;
  vacant: boolean;
  appointing: Obstacle | null;
  leaders: Leader[];
}

/** A committee with its groups; groups of none stand under a committee without code. */
export interface Committee {
  code: string | null;
  zh: string | null;
  en: string | null;
  givesTitle: boolean;
  duty: { zh: string; en: string | null } | null;
  groups: Group[];
}

/** The board of a year, as `/honour/leaders` answers. */
export interface Board {
  today: string;
  year: number;
  years: number[];
  seenOn: string;
  renewedBy: string | null;
  committees: Committee[];
}

/** Somebody whom a search found, as `/honour/leaders/people` answers. */
export interface Found {
  member: string;
  name: string;
  latinName: string | null;
  slug: string;
  company: string | null;
  city: string | null;
}

export type LeaderAction = LeadershipAction;

/** What is to be done, as `/honour/leaders/foresee` asks. */
export interface Plan {
  action: LeaderAction;
  member: string;
  group: string;
  leadership?: string;
  on?: string;
}

/** What would follow, as `/honour/leaders/foresee` answers. */
export interface Foresight {
  givesTitle: boolean;
  duty: { zh: string | null; en: string | null; year: number; steppedDownOn: string | null } | null;
  published: string | null;
  releases: ForeseenRelease[];
  until: string | null;
  tiers: { code: string; zh: string; en: string }[];
}

/** The action that a dialog is open for; the leader is missing where one is still to be chosen. */
export interface Wanted {
  action: LeaderAction;
  group: Group;
  leader: Leader | null;
}
