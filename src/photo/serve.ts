import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { rm } from 'node:fs/promises';
import { refuse } from '../domain/shared/refusal';
import { refusalError, sentenceOf } from '../editorial/refusals';
import { findPrivateFiles, isWithdrawn, type PrivateFiles } from '../persistence/photos';
import { databaseOf } from '../persistence/transaction';
import { MOST_BYTES } from './intake';
import { isSigned, PRIVATE_PATH } from './signature';
import { openPrivate, type StoredFile } from './storage';

const PRIVATE = /^\/private\/([0-9a-f]{24}-[0-9a-f]{12})\/(preview|thumbnail|document)$/;
const PUBLIC = /^\/uploads\/photo-([0-9a-f]{16}-[0-9a-f]{8})-[\w-]+\.(webp|jpg)$/;
/** Strapi's routes that take files. */
const UPLOAD = /^(\/api)?\/upload(\/|$)/;
/** What a form adds to the file in it. */
const FORM_BYTES = 64 * 1024;

/** Answers what is about photos and files before Strapi does, and leads everything else on. */
export async function servePhotos(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
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

/** A file that is there comes as Strapi serves it; the address of one that was withdrawn says so. */
async function servePublic(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  ctx.set('Cache-Control', 'public, max-age=3600');
  await next();
  if (ctx.status !== 404) return;
  ctx.set('Cache-Control', 'no-store');
  const address = PUBLIC.exec(ctx.path)?.[1] ?? '';
  if (!(await isWithdrawn(databaseOf(strapi), address))) return;
  answer(ctx, 410);
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
  const tooLarge = refusalError(
    sentenceOf(refuse('FILE_TOO_LARGE', { file: '…', megabytes: MOST_BYTES / 1024 / 1024 })),
  );
  if (Number(ctx.get('Content-Length')) > MOST_BYTES + FORM_BYTES) {
    ctx.set('Connection', 'close');
    throw tooLarge;
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
  if (ctx.status === 413) throw tooLarge;
}

interface UploadedFile {
  filepath: string;
}
