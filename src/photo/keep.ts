import type { Core } from '@strapi/strapi';
import { isInLibrary } from '../persistence/photo/files';
import type { NewPhoto, PrivateFiles, StoredFile } from '../persistence/photo/photos';
import { databaseOf } from '../persistence/shared/transaction';
import type { TakenDocument, TakenPhoto } from './intake';
import { PRIVATE_PATH } from './signature';
import { putPrivate, removePrivate } from './storage';

/** Values of a row of Strapi's. */
export type Values = Record<string, unknown>;

/** A file that passed the intake and lies in the private store; nothing tells of it yet. */
export interface KeptFile {
  /** Its key: the row's hash. */
  key: string;
  /** The values of its row in the media library. */
  row: Values;
  /** What is to be written down of a photo; null for a document. */
  photo: NewPhoto | null;
  /** What lies in the store. */
  stored: StoredFile[];
}

/** How the media library describes a file; `info` is what the sender says of it. */
interface Describer {
  formatFileInfo(file: object, info: unknown): Promise<Values>;
}

/** Stores a file that passed the intake privately. Its name is only a label in the media library. */
export async function keepPrivately(
  strapi: Core.Strapi,
  taken: TakenPhoto | TakenDocument,
  name: string,
  info: unknown = {},
): Promise<KeptFile> {
  const { print } = taken.files;
  const library: Describer = strapi.plugin('upload').service('upload');
  const file = { filename: name, type: print.mime, size: print.bytes.length };
  // First, as it refuses some names.
  const described = await library.formatFileInfo(file, info);
  const stored = Object.fromEntries(
    await Promise.all(
      Object.entries(taken.files).map(async ([part, content]) => [part, await putPrivate(strapi, content)] as const),
    ),
  );
  return {
    key: taken.key,
    row: { ...described, ...contentOf(strapi, taken, stored) },
    photo:
      taken.is === 'photo' ? { ...taken, bytes: print.bytes.length, files: stored as unknown as PrivateFiles } : null,
    stored: Object.values(stored),
  };
}

/** Takes the files of one that is not wanted after all out of the private store. */
export async function dropKept(strapi: Core.Strapi, { stored }: KeptFile): Promise<void> {
  await Promise.all(stored.map((file) => removePrivate(strapi, file)));
}

/** The same after an error: a commit whose answer was lost may have been carried out, and then the files are somebody's. */
export async function dropUnlessStored(strapi: Core.Strapi, kept: readonly KeptFile[]): Promise<void> {
  for (const one of kept) {
    const known = await isInLibrary(databaseOf(strapi), one.key).catch(() => true);
    if (!known) await dropKept(strapi, one);
  }
}

function contentOf(strapi: Core.Strapi, taken: TakenPhoto | TakenDocument, stored: Record<string, StoredFile>): Values {
  const { key, files } = taken;
  const { ext, mime } = files.print;
  const provider = strapi.config.get<string>('plugin::upload.provider', 'local');
  const common = { hash: key, ext, mime, provider };
  if (taken.is === 'document') return { ...common, url: `${PRIVATE_PATH}${key}/document` };
  const thumbnail = { ...stored.thumbnail, name: `thumbnail${ext}`, url: `${PRIVATE_PATH}${key}/thumbnail`, size: 1 };
  const { width, height, focalPoint } = taken;
  return { ...common, url: previewPath(key), width, height, focalPoint, formats: { thumbnail } };
}

/** Where a photo's preview is read; only with a signature, see `signed`. */
export function previewPath(photo: string): string {
  return `${PRIVATE_PATH}${photo}/preview`;
}
