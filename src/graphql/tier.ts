import { readProgramme } from '../services/programme/read-programme';
import { basesOf, readTiers, thresholdIn } from '../services/programme/read-tiers';
import type { Resolvers } from '../../types/graphql';
import { photoIn } from './photo';
import { inLang, mustInLang } from './server/text';

/** Resolvers of `tier.graphql`. */
export const tierResolvers: Resolvers = {
  Query: {
    tiers: (_root, _args, { session }) => readTiers(session),
  },
  Tier: {
    name: ({ name }, args) => mustInLang(name, args),
    description: ({ description }, args) => inLang(description, args),
    waysIn: ({ waysIn }, args) => inLang(waysIn, args),
    bases: (tier) => basesOf(tier),
    threshold: async (tier, { year }, { session }) => thresholdIn(tier, year ?? (await readProgramme(session)).year),
    trophy: ({ trophy }, args) => inLang(trophy, args),
    trophyPhoto: ({ trophyPhoto }, { size }, context) => photoIn(trophyPhoto, size, 'whole', context),
  },
  Benefit: {
    name: ({ name }, args) => mustInLang(name, args),
    description: ({ description }, args) => inLang(description, args),
  },
};
