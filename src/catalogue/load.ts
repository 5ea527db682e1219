import type { Core } from '@strapi/strapi';
import { ACTIVITY_TYPES } from './activity-types';
import { BENEFITS } from './benefits';
import { COMMITTEES } from './committees';
import { createDocument, documentIdsByCode, updateDocument } from './documents';
import { GROUPS } from './groups';
import { findLoadedCodes, rememberLoadedCodes, SECTIONS, type LoadedCodes, type Section } from './loaded-codes';
import { PROGRAMME } from './programme';
import { TIERS } from './tiers';
import type { Coded } from './types';

/** How many rows a load created, by section. */
export type CatalogueSummary = Record<Section, number>;

/**
 * Puts the real programme into the database: what no earlier start has loaded, by code. A row that an editor changed
 * keeps the change, one that an editor deleted stays deleted, and a code that an editor took first is left alone. One
 * transaction: a load that is cut off leaves nothing.
 */
export async function loadCatalogue(strapi: Core.Strapi): Promise<CatalogueSummary> {
  return strapi.db.transaction(async () => {
    const loaded = await findLoadedCodes(strapi);
    const before = JSON.stringify(loaded);
    const summary = Object.fromEntries(SECTIONS.map((section) => [section, 0])) as CatalogueSummary;
    const load = loaderOf(strapi, loaded, summary);

    await loadProgramme(strapi, loaded, summary);
    const tiers = await load('tier', TIERS, (tier) => ({ ...tier }));
    await load('benefit', BENEFITS, (benefit) => ({ ...benefit, tiers: documentIds(tiers.ids, benefit.tiers) }));
    // A committee names its duty and an activity its committee: the duty is set once both exist.
    const committees = await load('committee', COMMITTEES, ({ duty: _duty, ...committee }) => committee);
    const activities = await load('activity-type', ACTIVITY_TYPES, (activity) => ({
      ...activity,
      committee: committees.ids.get(activity.committee) ?? null,
    }));
    for (const { code, duty } of COMMITTEES) {
      const committee = committees.ids.get(code);
      const activity = duty === null ? undefined : activities.ids.get(duty);
      if (committee === undefined || activity === undefined || !committees.created.has(code)) continue;
      await updateDocument(strapi, 'api::committee.committee', committee, { duty: activity });
    }
    await load('group', GROUPS, (group) => ({
      ...group,
      committee: group.committee === null ? null : (committees.ids.get(group.committee) ?? null),
    }));

    if (JSON.stringify(loaded) !== before) await rememberLoadedCodes(strapi, loaded);
    return summary;
  });
}

interface LoadedSection {
  ids: Map<string, string>;
  created: Set<string>;
}

function loaderOf(strapi: Core.Strapi, loaded: LoadedCodes, summary: CatalogueSummary) {
  return async <Data extends Coded>(
    section: Exclude<Section, 'programme'>,
    rows: readonly Data[],
    toDocument: (row: Data) => Record<string, unknown>,
  ): Promise<LoadedSection> => {
    const uid = `api::${section}.${section}`;
    const ids = await documentIdsByCode(strapi, uid);
    const created = new Set<string>();
    for (const row of rows) {
      if (isLoaded(loaded, section, row.code) || ids.has(row.code)) continue;
      ids.set(row.code, await createDocument(strapi, uid, toDocument(row)));
      created.add(row.code);
    }
    markLoaded(
      loaded,
      section,
      rows.map(({ code }) => code),
    );
    summary[section] = created.size;
    return { ids, created };
  };
}

async function loadProgramme(strapi: Core.Strapi, loaded: LoadedCodes, summary: CatalogueSummary): Promise<void> {
  const uid = 'api::programme.programme';
  if (!isLoaded(loaded, 'programme', 'programme') && (await strapi.db.query(uid).count()) === 0) {
    await createDocument(strapi, uid, { ...PROGRAMME });
    summary.programme = 1;
  }
  markLoaded(loaded, 'programme', ['programme']);
}

function isLoaded(loaded: LoadedCodes, section: Section, code: string): boolean {
  return loaded[section]?.includes(code) ?? false;
}

function markLoaded(loaded: LoadedCodes, section: Section, codes: readonly string[]): void {
  loaded[section] = [...new Set([...(loaded[section] ?? []), ...codes])].sort();
}

/** The documentIds of those codes that exist. */
function documentIds(ids: ReadonlyMap<string, string>, codes: readonly string[]): string[] {
  return codes.flatMap((code) => ids.get(code) ?? []);
}
