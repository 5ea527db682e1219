import type { Core } from '@strapi/strapi';
import { PublicChanges } from './changes';
import { Door } from './door';
import { SharedReads, type Epoch } from './shared-reads';

export { ticketOf } from './ticket';
export type { Epoch };

/** What keeps public answers ready in one process. */
export interface ReadyMade {
  changes: PublicChanges;
  reads: SharedReads;
  door: Door;
}

/** What Strapi's container knows it by. */
const NAME = 'ready-made';

/** Puts the door before the application; in Strapi's register phase. Nothing is kept before {@link startReadyMade}. */
export function registerReadyMade(strapi: Core.Strapi): void {
  const changes = new PublicChanges(strapi);
  const reads = new SharedReads(strapi, changes);
  const door = Door.before(strapi.server.httpServer, reads);
  strapi.add(NAME, { changes, reads, door } satisfies ReadyMade);
}

/** Begins to listen for changes; in the bootstrap phase, when the triggers are in place. */
export async function startReadyMade(strapi: Core.Strapi): Promise<void> {
  await readyMadeOf(strapi).changes.start();
}

/** Gives up the connection; from then on every answer is made anew. Harmless when it was not begun. */
export async function stopReadyMade(strapi: Core.Strapi): Promise<void> {
  await readyMadeOf(strapi).changes.stop();
}

/** What keeps answers ready; from the register phase on. */
export function readyMadeOf(strapi: Core.Strapi): ReadyMade {
  return strapi.get<ReadyMade>(NAME);
}
