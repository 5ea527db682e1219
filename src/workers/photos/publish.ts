import type { Core } from '@strapi/strapi';
import { buffer } from 'node:stream/consumers';
import { clockOf } from '../../persistence/shared/clock';
import { rendered } from '../../photo/darkroom';
import { openPrivate, putPublic, removePrivate, removePublic } from '../../photo/storage';
import {
  deletePhoto,
  findOrphans,
  findReplaced,
  findUnpublished,
  findWithdrawn,
  forgetRenditions,
  insertPublication,
  markPortraits,
  withdrawPublications,
  type Unpublished,
} from '../../persistence/photo/photos';
import { databaseOf } from '../../persistence/shared/transaction';

/** As many at once as keep two processors busy. */
const AT_ONCE = 2;

interface UploadService {
  remove(file: object): Promise<unknown>;
}

/**
 * Brings the public files in step with what may be public: takes away what was withdrawn or replaced, makes what is
 * missing, and deletes photos that nobody has any more, their private files too. Nothing is kept in mind between two
 * calls, so one that was cut off is made good by the next; several processes may do it at once.
 */
export async function publishPhotos(strapi: Core.Strapi): Promise<void> {
  const db = databaseOf(strapi);
  await markPortraits(db);
  await withdrawPublications(db, clockOf(strapi).now());
  for (const { address, files } of await findWithdrawn(db)) {
    await Promise.all(files.map((file) => removePublic(strapi, file)));
    await forgetRenditions(db, [address]);
  }
  const uploads: UploadService = strapi.plugin('upload').service('upload');
  for (const file of await findReplaced(db)) await uploads.remove(file);
  for (const { key, files } of await findOrphans(db, clockOf(strapi).now())) {
    if (!(await deletePhoto(db, key))) continue;
    await Promise.all(Object.values(files).map((file) => removePrivate(strapi, file)));
  }
  await publishMissing(strapi);
}

async function publishMissing(strapi: Core.Strapi): Promise<void> {
  const db = databaseOf(strapi);
  const failed: string[] = [];
  for (;;) {
    const missing = await findUnpublished(db, AT_ONCE, failed);
    if (missing.length === 0) return;
    await Promise.all(
      missing.map((photo) =>
        publishOne(strapi, photo).catch((error: unknown) => {
          failed.push(photo.photo);
          strapi.log.error(`[photos] ${photo.photo} could not be published: ${String(error)}`);
        }),
      ),
    );
  }
}

async function publishOne(strapi: Core.Strapi, photo: Unpublished): Promise<void> {
  const print = await buffer(await openPrivate(strapi, photo.files.print));
  const focalPoint = { x: photo.focalX, y: photo.focalY };
  const { address, renditions, placeholders } = await rendered({
    print,
    size: { width: photo.width, height: photo.height },
    focalPoint,
    shape: photo.shape,
  });
  const stored = await Promise.all(renditions.map(({ file }) => putPublic(strapi, file)));
  const named = renditions.map(({ file: _file, ...rendition }, at) => ({ ...rendition, url: stored[at]?.url ?? '' }));
  const publication = { address, renditions: named, placeholders, files: stored };
  if (await insertPublication(databaseOf(strapi), photo, publication, clockOf(strapi).now())) return;
  await Promise.all(stored.map((file) => removePublic(strapi, file)));
}
