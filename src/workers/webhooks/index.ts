import type { Core } from '@strapi/strapi';
import { Upkeep } from '../../persistence/shared/upkeep';
import { contextFor, publicUrlOf } from '../../services/shared/context';
import { tellSites } from './tell-sites';
import type { Endpoint } from './endpoints';

const MINUTE_MS = 60_000;
/** With nobody to tell, what is announced is only cleared away, and nobody waits for that. */
const HOUR_MS = 60 * MINUTE_MS;

const tellers = new WeakMap<Core.Strapi, Upkeep>();

/**
 * Tells the configured sites what to drop, from now on: PostgreSQL tells after every commit that announces something, and
 * what failed is tried again in its time. In the bootstrap phase; no start waits for a site.
 */
export async function startTellingSites(strapi: Core.Strapi): Promise<void> {
  const endpoints = strapi.config.get<Endpoint[]>('webhooks.endpoints', []);
  const publicUrl = publicUrlOf(strapi);
  const context = contextFor(strapi, { kind: 'system', id: null, door: 'system' });
  const anybody = endpoints.length > 0;
  const longest = anybody ? MINUTE_MS : HOUR_MS;
  const log = (level: 'info' | 'warn' | 'error', line: string) => void strapi.log[level](line);
  const teller = new Upkeep(strapi, {
    // The triggers of `constraints/announcements.sql` notify there.
    channel: anybody ? 'honour_announcements' : null,
    name: 'postgresql-ace announcements',
    run: async (signal) => {
      const next = await tellSites(context, { endpoints, publicUrl, log, signal });
      return Math.min(next ?? longest, longest);
    },
    retryAfter: MINUTE_MS,
    label: 'webhooks',
  });
  tellers.set(strapi, teller);
  await teller.start();
}

/** Ends it: attempts under way are broken off and made again at the next start. Harmless when it never began. */
export async function stopTellingSites(strapi: Core.Strapi): Promise<void> {
  const teller = tellers.get(strapi);
  tellers.delete(strapi);
  await teller?.stop();
}
