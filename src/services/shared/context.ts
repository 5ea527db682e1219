import type { Core } from '@strapi/strapi';
import type { Actor } from '../../domain/shared/actor';
import { databaseOf, type Database } from '../../persistence/shared/transaction';

export type { Actor };

/** Where "now" comes from; the demo and rehearsals set their own. */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** What every service needs: the database, the time, and who asks. */
export interface ServiceContext {
  database: Database;
  clock: Clock;
  actor: Actor;
}

/** The context in which one actor calls services of a running Strapi. */
export function contextFor(strapi: Core.Strapi, actor: Actor, clock: Clock = systemClock): ServiceContext {
  return { database: databaseOf(strapi), clock, actor };
}

/** The public address of this server, put before its paths; empty when it does not know its own. */
export function publicUrlOf(strapi: Core.Strapi): string {
  const url = strapi.config.get<string>('server.url', '');
  return /^https?:/.test(url) ? url.replace(/\/+$/, '') : '';
}
