import type { Core } from '@strapi/strapi';
import type { CivilDate } from '../domain/shared/civil-date';

/** Whether the database holds a demo; an unfinished one cannot be mended, the database is made anew. */
export type DemoState = 'none' | 'unfinished' | 'complete';

const KEY = { type: 'core', name: 'demo', key: 'state' } as const;

/** How far a load of the demo has come in this database. */
export async function demoState(strapi: Core.Strapi): Promise<DemoState> {
  const kept = (await strapi.store.get(KEY)) as { state: DemoState } | null;
  return kept?.state ?? 'none';
}

/** Remembers how far the load is, and for which start date. */
export async function rememberDemoState(
  strapi: Core.Strapi,
  state: Exclude<DemoState, 'none'>,
  startDate: CivilDate,
): Promise<void> {
  await strapi.store.set({ ...KEY, value: { state, startDate } });
}
