import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { WallPhoto } from '../persistence/wall-photos';
import { openPrintRendition } from '../photo/print-rendition';

/** The best picture there is of a photo, whole; null where its file is gone. Only one is in memory at a time. */
export async function openOriginal(strapi: Core.Strapi, photo: WallPhoto): Promise<Buffer | null> {
  if (!photo.takenIn) return mediaFile(strapi, photo.media ?? '');
  const stream = await openPrintRendition(strapi, photo.key);
  if (!stream) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A file of the media library on this machine. */
async function mediaFile(strapi: Core.Strapi, url: string): Promise<Buffer | null> {
  if (!/^\/uploads\/[\w.-]+$/.test(url)) return null;
  return readFile(path.join(strapi.dirs.static.public, url)).catch(() => null);
}
