import type { ProfileRecord } from '../persistence/roster/profiles';
import { inDisplayOrder, type Placed } from '../domain/roster/roster-on';
import { getActivityType } from '../services/programme/read-activity-types';
import { placeOfAlumnus, readAlumni } from '../services/roster/read-alumni';
import { readContributions, readMember, readTerms, readTierToday } from '../services/membership/read-member';
import { getTier } from '../services/programme/read-tiers';
import type { Resolvers } from '../../types/graphql';
import { DISPLAY_PLACE, LATEST_FIRST, pageOf, type Order } from './server/connection';
import { photoIn } from './photo';
import { inLang } from './server/text';

const BY_PINYIN: Order<ProfileRecord, Placed> = {
  place: DISPLAY_PLACE,
  placeOf: placeOfAlumnus,
  compare: inDisplayOrder,
};

/** Resolvers of `member.graphql`. */
export const memberResolvers: Resolvers = {
  Query: {
    member: (_root, { slug }, { session }) => readMember(session, slug),
    alumni: async (_root, args, { session }) => pageOf(await readAlumni(session), args, BY_PINYIN),
  },
  Member: {
    company: ({ company }, args) => inLang(company, args),
    title: ({ title }, args) => inLang(title, args),
    city: ({ city }, args) => inLang(city, args),
    bio: ({ bio }, args) => inLang(bio, args),
    photo: ({ photo }, { size, crop }, context) => photoIn(photo, size, crop, context),
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
