import { contextFor, type Actor, type ServiceContext } from '../../src/services/shared/context';
import type { Application } from './application';

/** The programme's own command: may do what no person's own contribution forbids. */
export const SYSTEM: Actor = { kind: 'system', id: null, door: 'system' };

/** An editor in the panel. */
export function administrator(id = '1'): Actor {
  return { kind: 'administrator', id, door: 'panel' };
}

/** The context in which a test calls a service: at a fixed instant, as the system unless said otherwise. */
export function contextAt(application: Application, instant: string | Date, actor: Actor = SYSTEM): ServiceContext {
  return contextFor(application.strapi, actor, { now: () => new Date(instant) });
}
