import { foreseeAction } from '../../services/leadership/foresee-leadership';
import {
  appointLeader,
  endLeadership,
  putForwardLeader,
  resumeLeadership,
  withdrawPutForward,
} from '../../services/leadership/lead-group';
import { readLeaderBoard, searchPeople } from '../../services/leadership/read-leaders';
import { panelRoutes } from '../route';
import { LEADERS } from './contract';

/** The board of leaders and duties: the year's state, what an action would change, and the actions. */
export const LEADER_ROUTES = panelRoutes(LEADERS, {
  board: ({ year }, { context }) => readLeaderBoard(context, year ?? null),
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
