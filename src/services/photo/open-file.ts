import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { holderStands, type Holder } from '../../persistence/account/holders';
import { isInLibrary } from '../../persistence/photo/files';
import { findPrivateFiles, findPublication, type StoredFile } from '../../persistence/photo/photos';
import { databaseOf, type Queryable } from '../../persistence/shared/transaction';
import { openPrivate } from '../../photo/storage';

/** What of a private file is read: of a photo a look at it or its small picture, a document whole. */
export type PrivatePart = 'preview' | 'thumbnail' | 'document';

/** A private file while it is read. */
export interface OpenedFile {
  mime: string;
  content: Readable;
}

/**
 * A private file, for whom leave to read it was given: `denied` where they may not come in any more, `gone` where it was
 * replaced or deleted, whatever leave was given before.
 */
export async function openPrivateFile(
  strapi: Core.Strapi,
  holder: Holder,
  { key, part }: { key: string; part: PrivatePart },
): Promise<OpenedFile | 'denied' | 'gone'> {
  const db = databaseOf(strapi);
  if (!(await holderStands(db, holder))) return 'denied';
  const file = await privateFile(db, key, part);
  const content = file && (await openPrivate(strapi, file).catch(() => null));
  return file && content ? { mime: file.mime, content } : 'gone';
}

async function privateFile(db: Queryable, key: string, part: PrivatePart): Promise<StoredFile | null> {
  if (part !== 'document') return (await findPrivateFiles(db, key))?.[part] ?? null;
  return (await isInLibrary(db, key)) ? { hash: key, ext: '.pdf', mime: 'application/pdf', url: '' } : null;
}

/**
 * A public picture by its publication's address and its own name, as the database knows it at this moment; `gone` where it
 * was withdrawn, null where there never was one.
 */
export async function findPublicPicture(
  strapi: Core.Strapi,
  { address, name }: { address: string; name: string },
): Promise<StoredFile | 'gone' | null> {
  const publication = await findPublication(databaseOf(strapi), address);
  if (publication?.withdrawn) return 'gone';
  return publication?.files.find(({ hash, ext }) => `${hash}${ext}` === name) ?? null;
}
