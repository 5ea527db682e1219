import type { Core } from '@strapi/strapi';
import { databaseOf, type Database } from '../persistence/transaction';

/** Who acts and through which door, as the audit trail records it. */
export interface Actor {
  kind: 'administrator' | 'api-token' | 'member' | 'system' | 'demo' | 'rehearsal';
  /** The id of the administrator, token or member; null for the system, the demo and rehearsals. */
  id: string | null;
  door: 'panel' | 'graphql' | 'import' | 'command' | 'system';
}

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
