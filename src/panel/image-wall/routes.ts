import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { mayStill } from '../../access';
import { actionId } from '../../labels/actions';
import { isRefusal } from '../../domain/shared/refusal';
import { checkCaptions } from '../../services/image-wall/check-captions';
import { clockOf, contextFor } from '../../services/shared/context';
import { downloadWall } from '../../services/image-wall/download-wall';
import { freezeWall, takeOverPhotos } from '../../services/image-wall/freeze-wall';
import { readWallDesk, readWallEvents } from '../../services/image-wall/read-wall-desk';
import { streamPack } from '../../documents/wall-pack/pack';
import { answerRefusal, problemOf } from '../../http/problems';
import { PREFIX } from '../contract';
import { panelRoutes } from '../route';
import { WALL_PACK, WALLS } from './contract';
import { makeTicket, readTicket } from './ticket';

/** The wall page: the walls, one of them with what it lacks, freezing, take-overs, captions, and the way to its pack. */
export const WALL_ROUTES = panelRoutes(WALLS, {
  list: async (_input, { context }) => ({ events: await readWallEvents(context) }),
  async desk(input, { context }) {
    const desk = await readWallDesk(context, input.event);
    return isRefusal(desk) ? desk : { ...desk, freezing: desk.freezing && problemOf(desk.freezing) };
  },
  freeze: (input, { context }) => freezeWall(context, input),
  takeOver: (input, { context }) => takeOverPhotos(context, input),
  captions: (input, { context }) => checkCaptions(context, input),
  async ticket(input, { strapi, context }) {
    const administrator = context.actor.id ?? '';
    return { ticket: makeTicket({ event: input.event, administrator }, secretOf(strapi), context.clock.now()) };
  },
});

/** Opens the download that a ticket pays for; it comes as a form, without the panel's token. */
export function mountWallPack(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: PREFIX,
    routes: [
      {
        method: WALL_PACK.method,
        path: WALL_PACK.path,
        info: { type: 'admin' },
        handler: (koa: Context) => sendPack(strapi, koa),
        config: { auth: false },
      },
    ],
  });
}

async function sendPack(strapi: Core.Strapi, koa: Context): Promise<void> {
  const given = WALL_PACK.input.safeParse((koa.request as { body?: unknown }).body);
  const read = given.success ? readTicket(given.data.ticket, secretOf(strapi), clockOf(strapi).now()) : null;
  koa.set('Cache-Control', 'no-store');
  // Whoever was deactivated since, or may not download any more, holds a ticket for nothing.
  if (!read || !(await mayStill(strapi, read.administrator, [actionId(WALL_PACK.may)]))) {
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
