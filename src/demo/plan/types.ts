import type { CivilDate } from '../../domain/shared/civil-date';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { DemoCalendar } from './calendar';

/** What a demo person prefers to do. */
export type Persona = 'speaker' | 'writer' | 'campus' | 'all-round';

/** What a portrait is drawn from; nothing in it resembles anybody. */
export interface PortraitTraits {
  seed: number;
  sex: 'female' | 'male';
  age: number;
  /** Too small to print, as some photos that people send are. */
  small: boolean;
}

/** One invented person, as a member document's values. */
export interface DemoPerson {
  key: string;
  story: string;
  slug: string;
  name: string;
  latinName: string;
  sortKey: string;
  company: string;
  companyEn: string;
  title: string;
  titleEn: string;
  city: string;
  cityEn: string;
  bio: string;
  bioEn: string;
  links: { kind: string; url: string; label: string }[];
  appliedOn: CivilDate | null;
  consentSite: boolean;
  consentImageWall: boolean;
  consentBadge: boolean;
  consentPress: boolean;
  persona: Persona;
  /** Null for whoever has sent none. */
  portrait: PortraitTraits | null;
}

/** A group that only the demo has. */
export interface DemoGroup {
  code: string;
  nameZh: string;
  nameEn: string;
  descriptionZh: string;
  descriptionEn: string;
  committee: string;
  city: string | null;
  industry: string | null;
  position: number;
}

export interface DemoLeadership {
  person: string;
  group: string;
  startedOn: CivilDate;
  endedOn: CivilDate | null;
}

export interface DemoEvent {
  code: string;
  nameZh: string;
  nameEn: string;
  kind: 'conference' | 'summit' | 'live' | 'campus' | 'local' | 'other';
  heldOn: CivilDate;
  endsOn: CivilDate | null;
  placeZh: string;
  placeEn: string;
  city: string | null;
  url: string;
  group: string | null;
  /** The settings of its image wall, where it has one. */
  wall?: { order: 'tier' | 'committee'; captions: 'zh' | 'en' | 'both'; ratio: 'portrait-3-4' };
}

/** How a contribution ended; `waiting` ones are still to be reviewed when the demo starts. */
export type Fate = 'approved' | 'rejected' | 'sent-back' | 'revoked' | 'waiting';

export interface DemoContribution {
  key: string;
  person: string;
  activity: string;
  occurredOn: CivilDate;
  quantity: number;
  title: string;
  evidenceUrl: string;
  event: string | null;
  group: string | null;
  submittedAt: string;
  fate: Fate;
  /** The reviewer's note, where there is one. */
  note: string | null;
}

/** One thing that happens, at its time; the loader carries it out by the services. */
export type DemoStep = { at: string } & (
  | { do: 'submit'; contributions: string[] }
  | { do: 'review'; decision: ReviewDecision; contributions: string[]; note: string | null }
  | {
      do: 'grant';
      person: string;
      tier: string;
      basis: 'invitation' | 'special' | 'exception';
      years: number[];
      reason: string;
    }
  | { do: 'answer'; person: string; answer: 'accepted' | 'declined' }
  | { do: 'change-member'; person: string; change: { state?: 'retired' | 'deceased'; consentSite?: boolean } }
  | { do: 'publish'; release: string; holdBacks: { person: string; note: string }[] }
);

/** A whole demo, as values; the same start date gives the same plan. */
export interface DemoPlan {
  calendar: DemoCalendar;
  people: DemoPerson[];
  groups: DemoGroup[];
  leaderships: DemoLeadership[];
  events: DemoEvent[];
  contributions: DemoContribution[];
  /** In order of time. */
  timeline: DemoStep[];
}
