import { z } from 'zod';
import { findMembers } from '../../services/membership/find-members';
import { panelRoute } from '../route';

/** What dialogs of several pages ask: who is meant. */
export const MEMBER_ROUTES = [
  panelRoute({
    method: 'GET',
    path: '/members/find',
    may: 'member.find',
    input: z.object({
      text: z
        .string()
        .max(100)
        .regex(/^[^\0]*$/)
        .default(''),
    }),
    handle: ({ text }, { context }) => findMembers(context, text),
  }),
];
