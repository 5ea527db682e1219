import { z } from 'zod';
import { LEADERSHIP_ACTIONS } from '../../domain/leadership/leadership-actions';
import type { Foresight as ForesightView } from '../../services/leadership/foresee-leadership';
import type { LeaderAnswer } from '../../services/leadership/lead-group';
import type {
  BoardCommittee,
  BoardGroup,
  BoardLeader,
  LeaderBoard,
  searchPeople,
} from '../../services/leadership/read-leaders';
import { json, route, type AnswerOf, type InputOf, type Problem } from '../contract';
import { documentId, idempotencyKey, searchText, sentences, yearInAddress } from '../fields';

const day = z.string().max(10);
const who = { member: documentId, group: documentId };
const held = { ...who, leadership: documentId, reason: sentences, idempotencyKey };

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

/** The board of leaders and duties: the year's state, what an action would change, and the actions. */
export const LEADERS = {
  board: route({
    method: 'GET',
    path: '/leaders',
    may: 'leadership.read',
    input: z.object({ year: yearInAddress.optional() }),
    answer: json<BoardAnswer>(),
  }),
  people: route({
    method: 'GET',
    path: '/leaders/people',
    may: 'leadership.manage',
    input: z.object({ search: searchText }),
    answer: json<Awaited<ReturnType<typeof searchPeople>>>(),
  }),
  foresee: route({
    method: 'POST',
    path: '/leaders/foresee',
    may: 'leadership.manage',
    input: z.object({
      ...who,
      action: z.enum(LEADERSHIP_ACTIONS),
      leadership: documentId.optional(),
      on: day.optional(),
    }),
    answer: json<ForesightView>(),
  }),
  appoint: route({
    method: 'POST',
    path: '/leaders/appoint',
    may: 'leadership.manage',
    input: z.object({ ...who, on: day, reason: sentences, idempotencyKey }),
    answer: json<LeaderAnswer>(),
  }),
  end: route({
    method: 'POST',
    path: '/leaders/end',
    may: 'leadership.manage',
    input: z.object({ ...held, on: day }),
    answer: json<LeaderAnswer>(),
  }),
  resume: route({
    method: 'POST',
    path: '/leaders/resume',
    may: 'leadership.manage',
    input: z.object(held),
    answer: json<LeaderAnswer>(),
  }),
  putForward: route({
    method: 'POST',
    path: '/leaders/put-forward',
    may: 'leadership.manage',
    input: z.object(held),
    answer: json<LeaderAnswer>(),
  }),
  withdrawPutForward: route({
    method: 'POST',
    path: '/leaders/withdraw-put-forward',
    may: 'leadership.manage',
    input: z.object(held),
    answer: json<LeaderAnswer>(),
  }),
};

/** The board of a year. */
export type Board = AnswerOf<typeof LEADERS.board>;
/** A committee with its groups; groups of none stand under a committee without code. */
export type Committee = Board['committees'][number];
/** A group with whoever leads it in the year. */
export type Group = Committee['groups'][number];
/** One leadership of the year. */
export type Leader = Group['leaders'][number];
/** Somebody whom a search found. */
export type Found = AnswerOf<typeof LEADERS.people>['people'][number];
/** What is to be done. */
export type Plan = InputOf<typeof LEADERS.foresee>;
/** What would follow. */
export type Foresight = AnswerOf<typeof LEADERS.foresee>;
