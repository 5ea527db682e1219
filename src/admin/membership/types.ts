import type { ContributionState } from '../../domain/contribution/states';
import type { GrantBasis } from '../../domain/grant/grant';
import type { GrantYear } from '../../domain/grant/grant-years';
import type { DutyStanding } from '../../domain/leadership/duty-standing';
import type { Outlook } from '../../domain/membership/outlook';
import type { TierDistance } from '../../domain/membership/self-check';
import type { RuleRevision, TermBasis } from '../../domain/programme/programme';
import type { ChangeKind, NotAdmitted } from '../../domain/release/plan-release';

/** A name in both languages, either of which may be missing. */
export interface Named {
  zh: string | null;
  en: string | null;
}

/** A tier with its name. */
export interface TierName {
  code: string;
  name: Named;
  rank: number;
}

/** The term that the roster shows today. */
export interface Current {
  tier: string;
  from: string;
  to: string;
  since: string;
  renewalPending: boolean;
}

export type PersonState = 'active' | 'retired' | 'deceased';

/** One page of people, as `/honour/people` answers. */
export interface PeoplePage {
  year: number;
  tiers: TierName[];
  total: number;
  page: number;
  pageSize: number;
  people: {
    member: string;
    name: string;
    latinName: string | null;
    company: Named;
    state: PersonState;
    consentSite: boolean;
    current: Current | null;
    points: number;
  }[];
}

/** Who decided something, when and why. */
export interface Decision {
  at: string;
  actorKind: string;
  actorName: string | null;
  reason: string | null;
}

/** How a person stands in one year. */
export interface Standing {
  year: number;
  points: number;
  entries: number;
  distances: TierDistance[];
}

/** What one release or correction said, and what is left of it. */
export interface RecordLine {
  release: string;
  correction: number | null;
  at: string;
  change: ChangeKind | null;
  tier: string | null;
  was: string | null;
  bases: TermBasis[];
  points: number | null;
  pointsYear: number | null;
  from: string | null;
  to: string | null;
  held: { from: string; to: string }[];
  overruledBy: { release: string | null; correction: number | null } | null;
  decision: Decision | null;
}

/** One leadership with its duties. */
export interface LeadershipView {
  leadership: string;
  group: Named;
  committee: Named;
  startedOn: string;
  endedOn: string | null;
  leads: boolean;
  givesTitle: boolean;
  owesDuty: boolean;
  counts: boolean;
  years: (DutyStanding & { year: number })[];
  duties: { contribution: string; title: string; occurredOn: string; state: ContributionState }[];
  putForward: Decision | null;
}

/** One grant with what became of it. */
export interface GrantView {
  id: string;
  tier: string;
  basis: GrantBasis;
  reason: string;
  answer: 'accepted' | 'declined' | null;
  answeredAt: string | null;
  decision: Decision | null;
  years: GrantYear[];
}

export type Consent = 'site' | 'imageWall' | 'badge' | 'press';

/** A person's file, as `/honour/people/:member` answers. */
export interface PersonFile {
  member: string;
  name: string;
  latinName: string | null;
  company: Named;
  state: PersonState;
  appliedOn: string | null;
  waiting: number;
  timeZone: string;
  thisYear: number;
  tiers: TierName[];
  current: Current | null;
  years: number[];
  standings: Standing[];
  outlook: { plan: Outlook | null; distances: TierDistance[] };
  record: RecordLine[];
  refusals: { release: string; tier: string; reason: NotAdmitted['reason']; note: string | null }[];
  leaderships: LeadershipView[];
  grants: GrantView[];
  consents: { consent: Consent; given: boolean; changed: Decision | null }[];
}

/** One entry of a person's ledger. */
export interface LedgerEntry {
  id: string;
  contribution: string;
  title: string | null;
  kind: 'approval' | 'revocation';
  points: number;
  balance: number;
  quantity: number | null;
  activity: string;
  activityName: Named;
  occurredOn: string;
  rule: RuleRevision;
  decision: Decision | null;
}

/** One page of a person's ledger, as `/honour/people/:member/ledger` answers. */
export interface LedgerPage {
  year: number;
  points: number;
  total: number;
  page: number;
  pageSize: number;
  entries: LedgerEntry[];
}
