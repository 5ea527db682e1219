import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { findPrivateFiles } from '../persistence/photo/photos';
import { databaseOf } from '../persistence/shared/transaction';
import { openPrivate } from './storage';

/**
 * The print-quality rendition of a photo, by its key (`Portrait.photo`): upright, in sRGB, without metadata, a JPEG or,
 * with transparency, a PNG. Only for those who may see it. Null where the photo is gone.
 */
export async function openPrintRendition(strapi: Core.Strapi, photo: string): Promise<Readable | null> {
  const files = await findPrivateFiles(databaseOf(strapi), photo);
  return files ? openPrivate(strapi, files.print) : null;
}
