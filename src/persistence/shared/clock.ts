import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/shared/clock';

const NAME = 'clock';

/** Gives a running Strapi the machine's clock. Nobody else reads that: what takes the time asks {@link clockOf}. */
export function registerClock(strapi: Core.Strapi): void {
  strapi.add(NAME, { now: () => new Date() } satisfies Clock);
}

/** The clock of a running Strapi, for what has no context of a service's. */
export function clockOf(strapi: Core.Strapi): Clock {
  return strapi.get(NAME);
}
