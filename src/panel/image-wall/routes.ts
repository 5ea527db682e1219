import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { mayStill } from '../../access';
import { actionId } from '../../labels/actions';
import { isRefusal } from '../../domain/shared/refusal';
import { checkCaptions } from '../../services/image-wall/check-captions';
import { contextFor, systemClock } from '../../services/shared/context';
import { downloadWall } from '../../services/image-wall/download-wall';
import { freezeWall, takeOverPhotos } from '../../services/image-wall/freeze-wall';
import { readWallDesk, readWallEvents } from '../../services/image-wall/read-wall-desk';
import { streamPack } from '../../documents/wall-pack/pack';
import { makeTicket, readTicket } from './ticket';
import { answerRefusal } from '../../http/problems';
import { panelRoute } from '../route';

const event = z.string().min(1).max(60);
const member = z.string().regex(/^[a-z0-9]{8,40}$/);
const idempotencyKey = z.string().min(8).max(200);
const edition = z.number().int().min(1);
const fingerprint = z.string().length(64);

/** The wall page: the walls, one of them with what it lacks, freezing, take-overs, captions, and the way to its pack. */
export const WALL_ROUTES = [
  panelRoute({
    method: 'GET',
    path: '/walls',
    may: 'wall.read',
    input: z.object({}),
    handle: async (_input, { context }) => ({ events: await readWallEvents(context) }),
  }),
  panelRoute({
    method: 'GET',
    path: '/walls/:event',
    may: 'wall.read',
    input: z.object({ event }),
    handle: (input, { context }) => readWallDesk(context, input.event),
  }),
  panelRoute({
    method: 'POST',
    path: '/walls/freeze',
    may: 'wall.manage',
    input: z.object({ event, edition: edition.nullable(), idempotencyKey }),
    handle: (input, { context }) => freezeWall(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/walls/take-over',
    may: 'wall.manage',
    input: z.object({ event, edition, members: z.array(member).min(1).max(2000), idempotencyKey }),
    handle: (input, { context }) => takeOverPhotos(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/walls/captions',
    may: 'wall.manage',
    input: z.object({
      event,
      captions: z.array(z.strictObject({ member, fingerprint })).min(1).max(2000),
      idempotencyKey,
    }),
    handle: (input, { context }) => checkCaptions(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/walls/ticket',
    may: 'wall.download',
    input: z.object({ event }),
    async handle(input, { strapi, context }) {
      const administrator = context.actor.id ?? '';
      return { ticket: makeTicket({ event: input.event, administrator }, secretOf(strapi), systemClock.now()) };
    },
  }),
];

/** Opens the download that a ticket of `/walls/ticket` pays for; it comes as a form, without the panel's token. */
export function mountWallPack(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/honour',
    routes: [
      {
        method: 'POST',
        path: '/walls/pack',
        info: { type: 'admin' },
        handler: (koa: Context) => sendPack(strapi, koa),
        config: { auth: false },
      },
    ],
  });
}

async function sendPack(strapi: Core.Strapi, koa: Context): Promise<void> {
  const { ticket } = ((koa.request as { body?: unknown }).body ?? {}) as { ticket?: unknown };
  const read = typeof ticket === 'string' ? readTicket(ticket, secretOf(strapi), systemClock.now()) : null;
  koa.set('Cache-Control', 'no-store');
  // Whoever was deactivated since, or may not download any more, holds a ticket for nothing.
  if (!read || !(await mayStill(strapi, read.administrator, [actionId('wall.download')]))) {
    koa.status = 403;
    koa.body = '下载链接已失效，请回到形象墙页面重新下载。 · This link has ended: download again from the wall page.';
    return;
  }
  const actor = { kind: 'administrator' as const, id: read.administrator, door: 'panel' as const };
  const taken = await downloadWall(contextFor(strapi, actor), read.event);
  if (isRefusal(taken)) return answerRefusal(koa, taken);
  const { event } = taken.wall;
  koa.attachment(`${event.code}${event.edition ? `-v${event.edition.number}` : ''}.zip`);
  koa.type = 'application/zip';
  // Koa destroys the stream when the reader goes away, which ends the making of the pack.
  koa.body = streamPack(strapi, taken).stream;
}

function secretOf(strapi: Core.Strapi): string {
  return strapi.config.get<string>('admin.auth.secret');
}
