import { createWriteStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import type { WallPhoto } from '../../persistence/image-wall/wall-photos';
import { openPrintRendition } from '../../photo/print-rendition';

/** Copies the best picture there is of a photo, whole, to a file; false where it is gone. It is never in memory as a whole. */
export async function copyOriginal(strapi: Core.Strapi, photo: WallPhoto, to: string): Promise<boolean> {
  if (!photo.takenIn) return copyMedia(strapi, photo.media ?? '', to);
  const stream = await openPrintRendition(strapi, photo.key);
  if (!stream) return false;
  await pipeline(stream, createWriteStream(to));
  return true;
}

/** A file of the media library on this machine. */
function copyMedia(strapi: Core.Strapi, url: string, to: string): Promise<boolean> {
  if (!/^\/uploads\/[\w.-]+$/.test(url)) return Promise.resolve(false);
  return copyFile(path.join(strapi.dirs.static.public, url), to).then(
    () => true,
    () => false,
  );
}
