import { z } from 'zod';
import type { GrantBasis } from '../../domain/grant/grant';
import { GRANT_STATES } from '../../domain/grant/grant-state';
import type { ProposalDecision } from '../../domain/grant/proposal';
import { isRefusal } from '../../domain/shared/refusal';
import { grantForecast, grantWarning } from '../../messages/grant-warnings';
import { decideGrantProposal } from '../../services/grant/decide-grant-proposal';
import type { GrantOutlook } from '../../services/grant/give-grant';
import { previewGrant } from '../../services/grant/preview-grant';
import { proposeGrant } from '../../services/grant/propose-grant';
import { readGrants, type GrantPage, type ListedGrant } from '../../services/grant/read-grants';
import { problemOf, type Problem } from '../../http/problems';
import { panelRoute } from '../route';

const member = z.string().regex(/^[a-z0-9]{8,40}$/);
const year = z.number().int().min(1990).max(9998);
const basis = z.enum(['invitation', 'special', 'exception']);
const title = { member, tier: z.string().max(60), basis, years: z.array(year).min(1).max(10) };
const text = z.string().max(2000);
const idempotencyKey = z.string().min(8).max(200);
/** A number of the record. */
const id = z.string().regex(/^\d{1,18}$/);

/** A page of the list as the panel gets it: what stands in the way of a decision is told in both languages. */
export interface GrantsAnswer extends Omit<GrantPage, 'rows'> {
  rows: (Omit<ListedGrant, 'decisions'> & { decisions: { decision: ProposalDecision; problem: Problem | null }[] })[];
}

function grantsAnswer(page: GrantPage): GrantsAnswer {
  const rows = page.rows.map(({ decisions, ...row }) => ({
    ...row,
    decisions: decisions.map(({ decision, refusal }) => ({ decision, problem: refusal && problemOf(refusal) })),
  }));
  return { ...page, rows };
}

/** What the panel is told of when a title counts: a sentence to read beforehand, and whether it is a warning. */
export interface Forecast {
  /** The first day from which it can count; null for none. */
  from: string | null;
  warns: boolean;
  sentence: { zh: string; en: string };
}

function forecastOf(outlook: GrantOutlook, of: GrantBasis): Forecast {
  return {
    from: outlook.counts.effects[0]?.from ?? null,
    warns: outlook.counts.inVain.length + outlook.held.length > 0,
    sentence: { zh: grantForecast(outlook, of, 'zh'), en: grantForecast(outlook, of, 'en') },
  };
}

/** What to know once it is recorded; null where every year named can count and none is held already. */
function warningOf(outlook: GrantOutlook): { zh: string; en: string } | null {
  const [zh, en] = [grantWarning(outlook, 'zh'), grantWarning(outlook, 'en')];
  return zh === null || en === null ? null : { zh, en };
}

/** Invitations, special awards and exceptions: one person proposes, another decides. */
export const GRANT_ROUTES = [
  panelRoute({
    method: 'GET',
    path: '/grants',
    may: 'title.read',
    input: z.object({
      basis: basis.optional(),
      state: z.enum(GRANT_STATES).optional(),
      year: z.coerce.number().int().min(1990).max(9998).optional(),
      text: z
        .string()
        .max(100)
        .regex(/^[^\0]*$/)
        .default(''),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    async handle({ page, ...given }, { context }) {
      const { basis = null, state = null, year = null, text } = given;
      return grantsAnswer(await readGrants(context, { basis, state, year, text }, page));
    },
  }),
  panelRoute({
    method: 'POST',
    path: '/grants/preview',
    may: 'title.read',
    input: z.object(title),
    async handle(input, { context }) {
      const outlook = await previewGrant(context, input);
      return isRefusal(outlook) ? outlook : forecastOf(outlook, input.basis);
    },
  }),
  panelRoute({
    method: 'POST',
    path: '/grants/propose',
    may: 'title.propose',
    input: z.object({ ...title, reason: text, idempotencyKey }),
    async handle(input, { context }) {
      const proposed = await proposeGrant(context, input);
      if (isRefusal(proposed)) return proposed;
      return { id: proposed.id, warning: warningOf(proposed) };
    },
  }),
  panelRoute({
    method: 'POST',
    path: '/grants/withdraw',
    may: 'title.propose',
    input: z.object({ proposal: id, note: text.default(''), idempotencyKey }),
    handle: (input, { context }) => decideGrantProposal(context, { ...input, decision: 'withdraw' }),
  }),
  panelRoute({
    method: 'POST',
    path: '/grants/decide',
    may: 'title.grant',
    input: z.object({ proposal: id, decision: z.enum(['approve', 'decline']), note: text.default(''), idempotencyKey }),
    async handle(input, { context }) {
      const decided = await decideGrantProposal(context, input);
      if (isRefusal(decided)) return decided;
      const { proposal, state, grant } = decided;
      return { proposal, state, grant: grant && { id: grant.id, warning: warningOf(grant) } };
    },
  }),
];
