import {
  appointLeader,
  endLeadership,
  putForwardLeader,
  withdrawPutForward,
  type LeaderRequest,
} from '../services/leadership/lead-group';
import { readGroupDocument } from '../services/programme/read-committees';
import type { LeaderInput, Resolvers } from '../../types/graphql';
import type { GraphqlContext } from './server/context';
import { keyed } from './server/idempotency';
import { thingOrRefusal } from './review';

/** Resolvers of `leadership-actions.graphql`. */
export const leadershipActionResolvers: Resolvers = {
  Mutation: {
    appointLeader: async (_root, { input }, { act, session }) =>
      appointLeader(await act('api::leadership.leadership.appoint'), await requestOf(input, session)),
    endLeadership: async (_root, { input }, { act, session }) =>
      endLeadership(await act('api::leadership.leadership.end'), await requestOf(input, session)),
    putForwardLeader: async (_root, { input }, { act, session }) =>
      putForwardLeader(await act('api::leadership.leadership.put-forward'), await requestOf(input, session)),
    withdrawPutForward: async (_root, { input }, { act, session }) =>
      withdrawPutForward(await act('api::leadership.leadership.withdraw-put-forward'), await requestOf(input, session)),
  },
  AppointLeaderResult: thingOrRefusal('LeadershipAction'),
  EndLeadershipResult: thingOrRefusal('LeadershipAction'),
  PutForwardLeaderResult: thingOrRefusal('LeadershipAction'),
  WithdrawPutForwardResult: thingOrRefusal('LeadershipAction'),
};

/** Sites know a group by its code, the record by its document id; what is neither, the service refuses. */
async function requestOf(input: LeaderInput, session: GraphqlContext['session']): Promise<LeaderRequest> {
  return { ...keyed(input), group: (await readGroupDocument(session, input.group)) ?? input.group };
}
