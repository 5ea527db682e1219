import { rm } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { refuse } from '../../domain/shared/refusal';
import { explained } from '../../editorial/database-errors';
import { RefusedFile } from '../../editorial/refusals';
import { MOST_BYTES, tooLarge } from '../../photo/intake';
import { holderOf, PRIVATE_PATH } from '../../photo/signature';
import { PUBLIC_CACHE } from '../../photo/storage';
import { findPublicPicture, openPrivateFile, type PrivatePart } from '../../services/photo/open-file';
import { setStatus } from '../statuses';
import { OWN_PHOTO_PATH, serveOwnPhoto } from './own-photo';

const PRIVATE = /^\/private\/([0-9a-f]{24}-[0-9a-f]{12})\/(preview|thumbnail|document)$/;
/** Public pictures: below `/uploads`, and as the object store names them, for a CDN that asks us about what it misses. */
const PUBLIC = /^\/(uploads|public)\/(photo-([0-9a-f]{16}-[0-9a-f]{8})-[\w-]+\.(?:webp|jpg))$/;
/** Strapi's routes of the media library. */
const LIBRARY = /^(\/api)?\/upload(\/|$)/;
/** What a form adds to the file in it. */
const FORM_BYTES = 64 * 1024;

/** Answers what is about photos and files before Strapi does, and leads everything else on. */
export async function servePhotos(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  if (ctx.path === OWN_PHOTO_PATH) return serveOwnPhoto(strapi, ctx);
  if (ctx.path.startsWith(PRIVATE_PATH)) return servePrivate(strapi, ctx);
  if (isPublic(ctx.path)) return servePublic(strapi, ctx, next);
  if (LIBRARY.test(ctx.path)) return changeLibrary(ctx, next);
  await next();
}

/** A preview, a thumbnail or a document, for whoever was given leave; documents only to be saved, never shown. */
async function servePrivate(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const [, key, part] = PRIVATE.exec(ctx.path) ?? [];
  if (!key || !part || !['GET', 'HEAD'].includes(ctx.method)) return answer(ctx, 404);
  const holder = holderOf(strapi, ctx.path, new URLSearchParams(ctx.querystring));
  const file = holder ? await openPrivateFile(strapi, holder, { key, part: part as PrivatePart }) : 'denied';
  if (file === 'denied') return answer(ctx, 403);
  if (file === 'gone') return answer(ctx, 410);
  if (part === 'document') ctx.attachment(`${key}.pdf`);
  ctx.set('Cache-Control', 'private, max-age=3600');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.type = file.mime;
  ctx.body = file.content;
}

/**
 * Whether a path leads to where the public pictures are. Who serves files reads it decoded and without empty and dotted
 * parts, so that is how it is looked at: in no spelling is a picture served unasked.
 */
function isPublic(path: string): boolean {
  return PUBLIC.test(path) || /^\/+uploads\//.test(spelled(path));
}

function spelled(path: string): string {
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return path;
  }
}

/**
 * Asks the database before a picture is served: what was withdrawn is gone from the next request on, on every instance and
 * whatever lies on its disk. What may be shown comes as Strapi serves it, or from the object store where it lies. The
 * store itself can only say 404: whoever wants 410 there lets the CDN ask here what it misses.
 */
async function servePublic(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  const [, folder, name, address = ''] = PUBLIC.exec(ctx.path) ?? [];
  if (!name) return answer(ctx, 404);
  const stored = await findPublicPicture(strapi, { address, name });
  if (stored === 'gone') return answer(ctx, 410);
  if (!stored) return answer(ctx, 404);
  ctx.set('Cache-Control', PUBLIC_CACHE);
  await next();
  if (ctx.status !== 404) return;
  ctx.set('Cache-Control', 'no-store');
  // By the store's own name only what the store does not have is asked for here: it must not be sent back there.
  if (folder === 'uploads' && /^https?:/.test(stored.url)) ctx.redirect(stored.url);
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

/** Says in the words of ours what is refused, whether a service, a hook or the database did it. */
async function changeLibrary(ctx: Context, next: Next): Promise<void> {
  try {
    await (ctx.method === 'POST' ? takeUpload(ctx, next) : next());
  } catch (error) {
    const known = explained(error);
    if (!(known instanceof RefusedFile)) throw known;
    const { refusal, message, name, details } = known;
    ctx.body = { data: null, error: { status: setStatus(ctx, refusal), name, message, details } };
  }
}

/** What is too large is refused before it is read, and nothing of a refused upload stays on the disk. */
async function takeUpload(ctx: Context, next: Next): Promise<void> {
  const refusal = new RefusedFile(tooLarge('…'));
  if (Number(ctx.get('Content-Length')) > MOST_BYTES + FORM_BYTES) {
    ctx.set('Connection', 'close');
    throw refusal;
  }
  try {
    await next();
  } catch (error) {
    if (error instanceof Error && error.message === 'Files are empty') {
      throw new RefusedFile(refuse('FILE_EMPTY', { file: '…' }));
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
