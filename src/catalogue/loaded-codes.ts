import type { Core } from '@strapi/strapi';

/** The parts of the catalogue in the order in which they are loaded; `programme` has the one code `programme`. */
export const SECTIONS = ['programme', 'tier', 'benefit', 'committee', 'activity-type', 'group'] as const;
export type Section = (typeof SECTIONS)[number];

/** Codes that were loaded once, by section: what an editor deleted since stays deleted. */
export type LoadedCodes = Partial<Record<Section, string[]>>;

const KEY = { type: 'core', name: 'catalogue', key: 'loaded' } as const;

/** Which codes earlier starts have loaded. */
export async function findLoadedCodes(strapi: Core.Strapi): Promise<LoadedCodes> {
  return ((await strapi.store.get(KEY)) as LoadedCodes | null) ?? {};
}

/** Remembers which codes were loaded. */
export async function rememberLoadedCodes(strapi: Core.Strapi, codes: LoadedCodes): Promise<void> {
  await strapi.store.set({ ...KEY, value: codes });
}
