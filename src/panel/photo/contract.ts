import { z } from 'zod';
import type { FocalPoint } from '../../domain/photo/crop';
import type { PortraitView } from '../../services/photo/read-portrait';
import { json, route, type AnswerOf } from '../contract';

const member = z.string().regex(/^[a-z0-9]{1,40}$/);
const percent = z.number().min(0).max(100);

/** A member's photo beside their profile: what it is cropped to, and where the face is. */
export const PORTRAITS = {
  read: route({
    method: 'GET',
    path: '/portraits/:member',
    may: 'portrait.read',
    input: z.object({ member }),
    answer: json<PortraitView>(),
  }),
  focus: route({
    method: 'POST',
    path: '/portraits/:member/focal-point',
    may: 'portrait.focus',
    input: z.object({ member, photo: z.string().min(1).max(60), x: percent, y: percent }),
    answer: json<{ focalPoint: FocalPoint }>(),
  }),
};

/** What stands beside a member's profile. */
export type Portrait = AnswerOf<typeof PORTRAITS.read>;
/** Their photo. */
export type Photo = NonNullable<Portrait['photo']>;
