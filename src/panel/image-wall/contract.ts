import { z } from 'zod';
import type { WrittenEdition } from '../../services/image-wall/freeze-wall';
import type { readWallEvents, WallDesk as WallDeskView } from '../../services/image-wall/read-wall-desk';
import { FILE, json, route, type AnswerOf, type Problem } from '../contract';
import { documentId, idempotencyKey } from '../fields';

const event = z.string().min(1).max(60);
const edition = z.number().int().min(1);
const fingerprint = z.string().length(64);

/** A wall as the panel gets it: what stands in the way of freezing it is told in both languages. */
export interface WallAnswer extends Omit<WallDeskView, 'freezing'> {
  freezing: Problem | null;
}

/** The wall page: the walls, one of them with what it lacks, freezing, take-overs, captions, and the way to its pack. */
export const WALLS = {
  list: route({
    method: 'GET',
    path: '/walls',
    may: 'wall.read',
    input: z.object({}),
    answer: json<{ events: Awaited<ReturnType<typeof readWallEvents>> }>(),
  }),
  desk: route({
    method: 'GET',
    path: '/walls/:event',
    may: 'wall.read',
    input: z.object({ event }),
    answer: json<WallAnswer>(),
  }),
  freeze: route({
    method: 'POST',
    path: '/walls/freeze',
    may: 'wall.manage',
    input: z.object({ event, edition: edition.nullable(), idempotencyKey }),
    answer: json<WrittenEdition>(),
  }),
  takeOver: route({
    method: 'POST',
    path: '/walls/take-over',
    may: 'wall.manage',
    input: z.object({ event, edition, members: z.array(documentId).min(1).max(2000), idempotencyKey }),
    answer: json<WrittenEdition>(),
  }),
  captions: route({
    method: 'POST',
    path: '/walls/captions',
    may: 'wall.manage',
    input: z.object({
      event,
      captions: z
        .array(z.strictObject({ member: documentId, fingerprint }))
        .min(1)
        .max(2000),
      idempotencyKey,
    }),
    answer: json<{ checked: number }>(),
  }),
  ticket: route({
    method: 'POST',
    path: '/walls/ticket',
    may: 'wall.download',
    input: z.object({ event }),
    answer: json<{ ticket: string }>(),
  }),
};

/** The pack that a ticket pays for. It is asked for by a form, without the panel's token: the ticket says who asks. */
export const WALL_PACK = route({
  method: 'POST',
  path: '/walls/pack',
  may: 'wall.download',
  input: z.object({ ticket: z.string() }),
  answer: FILE,
});

/** A wall, with what it lacks. */
export type WallDesk = AnswerOf<typeof WALLS.desk>;
/** One line of it. */
export type WallRow = WallDesk['rows'][number];
