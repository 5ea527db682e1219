import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { rm } from 'node:fs/promises';
import { refuse } from '../domain/shared/refusal';
import { refusalError, sentenceOf } from '../editorial/refusals';
import { findPrivateFiles, findPublication, type PrivateFiles } from '../persistence/photos';
import { databaseOf } from '../persistence/transaction';
import { MOST_BYTES, tooLarge } from './intake';
import { OWN_PHOTO_PATH, serveOwnPhoto } from './own-photo';
import { isSigned, PRIVATE_PATH } from './signature';
import { openPrivate, PUBLIC_CACHE, type StoredFile } from './storage';

const PRIVATE = /^\/private\/([0-9a-f]{24}-[0-9a-f]{12})\/(preview|thumbnail|document)$/;
/** Public pictures: below `/uploads`, and as the object store names them, for a CDN that asks us about what it misses. */
const PUBLIC = /^\/(uploads|public)\/(photo-([0-9a-f]{16}-[0-9a-f]{8})-[\w-]+\.(?:webp|jpg))$/;
/** Strapi's routes that take files. */
const UPLOAD = /^(\/api)?\/upload(\/|$)/;
/** What a form adds to the file in it. */
const FORM_BYTES = 64 * 1024;

/** Answers what is about photos and files before Strapi does, and leads everything else on. */
export async function servePhotos(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  if (ctx.path === OWN_PHOTO_PATH) return serveOwnPhoto(strapi, ctx);
  if (ctx.path.startsWith(PRIVATE_PATH)) return servePrivate(strapi, ctx);
  if (PUBLIC.test(ctx.path)) return servePublic(strapi, ctx, next);
  if (UPLOAD.test(ctx.path) && ctx.method === 'POST') return takeUpload(ctx, next);
  await next();
}

/** A preview, a thumbnail or a document, for whoever was given leave; documents only to be saved, never shown. */
async function servePrivate(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const [, key, part] = PRIVATE.exec(ctx.path) ?? [];
  if (!key || !part || !['GET', 'HEAD'].includes(ctx.method)) return answer(ctx, 404);
  if (!isSigned(strapi, ctx.path, new URLSearchParams(ctx.querystring))) return answer(ctx, 403);
  const file = part === 'document' ? documentOf(key) : await pictureOf(strapi, key, part as keyof PrivateFiles);
  const content = file && (await openPrivate(strapi, file).catch(() => null));
  if (!file || !content) return answer(ctx, 410);
  if (part === 'document') ctx.attachment(`${key}.pdf`);
  ctx.set('Cache-Control', 'private, max-age=3600');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.type = file.mime;
  ctx.body = content;
}

function documentOf(key: string): StoredFile {
  return { hash: key, ext: '.pdf', mime: 'application/pdf', url: '' };
}

async function pictureOf(strapi: Core.Strapi, key: string, part: keyof PrivateFiles): Promise<StoredFile | null> {
  return (await findPrivateFiles(databaseOf(strapi), key))?.[part] ?? null;
}

/**
 * A file that is there comes as Strapi serves it, or from the object store where it lies; the address of one that was
 * withdrawn says so. The store itself can only say 404: whoever wants 410 there lets the CDN ask here what it misses.
 */
async function servePublic(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  ctx.set('Cache-Control', PUBLIC_CACHE);
  await next();
  if (ctx.status !== 404) return;
  ctx.set('Cache-Control', 'no-store');
  const [, folder, name, address = ''] = PUBLIC.exec(ctx.path) ?? [];
  const publication = await findPublication(databaseOf(strapi), address);
  if (publication?.withdrawn) return answer(ctx, 410);
  const stored = publication?.files.find(({ hash, ext }) => `${hash}${ext}` === name);
  // By the store's own name only what the store does not have is asked for here: it must not be sent back there.
  if (folder === 'uploads' && stored && /^https?:/.test(stored.url)) ctx.redirect(stored.url);
}

const SENTENCES = {
  403: '链接已过期，请刷新页面 · this address is not valid any more: reload the page',
  404: '没有这个文件 · there is no such file',
  410: '照片已撤回 · this photo was withdrawn',
} as const;

function answer(ctx: Context, status: keyof typeof SENTENCES): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.status = status;
  ctx.body = { data: null, error: { status, message: SENTENCES[status] } };
}

/** What is too large is refused before it is read, and nothing of a refused upload stays on the disk. */
async function takeUpload(ctx: Context, next: Next): Promise<void> {
  const refusal = refusalError(sentenceOf(tooLarge('…')));
  if (Number(ctx.get('Content-Length')) > MOST_BYTES + FORM_BYTES) {
    ctx.set('Connection', 'close');
    throw refusal;
  }
  try {
    await next();
  } catch (error) {
    if (error instanceof Error && error.message === 'Files are empty') {
      throw refusalError(sentenceOf(refuse('FILE_EMPTY', { file: '…' })));
    }
    throw error;
  } finally {
    const { files } = ctx.request as unknown as { files?: Record<string, UploadedFile | UploadedFile[]> };
    const left = Object.values(files ?? {}).flat();
    await Promise.all(left.map(({ filepath }) => rm(filepath, { force: true })));
  }
  if (ctx.status === 413) throw refusal;
}

interface UploadedFile {
  filepath: string;
}
