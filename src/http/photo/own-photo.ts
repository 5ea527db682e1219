import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/refusal';
import { deny, isDenial, type Denial } from '../../messages/denials';
import { photoWarningMessage } from '../../messages/photo-warnings';
import { customerOf } from '../../photo/customer';
import { MOST_BYTES, tooLarge } from '../../photo/intake';
import { previewPath } from '../../photo/keep';
import { signed } from '../../photo/signature';
import { removeOwnPhoto, replaceOwnPhoto, type OwnPhotoView } from '../../services/photo/own-photo';
import { contextFor, publicUrlOf } from '../../services/shared/context';
import { readSessionOf } from '../../services/shared/read-session';
import { answerDenial, answerRefusal, bodyOf } from '../problems';
import { holderFor, personFor, whoAsks } from '../who-asks';

/** Where a signed-in person sends their photo (POST, a form with one file in the field `photo`) or removes it (DELETE). */
export const OWN_PHOTO_PATH = '/photo/mine';

const FIELD = 'photo';
/** What a form adds to the file in it. */
const FORM_BYTES = 64 * 1024;
const HOUR = 3600;

/** How often a person may send a photo, refused ones included, to each process of the server. */
const uploads = new RateLimiterMemory({ points: 10, duration: HOUR });
/** How many photos are held in memory at once, until the darkroom is done with them. */
const AT_ONCE = 4;
/** When to try again, in seconds. */
const AGAIN = 5;
/** Who is sending one just now. */
const sending = new Set<string>();

/** Answers a request about a person's own photo, as whom the token of their site account says they are. */
export async function serveOwnPhoto(strapi: Core.Strapi, ctx: Context): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  // A body that is not read would be taken for the next request.
  if (ctx.method !== 'DELETE') ctx.set('Connection', 'close');
  const answer = await answerFor(strapi, ctx);
  if (isRefusal(answer)) answerRefusal(ctx, answer);
  else if (isDenial(answer)) answerDenial(ctx, answer);
  else ctx.body = answer;
}

const WRONG_METHOD = {
  code: 'METHOD_NOT_ALLOWED',
  messages: {
    zh: '请用 POST 提交照片，用 DELETE 移除照片。',
    en: 'Send a photo by POST, remove it by DELETE.',
  },
  data: {},
};

async function answerFor(strapi: Core.Strapi, ctx: Context): Promise<object | Refusal | Denial> {
  if (!['POST', 'DELETE'].includes(ctx.method)) {
    ctx.set('Allow', 'POST, DELETE');
    ctx.status = 405;
    return bodyOf(WRONG_METHOD, 405);
  }
  const asker = await whoAsks(strapi, ctx);
  if (asker === null) return deny('UNAUTHENTICATED', {});
  const person = await personFor(readSessionOf(strapi), asker, OWN_PHOTO_PATH);
  if (isDenial(person)) return person;
  const holder = holderFor(asker);
  if (isDenial(holder)) return holder;
  const [context, member] = [contextFor(strapi, person), person.id];
  if (ctx.method === 'DELETE') {
    const removed = await removeOwnPhoto(context, { member });
    return isRefusal(removed) ? removed : { photo: null };
  }
  const customer = customerOf(ctx);
  return oneAtATime(member, async () => {
    const file = await fileIn(ctx);
    if (isRefusal(file)) return file;
    const own = await replaceOwnPhoto(strapi, context, { member, ...file, customer });
    if (isRefusal(own)) return own;
    const privateUrl = publicUrlOf(strapi) + signed(strapi, previewPath(own.photo), holder);
    return { photo: shown(own, privateUrl) };
  });
}

async function oneAtATime(person: string, work: () => Promise<object | Refusal>): Promise<object | Refusal> {
  if (sending.has(person)) return refuse('TOO_MANY_UPLOADS', { seconds: AGAIN });
  if (sending.size >= AT_ONCE) return refuse('PHOTOS_BUSY', { seconds: AGAIN });
  sending.add(person);
  try {
    await uploads.consume(person);
    return await work();
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return refuse('TOO_MANY_UPLOADS', { seconds: Math.ceil(error.msBeforeNext / 1000) });
  } finally {
    sending.delete(person);
  }
}

/** The one file of the form; it is read into memory, so that nothing of a refused one can stay on the disk. */
async function fileIn(ctx: Context): Promise<{ bytes: Buffer; name: string } | Refusal> {
  if (!ctx.is('multipart/form-data')) return refuse('PHOTO_NOT_SENT', { field: FIELD });
  const body = await bodyWithin(ctx, MOST_BYTES + FORM_BYTES);
  if (body === null) return tooLarge('…');
  const form = await new Response(body, { headers: { 'content-type': ctx.get('content-type') } })
    .formData()
    .catch(() => null);
  const parts = form ? [...form] : [];
  const [field, file] = parts[0] ?? [];
  if (parts.length !== 1 || field !== FIELD || !(file instanceof Blob)) {
    return refuse('PHOTO_NOT_SENT', { field: FIELD });
  }
  return { bytes: Buffer.from(await file.arrayBuffer()), name: labelOf(file.name) };
}

/** The body; null as soon as it is larger than the limit, or says that it is. */
async function bodyWithin(ctx: Context, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(ctx.get('content-length')) > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not end the connection, or the answer would be lost.
  for await (const chunk of ctx.req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A file's name as the media library shows it: without folders and control characters, and not longer than its column. */
function labelOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return [...last.replace(/\p{C}/gu, '')].slice(-120).join('');
}

/** As `OwnPhoto` of the GraphQL schema says it, with the sentences in both languages. */
function shown({ width, height, warnings, isPublic }: OwnPhotoView, url: string): object {
  return {
    url,
    width,
    height,
    isPublic,
    warnings: warnings.map((warning) => ({
      code: warning.code.toUpperCase().replaceAll('-', '_'),
      messages: { zh: photoWarningMessage(warning, 'zh'), en: photoWarningMessage(warning, 'en') },
    })),
  };
}
