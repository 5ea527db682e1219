import { z } from 'zod';
import { LEADERSHIP_ACTIONS } from '../../domain/leadership/leadership-actions';
import type { Refusal } from '../../domain/shared/refusal';
import { foreseeAction } from '../../services/leadership/foresee-leadership';
import {
  appointLeader,
  endLeadership,
  putForwardLeader,
  resumeLeadership,
  withdrawPutForward,
} from '../../services/leadership/lead-group';
import {
  readLeaderBoard,
  searchPeople,
  type BoardCommittee,
  type BoardGroup,
  type BoardLeader,
  type LeaderBoard,
} from '../../services/leadership/read-leaders';
import { problemOf, type Problem } from '../../http/problems';
import { panelRoute } from '../route';

const document = z.string().regex(/^[a-z0-9]{8,40}$/);
const day = z.string().max(10);
const reason = z.string().max(2000);
const idempotencyKey = z.string().min(8).max(200);
const who = { member: document, group: document };
const held = { ...who, leadership: document, reason, idempotencyKey };

/** The board as the panel gets it: what stands in the way of an action is told in both languages. */
export interface BoardAnswer extends Omit<LeaderBoard, 'committees'> {
  committees: (Omit<BoardCommittee, 'groups'> & { groups: GroupAnswer[] })[];
}

/** One of its groups. */
export interface GroupAnswer extends Omit<BoardGroup, 'appointing' | 'leaders'> {
  appointing: Problem | null;
  leaders: (Omit<BoardLeader, 'actions'> & {
    actions: { action: BoardLeader['actions'][number]['action']; problem: Problem | null }[];
  })[];
}

function boardAnswer(board: LeaderBoard): BoardAnswer {
  const told = (refusal: Refusal | null) => refusal && problemOf(refusal);
  const groupAnswer = ({ appointing, leaders, ...group }: BoardGroup): GroupAnswer => ({
    ...group,
    appointing: told(appointing),
    leaders: leaders.map(({ actions, ...leader }) => ({
      ...leader,
      actions: actions.map(({ action, refusal }) => ({ action, problem: told(refusal) })),
    })),
  });
  const committees = board.committees.map((committee) => ({
    ...committee,
    groups: committee.groups.map(groupAnswer),
  }));
  return { ...board, committees };
}

/** The board of leaders and duties: the year's state, what an action would change, and the actions. */
export const LEADER_ROUTES = [
  panelRoute({
    method: 'GET',
    path: '/leaders',
    may: 'leadership.read',
    input: z.object({ year: z.coerce.number().int().min(1990).max(9998).optional() }),
    handle: async ({ year }, { context }) => boardAnswer(await readLeaderBoard(context, year ?? null)),
  }),
  panelRoute({
    method: 'GET',
    path: '/leaders/people',
    may: 'leadership.manage',
    input: z.object({
      search: z
        .string()
        .max(100)
        .regex(/^[^\0]*$/),
    }),
    handle: ({ search }, { context }) => searchPeople(context, search),
  }),
  panelRoute({
    method: 'POST',
    path: '/leaders/foresee',
    may: 'leadership.manage',
    input: z.object({
      ...who,
      action: z.enum(LEADERSHIP_ACTIONS),
      leadership: document.optional(),
      on: day.optional(),
    }),
    handle: ({ leadership, on, ...plan }, { context }) =>
      foreseeAction(context, {
        ...plan,
        ...(leadership !== undefined && { leadership }),
        ...(on !== undefined && { on }),
      }),
  }),
  panelRoute({
    method: 'POST',
    path: '/leaders/appoint',
    may: 'leadership.manage',
    input: z.object({ ...who, on: day, reason, idempotencyKey }),
    handle: (input, { context }) => appointLeader(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/leaders/end',
    may: 'leadership.manage',
    input: z.object({ ...held, on: day }),
    handle: (input, { context }) => endLeadership(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/leaders/resume',
    may: 'leadership.manage',
    input: z.object(held),
    handle: (input, { context }) => resumeLeadership(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/leaders/put-forward',
    may: 'leadership.manage',
    input: z.object(held),
    handle: (input, { context }) => putForwardLeader(context, input),
  }),
  panelRoute({
    method: 'POST',
    path: '/leaders/withdraw-put-forward',
    may: 'leadership.manage',
    input: z.object(held),
    handle: (input, { context }) => withdrawPutForward(context, input),
  }),
];
