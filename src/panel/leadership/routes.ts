import { foreseeAction } from '../../services/leadership/foresee-leadership';
import {
  appointLeader,
  endLeadership,
  putForwardLeader,
  resumeLeadership,
  withdrawPutForward,
} from '../../services/leadership/lead-group';
import { problemOf } from '../../http/problems';
import type { Refusal } from '../../domain/shared/refusal';
import {
  readLeaderBoard,
  searchPeople,
  type BoardGroup,
  type LeaderBoard,
} from '../../services/leadership/read-leaders';
import { panelRoutes } from '../route';
import { LEADERS, type BoardAnswer, type GroupAnswer } from './contract';

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
export const LEADER_ROUTES = panelRoutes(LEADERS, {
  board: async ({ year }, { context }) => boardAnswer(await readLeaderBoard(context, year ?? null)),
  people: ({ search }, { context }) => searchPeople(context, search),
  foresee: ({ leadership, on, ...plan }, { context }) =>
    foreseeAction(context, {
      ...plan,
      ...(leadership !== undefined && { leadership }),
      ...(on !== undefined && { on }),
    }),
  appoint: (input, { context }) => appointLeader(context, input),
  end: (input, { context }) => endLeadership(context, input),
  resume: (input, { context }) => resumeLeadership(context, input),
  putForward: (input, { context }) => putForwardLeader(context, input),
  withdrawPutForward: (input, { context }) => withdrawPutForward(context, input),
});
