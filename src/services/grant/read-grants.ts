import type { Bilingual } from '../../domain/shared/bilingual';
import type { GrantBasis } from '../../domain/grant/grant';
import {
  earliestYear,
  factsOf,
  grantEffect,
  grantState,
  type GrantEffect,
  type GrantState,
  type InvitationOutcome,
} from '../../domain/grant/grant-state';
import { decisionsOn, type OpenDecision } from '../../domain/grant/proposal';
import { outcomesOf } from '../../domain/grant/settle-invitation';
import type { Tier } from '../../domain/programme/programme';
import { sameActor } from '../../domain/shared/actor';
import { localDate, yearOf } from '../../domain/shared/civil-date';
import { wordsOf } from '../../domain/shared/fold';
import { findTierRecords } from '../../persistence/programme/catalogue';
import { findReleases } from '../../persistence/release/releases';
import { findTiers, getProgramme } from '../../persistence/programme/rules';
import { findTerms } from '../../persistence/roster/terms';
import {
  countListedGrants,
  findListedGrants,
  type Acted,
  type GrantQuery,
  type ListedGrantRecord,
} from '../../persistence/grant/grant-desk';
import type { ServiceContext } from '../shared/context';
import { groupedBy } from '../shared/read-session';
import { administratorOf } from '../contribution/review-facts';

export type { GrantState };

/** What the list is narrowed down by; null stands for all. */
export interface GrantFilter {
  basis: GrantBasis | null;
  state: GrantState | null;
  year: number | null;
  /** Words, all of which have to be found. */
  text: string;
  /** Only what the reader can decide on. */
  mine: boolean;
}

/** A proposal, or a grant that was made without one, as the panel lists it. */
export interface ListedGrant extends Pick<
  ListedGrantRecord,
  | 'proposal'
  | 'grant'
  | 'member'
  | 'person'
  | 'tier'
  | 'basis'
  | 'years'
  | 'reason'
  | 'note'
  | 'answeredAt'
  | 'answerNote'
> {
  state: GrantState;
  proposed: Acted | null;
  decided: Acted | null;
  /** Who recorded the answer for the person, or withdrew the invitation. */
  settled: Acted | null;
  /** What can be recorded of it where it is an invitation that waits. */
  outcomes: readonly InvitationOutcome[];
  /** From when it counts, or would; null where it does not come to that. */
  effect: GrantEffect | null;
  /** What the reader can decide on it, and what stands in the way; none where it is no proposal that waits. */
  decisions: OpenDecision[];
}

/** One page of the grants. */
export interface GrantPage {
  rows: ListedGrant[];
  total: number;
  page: number;
  pageSize: number;
  /** How many of all wait for a decision. */
  waiting: number;
  /** The years to choose from, latest first. */
  years: number[];
  thisYear: number;
  timeZone: string;
  /** The tiers, lowest first, with the bases that can give them. */
  tiers: { code: string; name: Bilingual<string | null>; bases: Tier['bases'] }[];
}

const PAGE_SIZE = 50;

/** Proposals and grants, those that wait for a decision first, with where each stands and from when it counts. */
export async function readGrants(context: ServiceContext, filter: GrantFilter, page: number): Promise<GrantPage> {
  const { database: db, clock, actor } = context;
  const { timeZone, cutOffs } = await getProgramme(db);
  const calendar = {
    today: localDate(clock.now(), timeZone),
    cutOffs,
    latestCutOff: (await findReleases(db)).at(-1)?.cutOff ?? null,
  };
  const wanted = wantedBy(context, filter, earliestYear(calendar));
  const counted = await countListedGrants(db, wanted);
  const found = await findListedGrants(db, wanted, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const tiers = await findTiers(db);
  const names = new Map((await findTierRecords(db)).map(({ code, name }) => [code, name]));
  const terms = groupedBy(await findTerms(db, [...new Set(found.map(({ member }) => member))]), ({ member }) => member);
  const rows = found.map(({ decision, invitation, answer, open, administrator, ...row }) => {
    const state = grantState({ decision, invitation, answer, open });
    return {
      ...row,
      state,
      outcomes: outcomesOf({ state }),
      effect: grantEffect({ ...row, state }, { ...calendar, tiers, terms: terms.get(row.member) ?? [] }),
      decisions:
        row.proposal === null || state !== 'proposed'
          ? []
          : decisionsOn({
              id: row.proposal,
              member: row.member,
              state,
              byProposer: row.proposed !== null && sameActor(row.proposed, actor),
              forOneself: administrator !== null && administrator === administratorOf(actor),
            }),
    };
  });
  return {
    ...counted,
    rows,
    page,
    pageSize: PAGE_SIZE,
    thisYear: yearOf(calendar.today),
    timeZone,
    tiers: tiers.map(({ code, bases }) => ({ code, bases, name: names.get(code) ?? { zh: null, en: null } })),
  };
}

/** How many proposals wait that the reader can decide on: what the list shows with `mine`. */
export async function countGrantsToDecide(context: ServiceContext): Promise<{ total: number }> {
  const filter = { basis: null, state: null, year: null, text: '', mine: true };
  // The year does not matter for what is not decided on yet.
  const { total } = await countListedGrants(context.database, wantedBy(context, filter, 0));
  return { total };
}

function wantedBy({ actor }: ServiceContext, filter: GrantFilter, earliest: number): GrantQuery {
  return {
    basis: filter.basis,
    year: filter.year,
    words: wordsOf(filter.text),
    facts: filter.state === null ? null : factsOf(filter.state),
    decidableBy: filter.mine ? (administratorOf(actor) ?? '') : null,
    earliestYear: earliest,
  };
}
