import type { Core } from '@strapi/strapi';
import { Upkeep } from '../../persistence/shared/upkeep';
import { publishPhotos } from './publish';
import { removeLeftovers } from './leftovers';

const keepers = new WeakMap<Core.Strapi, Upkeep>();

/**
 * Keeps what is public in step with photos, consents and walls, from now on: PostgreSQL tells after every commit that
 * touched them. Whatever was missed while the connection was lost is made good when it is back. In the bootstrap phase;
 * the first run goes on in the background, so that no start waits for pictures.
 */
export async function keepPhotosPublished(strapi: Core.Strapi): Promise<void> {
  const keeper = new Upkeep(strapi, {
    // The triggers of `constraints/photos.sql` notify there.
    channel: 'honour_photos',
    name: 'postgresql-ace photos',
    run: async () => {
      await publishPhotos(strapi);
      await removeLeftovers(strapi);
    },
    label: 'photos',
  });
  keepers.set(strapi, keeper);
  await keeper.start();
}

/** Ends it, waiting for the run that goes on; in the destroy phase. Harmless when it never began. */
export async function stopPublishingPhotos(strapi: Core.Strapi): Promise<void> {
  const keeper = keepers.get(strapi);
  keepers.delete(strapi);
  await keeper?.stop();
}
