import type { Bilingual } from '../../domain/shared/bilingual';
import type { GrantBasis } from '../../domain/grant/grant';
import { isRefusal } from '../../domain/shared/refusal';
import { grantForecast, grantWarning } from '../../messages/grant-warnings';
import { decideGrantProposal } from '../../services/grant/decide-grant-proposal';
import type { GrantOutlook } from '../../services/grant/give-grant';
import { previewGrant } from '../../services/grant/preview-grant';
import { proposeGrant } from '../../services/grant/propose-grant';
import { settleInvitation } from '../../services/grant/settle-invitation';
import { problemOf } from '../../http/problems';
import { readGrants, type GrantPage } from '../../services/grant/read-grants';
import { panelRoutes } from '../route';
import { GRANTS, type ForecastAnswer, type GrantsAnswer } from './contract';

function grantsAnswer(page: GrantPage): GrantsAnswer {
  const rows = page.rows.map(({ decisions, ...row }) => ({
    ...row,
    decisions: decisions.map(({ decision, refusal }) => ({ decision, problem: refusal && problemOf(refusal) })),
  }));
  return { ...page, rows };
}

function forecastOf(outlook: GrantOutlook, of: GrantBasis): ForecastAnswer {
  return {
    from: outlook.counts.effects[0]?.from ?? null,
    warns: outlook.counts.inVain.length + outlook.held.length > 0,
    sentence: { zh: grantForecast(outlook, of, 'zh'), en: grantForecast(outlook, of, 'en') },
  };
}

/** What to know once it is recorded; null where every year named can count and none is held already. */
function warningOf(outlook: GrantOutlook): Bilingual | null {
  const [zh, en] = [grantWarning(outlook, 'zh'), grantWarning(outlook, 'en')];
  return zh === null || en === null ? null : { zh, en };
}

/** Invitations, special awards and exceptions: one person proposes, another decides. */
export const GRANT_ROUTES = panelRoutes(GRANTS, {
  page: async ({ page, ...given }, { context }) =>
    grantsAnswer(
      await readGrants(
        context,
        {
          basis: given.basis ?? null,
          state: given.state ?? null,
          year: given.year ?? null,
          text: given.text,
          mine: given.mine === 'yes',
        },
        page,
      ),
    ),
  async preview(input, { context }) {
    const outlook = await previewGrant(context, input);
    return isRefusal(outlook) ? outlook : forecastOf(outlook, input.basis);
  },
  async propose(input, { context }) {
    const proposed = await proposeGrant(context, input);
    if (isRefusal(proposed)) return proposed;
    return { id: proposed.id, warning: warningOf(proposed) };
  },
  withdraw: (input, { context }) => decideGrantProposal(context, { ...input, decision: 'withdraw' }),
  settle: (input, { context }) => settleInvitation(context, input),
  async decide(input, { context }) {
    const decided = await decideGrantProposal(context, input);
    if (isRefusal(decided)) return decided;
    const { proposal, state, grant } = decided;
    return { proposal, state, grant: grant && { id: grant.id, warning: warningOf(grant) } };
  },
});
