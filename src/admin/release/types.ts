import type { ReleaseState } from '../../domain/release/release-states';
import type { Change, ChangeKind, NotAdmitted } from '../../domain/release/plan-release';
import type { WaitingContribution, WaitingGrant, Waits } from '../../domain/release/what-waits';
import type { Text } from '../shared/text';

/** A year of the calendar, as `/honour/releases` answers. */
export interface Calendar {
  today: string;
  timeZone: string;
  years: number[];
  year: number;
  quarters: {
    code: string;
    quarter: number;
    cutOff: string;
    state: ReleaseState;
    publishedAt: string | null;
    renewalsPending: string | null;
  }[];
}

/** A person on a release. */
export interface Person {
  document: string;
  name: string;
  latinName: string | null;
  slug: string;
  sortKey: string;
  listed: boolean;
}

/** A line of a release. */
export interface DeskChange extends Change {
  person: Person | null;
  before: { tier: string; from: string; to: string } | null;
  /** The put-forwards that a draft's promotion rests on. */
  putForwards: { group: string; groupName: { zh: string | null; en: string | null }; on: string }[];
}

/** Somebody who qualifies and is not admitted. */
export type DeskRefusal = NotAdmitted & { person: Person | null };

/** What waits for a decision and counts in a release. */
export type WaitingThing = (WaitingContribution & { title: string }) | WaitingGrant;

/** Somebody whose outcome depends on what waits. */
export type WaitingOutcome = Waits<WaitingThing> & { person: Person | null };

/** The roster of a day, as the site will show it. */
export interface Preview {
  on: string;
  withheld: number;
  tiers: {
    tier: string;
    entries: { member: string; name: string; latinName: string | null; from: string; to: string; changed: boolean }[];
  }[];
}

/** A tier with its names; `ways` says what can give it. */
export interface DeskTier {
  code: string;
  name: { zh: string | null; en: string | null };
  rank: number;
  ways: { exception: boolean };
}

/** What one person asked to publish and another confirms. */
export interface PublicationRequest {
  id: string;
  by: string | null;
  at: string;
  changes: number;
  heldBack: number;
  mine: boolean;
  void: boolean;
}

/** One release, as `/honour/releases/read` answers. */
export interface Desk {
  version: string;
  release: string;
  year: number;
  cutOff: string;
  today: string;
  timeZone: string;
  publishedAt: string | null;
  fingerprint: string | null;
  secondPersonRequired: boolean;
  request: PublicationRequest | null;
  publishedBy: { by: string | null; askedBy: string | null } | null;
  holdBacks: HoldBack[];
  changes: DeskChange[];
  notAdmitted: DeskRefusal[];
  waits: WaitingOutcome[];
  renewalsPending: string | null;
  /** The last day of the year that its terms cover. */
  coversTo: string;
  totals: { tier: string; before: number; after: number }[];
  previews: Preview[];
  tiers: DeskTier[];
  corrections: {
    id: number;
    member: string;
    tier: string | null;
    from: string;
    reason: string;
    publishedAt: string;
    person: Person | null;
  }[];
}

/** An admission held back: by whom, when, and why. */
export interface HoldBack {
  member: string;
  note: string;
  by: string | null;
  at: string;
}

/** What a proposed exception is answered with. */
export interface ProposedException {
  id: string;
  warning: Text | null;
}

/** The kinds of changes, in the order in which they are read. */
export const KINDS: readonly ChangeKind[] = ['admitted', 'returned', 'promoted', 'renewed', 'demoted', 'lapsed'];
