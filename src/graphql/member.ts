import { z } from 'zod';
import type { ApprovedContribution } from '../persistence/profiles';
import { getActivityType } from '../services/read-activity-types';
import { readContributions, readMember, readTerms, readTierToday } from '../services/read-member';
import { getTier } from '../services/read-tiers';
import type { Resolvers } from '../../types/graphql';
import { pageOf, type Order } from './connection';
import { photoIn } from './photo';
import { inLang } from './text';

type Place = [occurredOn: string, document: string];

/** Latest first; of one day, by document id. */
const LATEST_FIRST: Order<ApprovedContribution, Place> = {
  place: z.tuple([z.string(), z.string()]),
  placeOf: ({ occurredOn, document }) => [occurredOn, document],
  compare: ([dayA, a], [dayB, b]) => (dayA === dayB ? (a < b ? -1 : a > b ? 1 : 0) : dayA > dayB ? -1 : 1),
};

/** Resolvers of `member.graphql`. */
export const memberResolvers: Resolvers = {
  Query: {
    member: (_root, { slug }, { session }) => readMember(session, slug),
  },
  Member: {
    company: ({ company }, args) => inLang(company, args),
    title: ({ title }, args) => inLang(title, args),
    city: ({ city }, args) => inLang(city, args),
    bio: ({ bio }, args) => inLang(bio, args),
    photo: ({ photo }, { size }, context) => photoIn(photo, size, context),
    tier: ({ document }, _args, { session }) => readTierToday(session, document),
    terms: ({ document }, _args, { session }) => readTerms(session, document),
    contributions: async ({ document }, args, { session }) =>
      pageOf(await readContributions(session, document), args, LATEST_FIRST),
  },
  Term: {
    tier: ({ tier }, _args, { session }) => getTier(session, tier),
  },
  Contribution: {
    activity: ({ activity, occurredOn }, _args, { session }) => getActivityType(session, activity, occurredOn),
  },
};
