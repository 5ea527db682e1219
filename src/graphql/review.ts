import { isRefusal, type Refusal } from '../domain/shared/refusal';
import { refusalMessage } from '../messages/refusals';
import { reviewContributions } from '../services/contribution/review-contributions';
import type { Resolvers } from '../../types/graphql';
import { keyed } from './server/idempotency';

/** Which member of a `Thing | Refusal` union a service's answer is. */
export function thingOrRefusal<T extends string>(thing: T): { __resolveType: (answer: object) => T | 'Refusal' } {
  return { __resolveType: (answer) => (isRefusal(answer) ? 'Refusal' : thing) };
}

/** Resolvers of `review.graphql`. */
export const reviewResolvers: Resolvers = {
  Mutation: {
    reviewContributions: async (_root, { input }, { act }) =>
      reviewContributions(await act('api::contribution.contribution.review'), {
        ...keyed(input),
        note: input.note ?? null,
        versions: input.versions ?? null,
      }),
  },
  ReviewContributionsResult: thingOrRefusal('ContributionReview'),
  Refusal: {
    message: (refusal: Refusal, { lang }) => refusalMessage(refusal, lang),
  },
};
