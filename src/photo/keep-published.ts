import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';
import { publishPhotos } from '../services/publish-photos';

/** The triggers of `constraints/photos.sql` notify here. */
const CHANNEL = 'honour_photos';
const RECONNECT_MS = 5_000;

interface Keeper {
  /** The run that goes on, with the one that must follow it. */
  running: Promise<void> | null;
  again: boolean;
  stopped: boolean;
  client: Client | null;
  timer: NodeJS.Timeout | null;
}

const keepers = new WeakMap<Core.Strapi, Keeper>();

/**
 * Keeps what is public in step with photos, consents and walls, from now on: PostgreSQL tells after every commit that
 * touched them. Whatever was missed while the connection was lost is made good when it is back. In the bootstrap phase;
 * the first run goes on in the background, so that no start waits for pictures.
 */
export async function keepPhotosPublished(strapi: Core.Strapi): Promise<void> {
  const keeper: Keeper = { running: null, again: false, stopped: false, client: null, timer: null };
  keepers.set(strapi, keeper);
  await listen(strapi, keeper);
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
  if (keeper.timer) clearTimeout(keeper.timer);
  await keeper.client?.end().catch(() => undefined);
  await keeper.running;
}

async function listen(strapi: Core.Strapi, keeper: Keeper): Promise<void> {
  const settings = strapi.config.get<ClientConfig>('database.connection.connection');
  const client = new Client({ ...settings, application_name: 'postgresql-ace photos' });
  const lost = () => {
    if (keeper.stopped || keeper.client !== client) return;
    keeper.client = null;
    keeper.timer = setTimeout(() => void listen(strapi, keeper), RECONNECT_MS);
    keeper.timer.unref();
  };
  client.on('error', lost);
  client.on('end', lost);
  client.on('notification', () => wake(strapi, keeper));
  keeper.client = client;
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    strapi.log.warn(`[photos] ${String(error)}`);
    lost();
    return;
  }
  wake(strapi, keeper);
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
