import type { GrantBasis } from '../../domain/grant/grant';
import type { GrantEffect, GrantState } from '../../domain/grant/grant-state';
import type { ProposalDecision } from '../../domain/grant/proposal';
import type { Tier } from '../../domain/programme/programme';
import type { Text } from '../shared/text';

/** Somebody who proposed or decided. */
export interface Acted {
  kind: string;
  id: string | null;
  name: string | null;
  at: string;
}

/** A proposal, or a grant that was made without one. */
export interface Title {
  proposal: string | null;
  grant: string | null;
  member: string;
  person: { name: string; latinName: string | null; slug: string; company: string | null } | null;
  tier: string;
  basis: GrantBasis;
  years: number[];
  reason: string;
  note: string | null;
  answeredAt: string | null;
  state: GrantState;
  proposed: Acted | null;
  decided: Acted | null;
  effect: GrantEffect | null;
  decisions: { decision: ProposalDecision; problem: { code: string; messages: Text } | null }[];
}

/** A tier with the bases that can give it. */
export interface GrantableTier {
  code: string;
  name: { zh: string | null; en: string | null };
  bases: Tier['bases'];
}

/** A page of the list, as `/honour/grants` answers. */
export interface GrantList {
  rows: Title[];
  total: number;
  page: number;
  pageSize: number;
  waiting: number;
  years: number[];
  thisYear: number;
  timeZone: string;
  tiers: GrantableTier[];
}

/** From when a grant would count, as `/honour/grants/preview` answers. */
export interface Forecast {
  from: string | null;
  warns: boolean;
  sentence: Text;
}

/** What the list is narrowed down by; an empty text is everything. */
export interface Wanted {
  basis: string;
  state: string;
  year: string;
  text: string;
}
