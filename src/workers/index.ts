import type { Core } from '@strapi/strapi';
import { keepPhotosPublished, stopPublishingPhotos } from './photos';
import { startTellingSites, stopTellingSites } from './webhooks';

/** Begins all that runs by itself; in the bootstrap phase. No start waits for any of it. */
export async function startWorkers(strapi: Core.Strapi): Promise<void> {
  await keepPhotosPublished(strapi);
  await startTellingSites(strapi);
}

/** Ends it all, waiting for what is under way; in the destroy phase. Harmless when it never began. */
export async function stopWorkers(strapi: Core.Strapi): Promise<void> {
  await stopTellingSites(strapi);
  await stopPublishingPhotos(strapi);
}
