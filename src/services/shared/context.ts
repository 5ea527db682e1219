import type { Core } from '@strapi/strapi';
import type { Actor } from '../../domain/shared/actor';
import type { Clock } from '../../domain/shared/clock';
import { clockOf } from '../../persistence/shared/clock';
import { databaseOf, type Database } from '../../persistence/shared/transaction';

export type { Actor };
export { clockOf };

/** What every service needs: the database, the time, and who asks. */
export interface ServiceContext {
  database: Database;
  clock: Clock;
  actor: Actor;
}

/** The context in which one actor calls services of a running Strapi. */
export function contextFor(strapi: Core.Strapi, actor: Actor, clock: Clock = clockOf(strapi)): ServiceContext {
  return { database: databaseOf(strapi), clock, actor };
}

/** The public address of this server, put before its paths; empty when it does not know its own. */
export function publicUrlOf(strapi: Core.Strapi): string {
  const url = strapi.config.get<string>('server.url', '');
  return /^https?:/.test(url) ? url.replace(/\/+$/, '') : '';
}
