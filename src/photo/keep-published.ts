import type { Core } from '@strapi/strapi';
import { Listener } from '../persistence/listener';
import { publishPhotos } from '../services/publish-photos';

interface Keeper {
  /** The run that goes on, with the one that must follow it. */
  running: Promise<void> | null;
  again: boolean;
  stopped: boolean;
  listener: Listener | null;
}

const keepers = new WeakMap<Core.Strapi, Keeper>();

/**
 * Keeps what is public in step with photos, consents and walls, from now on: PostgreSQL tells after every commit that
 * touched them. Whatever was missed while the connection was lost is made good when it is back. In the bootstrap phase;
 * the first run goes on in the background, so that no start waits for pictures.
 */
export async function keepPhotosPublished(strapi: Core.Strapi): Promise<void> {
  const keeper: Keeper = { running: null, again: false, stopped: false, listener: null };
  keepers.set(strapi, keeper);
  const run = () => wake(strapi, keeper);
  // The triggers of `constraints/photos.sql` notify there.
  const channel = 'honour_photos';
  keeper.listener = new Listener(strapi, { channel, name: 'postgresql-ace photos', onNotify: run, onConnect: run });
  await keeper.listener.start();
}

/** When everything that was committed before is public or gone. For tests and commands that end the process after. */
export async function photosSettled(strapi: Core.Strapi): Promise<void> {
  const keeper = keepers.get(strapi);
  if (!keeper) return publishPhotos(strapi);
  wake(strapi, keeper);
  while (keeper.running) await keeper.running;
}

/** Ends it, waiting for the run that goes on; in the destroy phase. Harmless when it never began. */
export async function stopPublishingPhotos(strapi: Core.Strapi): Promise<void> {
  const keeper = keepers.get(strapi);
  if (!keeper) return;
  keepers.delete(strapi);
  keeper.stopped = true;
  await keeper.listener?.stop();
  await keeper.running;
}

/** One run at a time; what happens during one is seen by the next. */
function wake(strapi: Core.Strapi, keeper: Keeper): void {
  if (keeper.stopped) return;
  if (keeper.running) {
    keeper.again = true;
    return;
  }
  keeper.running = publishPhotos(strapi)
    .catch((error: unknown) => {
      if (!keeper.stopped) strapi.log.error(`[photos] ${String(error)}`);
    })
    .finally(() => {
      keeper.running = null;
      if (!keeper.again) return;
      keeper.again = false;
      wake(strapi, keeper);
    });
}
