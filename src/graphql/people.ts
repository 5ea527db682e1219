import { answerInvitation } from '../services/grant/answer-invitation';
import type { Resolvers } from '../../types/graphql';
import { thingOrRefusal } from './review';

/** Resolvers of `people.graphql`. */
export const peopleResolvers: Resolvers = {
  Mutation: {
    answerInvitation: async (_root, { input: { answer } }, { actAsPerson }) => {
      const { context, member } = await actAsPerson('answerInvitation');
      return answerInvitation(context, { member, answer });
    },
  },
  AnswerInvitationResult: thingOrRefusal('AnsweredInvitations'),
};
