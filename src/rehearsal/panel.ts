import type { Core } from '@strapi/strapi';
import { updateDocument, type ApiUid } from '../catalogue/documents';

const ACTIVITY_TYPE = 'api::activity-type.activity-type';

/** What the panel refuses has a sentence for its field and no code of its own. */
export interface PanelRefusal {
  refused: true;
  code: 'REVISION_REFUSED';
  data: { sentence: string };
}

/** Ticks or clears a person's consent to be listed, as an editor does. */
export async function setConsent(strapi: Core.Strapi, member: string, listed: boolean): Promise<object> {
  await updateDocument(strapi, 'api::member.member', member, { consentSite: listed });
  return {};
}

/**
 * Lets every activity take evidence from anywhere, as an editor can: what a scenario gives as evidence are examples, and
 * the addresses of none of them are refused.
 */
export async function takeAnyEvidence(strapi: Core.Strapi): Promise<void> {
  const found = (await strapi.documents(ACTIVITY_TYPE as ApiUid).findMany({
    filters: { revisions: { evidenceHosts: { $notNull: true } } },
    populate: { revisions: true },
  } as never)) as unknown as { documentId: string; revisions: Revision[] }[];
  for (const { documentId, revisions } of found) {
    await updateDocument(strapi, ACTIVITY_TYPE, documentId, { revisions: revisions.map(withoutHosts) });
  }
}

interface Revision {
  effectiveFrom: string;
  points: number;
  unit: number;
  cap: number | null;
  evidenceRequired: boolean;
}

/**
 * Enters a rule revision as an editor does; one that is planned for the same day is changed. The panel refuses a revision
 * that would touch points already given, and a unit that changes within the year where quantities are added up over it.
 */
export async function reviseRule(
  strapi: Core.Strapi,
  { activity, from, points, unit }: { activity: string; from: string; points: number; unit: number },
): Promise<object | PanelRefusal> {
  const found: unknown = await strapi.documents(ACTIVITY_TYPE as ApiUid).findFirst({
    filters: { code: activity },
    populate: { revisions: true },
  } as never);
  const { documentId, revisions } = found as { documentId: string; revisions: Revision[] };
  const kept = revisions.filter(({ effectiveFrom }) => effectiveFrom !== from).map(withoutHosts);
  const revision: Revision = { effectiveFrom: from, points, unit, cap: null, evidenceRequired: true };
  try {
    await updateDocument(strapi, ACTIVITY_TYPE, documentId, { revisions: [...kept, revision] });
    return {};
  } catch (error) {
    if ((error as Error).name !== 'ValidationError') throw error;
    return { refused: true, code: 'REVISION_REFUSED', data: { sentence: (error as Error).message } };
  }
}

function withoutHosts({ effectiveFrom, points, unit, cap, evidenceRequired }: Revision): Revision {
  return { effectiveFrom, points, unit, cap, evidenceRequired };
}
