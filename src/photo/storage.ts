import { createReadStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import s3 from '@strapi/provider-upload-aws-s3';
import type { Core } from '@strapi/strapi';
import type { StoredFile } from '../persistence/photo/photos';

/** A file to be stored. */
export interface NewFile {
  /** Its name without the extension. */
  hash: string;
  ext: string;
  mime: string;
  bytes: Buffer;
}

/** Strapi's upload provider, local or S3-compatible; as far as it is used here. */
interface Provider {
  uploadStream(file: object, options?: object): Promise<void>;
  delete(file: object): Promise<unknown>;
  getSignedUrl(file: object): Promise<{ url: string }>;
}

/** Where private files are: never below `public/`, never with public access. */
interface PrivateStore {
  put(file: NewFile): Promise<StoredFile>;
  open(file: StoredFile): Promise<Readable>;
  remove(file: StoredFile): Promise<void>;
}

const privateStores = new WeakMap<Core.Strapi, PrivateStore>();

/** Files that passed the intake; nothing else reaches a provider (see `guardUploads` in `editorial/library/uploads.ts`). */
export const PASSED = new WeakSet<object>();

/** How long a browser or a CDN may keep a public file: as long, at most, may one be seen that was withdrawn. */
export const PUBLIC_CACHE = 'public, max-age=3600';

/** Stores what the world may fetch, by Strapi's upload provider. */
export async function putPublic(strapi: Core.Strapi, { hash, ext, mime, bytes }: NewFile): Promise<StoredFile> {
  const file = { hash, ext, mime, url: '', size: bytes.length / 1000, stream: Readable.from([bytes]) };
  PASSED.add(file);
  // The object store keeps the header with the file; the local provider knows no options, and `serve.ts` sends it.
  await providerOf(strapi).uploadStream(file, { CacheControl: PUBLIC_CACHE });
  return { hash, ext, mime, url: file.url };
}

/** Takes a public file away; one that is gone already is no error. */
export async function removePublic(strapi: Core.Strapi, file: StoredFile): Promise<void> {
  await providerOf(strapi).delete(file);
}

/** Stores what only staff may read. */
export function putPrivate(strapi: Core.Strapi, file: NewFile): Promise<StoredFile> {
  return privateStoreOf(strapi).put(file);
}

/** Reads a private file; whoever asks for it must have been authorised. Fails where the file is gone. */
export function openPrivate(strapi: Core.Strapi, file: StoredFile): Promise<Readable> {
  return privateStoreOf(strapi).open(file);
}

/** Takes a private file away; one that is gone already is no error. */
export function removePrivate(strapi: Core.Strapi, file: StoredFile): Promise<void> {
  return privateStoreOf(strapi).remove(file);
}

function providerOf(strapi: Core.Strapi): Provider {
  return (strapi.plugin('upload') as unknown as { provider: Provider }).provider;
}

function privateStoreOf(strapi: Core.Strapi): PrivateStore {
  const known = privateStores.get(strapi);
  if (known) return known;
  const options = strapi.config.get<object | null>('photos.privateProvider', null);
  const store = options ? inObjectStore(options) : inFolder(strapi.config.get<string>('photos.privateFolder'));
  privateStores.set(strapi, store);
  return store;
}

/** A folder of this machine that nothing serves. */
function inFolder(folder: string): PrivateStore {
  const fileOf = ({ hash, ext }: StoredFile | NewFile) => path.join(folder, path.basename(`${hash}${ext}`));
  return {
    async put({ bytes, ...file }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(fileOf({ ...file, bytes }), bytes, { mode: 0o600 });
      return { ...file, url: '' };
    },
    async open(file) {
      await stat(fileOf(file));
      return createReadStream(fileOf(file));
    },
    remove: (file) => rm(fileOf(file), { force: true }),
  };
}

/**
 * An S3-compatible store without public access: a second instance of Strapi's provider, since the first one's objects are
 * public and may lie behind an address of their own, which no signed address can be made for.
 */
function inObjectStore(options: object): PrivateStore {
  const provider = (s3 as unknown as { init(options: object): Provider }).init(options);
  const bucket = (options as { s3Options: { params: { Bucket: string } } }).s3Options.params.Bucket;
  return {
    async put({ bytes, ...file }) {
      const stored = { ...file, url: '', stream: Readable.from([bytes]) };
      await provider.uploadStream(stored);
      return { ...file, url: stored.url };
    },
    async open(file) {
      // The provider signs what looks like an address in its bucket; the key it takes from the file's name.
      const { url } = await provider.getSignedUrl({ ...file, url: `https://${bucket}.bucket.invalid/` });
      const answer = await fetch(url);
      if (!answer.ok || !answer.body) throw new Error(`The object store answered ${answer.status} for a private file.`);
      return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
    },
    async remove(file) {
      await provider.delete(file);
    },
  };
}
