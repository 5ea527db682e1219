import type { Core } from '@strapi/strapi';
import { PublicChanges } from './changes';
import { Documents } from './documents';
import { Door } from './door';
import { KeptPieces } from './kept-pieces';
import { SharedReads, type Epoch } from './shared-reads';

export { bytesFor } from './documents';
export type { KeptBy } from './kept-pieces';
export { ticketOf } from './ticket';
export type { Documents, Epoch, KeptPieces };

/**
 * What keeps public answers ready in one process, and the owner of all that requests of nobody in particular share. It is
 * known by object identity, and this is the contract that whoever keeps something beside a shared object rests on:
 *
 * - What a shared session has read, and what services make of it in the session, is never changed: an object says the same
 *   for as long as it lives. Whoever wants it otherwise makes another.
 * - It lives on into the next epoch only where what changed cannot show in it (`services/roster/changed-profiles.ts`). A
 *   profile that changed is another object, and so is every entry made of it; an entry made again of the same records is
 *   the same one (`services/roster/read-roster.ts`).
 * - So what follows from an object alone may be kept beside it in a `WeakMap`: fingerprints and texts to be searched in
 *   `services/roster`, the pieces of answers here. What shows others too counts only in the session in which it was made.
 * - A document is parsed once and is then the same object: what is compiled of it, and whether it is personal, is known by it.
 * - An answer counts for its epoch, which is one object; with the next one it is gone.
 * - Who sends credentials shares none of this: they read in a session of their own, and their answers are in no pieces.
 *
 * `test/service/roster/changed-profiles.test.ts` compares every public answer with one made anew, after every kind of
 * change; `test/graphql/executor.test.ts` does so for pieces.
 */
export interface ReadyMade {
  /** Whether anything changed, as the database tells it. */
  changes: PublicChanges;
  /** What is read together. */
  reads: SharedReads;
  /** Parsed documents. */
  documents: Documents;
  /** Pieces of answers. */
  pieces: KeptPieces;
  /** Whole answers, and who is let through to the application. */
  door: Door;
}

/** What Strapi's container knows it by. */
const NAME = 'ready-made';

/** Puts the door before the application; in Strapi's register phase. Nothing is kept before {@link startReadyMade}. */
export function registerReadyMade(strapi: Core.Strapi): void {
  const changes = new PublicChanges(strapi);
  const reads = new SharedReads(strapi, changes);
  const door = Door.before(strapi.server.httpServer, reads);
  const shared = { documents: new Documents(), pieces: new KeptPieces() };
  strapi.add(NAME, { changes, reads, door, ...shared } satisfies ReadyMade);
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
