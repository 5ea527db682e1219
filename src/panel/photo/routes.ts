import { z } from 'zod';
import { readPortrait } from '../../services/photo/read-portrait';
import { placeFocalPoint } from '../../services/photo/set-focal-point';
import { panelRoute } from '../route';

const member = z.string().regex(/^[a-z0-9]{1,40}$/);
const percent = z.number().min(0).max(100);

/** A member's photo beside their profile: what it is cropped to, and where the face is. */
export const PORTRAIT_ROUTES = [
  panelRoute({
    method: 'GET',
    path: '/portraits/:member',
    may: 'portrait.read',
    input: z.object({ member }),
    handle: (input, { strapi, context }) => readPortrait(strapi, context, input.member),
  }),
  panelRoute({
    method: 'POST',
    path: '/portraits/:member/focal-point',
    may: 'portrait.focus',
    input: z.object({ member, photo: z.string().min(1).max(60), x: percent, y: percent }),
    handle: (input, { context }) => placeFocalPoint(context, input),
  }),
];
