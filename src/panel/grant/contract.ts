import { z } from 'zod';
import type { Bilingual } from '../../domain/shared/bilingual';
import { GRANT_STATES, INVITATION_OUTCOMES, type InvitationOutcome } from '../../domain/grant/grant-state';
import type { ProposalDecision, ProposalState } from '../../domain/grant/proposal';
import type { GrantPage, ListedGrant } from '../../services/grant/read-grants';
import { json, route, type AnswerOf, type InputOf, type Problem } from '../contract';
import { documentId, idempotencyKey, pageInAddress, recordId, searchText, sentences, yearInAddress } from '../fields';

const basis = z.enum(['invitation', 'special', 'exception']);
const years = z.array(z.number().int().min(1990).max(9998)).min(1).max(10);
const grant = { member: documentId, tier: z.string().max(60), basis, years };

/** A page of the list as the panel gets it: what stands in the way of a decision is told in both languages. */
export interface GrantsAnswer extends Omit<GrantPage, 'rows'> {
  rows: (Omit<ListedGrant, 'decisions'> & { decisions: { decision: ProposalDecision; problem: Problem | null }[] })[];
}

/** When a grant counts: a sentence to read beforehand, and whether it is a warning. */
export interface ForecastAnswer {
  /** The first day from which it can count; null for none. */
  from: string | null;
  warns: boolean;
  sentence: Bilingual;
}

/** Invitations, special awards and exceptions: one person proposes, another decides. */
export const GRANTS = {
  page: route({
    method: 'GET',
    path: '/grants',
    may: 'title.read',
    input: z.object({
      basis: basis.optional(),
      state: z.enum(GRANT_STATES).optional(),
      year: yearInAddress.optional(),
      text: searchText.default(''),
      /** Only what the reader can decide on. */
      mine: z.literal('yes').optional(),
      page: pageInAddress,
    }),
    answer: json<GrantsAnswer>(),
  }),
  preview: route({
    method: 'POST',
    path: '/grants/preview',
    may: 'title.read',
    input: z.object(grant),
    answer: json<ForecastAnswer>(),
  }),
  propose: route({
    method: 'POST',
    path: '/grants/propose',
    may: 'title.propose',
    input: z.object({ ...grant, reason: sentences, idempotencyKey }),
    /** The warning is null where every year named can count and none is held already. */
    answer: json<{ id: string; warning: Bilingual | null }>(),
  }),
  withdraw: route({
    method: 'POST',
    path: '/grants/withdraw',
    may: 'title.propose',
    input: z.object({ proposal: recordId, note: sentences.default(''), idempotencyKey }),
    answer: json<{ proposal: string; state: ProposalState }>(),
  }),
  settle: route({
    method: 'POST',
    path: '/grants/invitation',
    may: 'title.grant',
    input: z.object({
      grant: recordId,
      outcome: z.enum(INVITATION_OUTCOMES),
      note: sentences.default(''),
      idempotencyKey,
    }),
    answer: json<{ grant: string; outcome: InvitationOutcome }>(),
  }),
  decide: route({
    method: 'POST',
    path: '/grants/decide',
    may: 'title.grant',
    input: z.object({
      proposal: recordId,
      decision: z.enum(['approve', 'decline']),
      note: sentences.default(''),
      idempotencyKey,
    }),
    answer: json<{ proposal: string; state: ProposalState; grant: { id: string; warning: Bilingual | null } | null }>(),
  }),
};

/** A page of the list. */
export type GrantList = AnswerOf<typeof GRANTS.page>;
/** A proposal, or a grant that was made without one. */
export type Grant = GrantList['rows'][number];
/** Somebody who proposed or decided. */
export type Acted = NonNullable<Grant['proposed']>;
/** A tier with the bases that can give it. */
export type GrantableTier = GrantList['tiers'][number];
/** From when a grant would count. */
export type Forecast = AnswerOf<typeof GRANTS.preview>;
/** What is to be granted. */
export type Proposed = InputOf<typeof GRANTS.preview>;
