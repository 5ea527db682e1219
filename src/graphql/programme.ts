import { readNextRelease, readProgramme } from '../services/programme/read-programme';
import type { Resolvers } from '../../types/graphql';
import { photoIn } from './photo';
import { inLang, mustInLang } from './server/text';

/** Resolvers of `programme.graphql`. */
export const programmeResolvers: Resolvers = {
  Query: {
    programme: (_root, _args, { session }) => readProgramme(session),
  },
  Programme: {
    name: ({ name }, args) => mustInLang(name, args),
    shortName: ({ shortName }, args) => inLang(shortName, args),
    edition: ({ edition }, args) => inLang(edition, args),
    description: ({ description }, args) => inLang(description, args),
    sponsor: ({ sponsor }, args) => inLang(sponsor, args),
    contact: ({ contact }, args) => inLang(contact, args),
    logo: ({ logo }, { size }, context) => photoIn(logo, size, 'whole', context),
    nextRelease: (programme, _args, { session }) => readNextRelease(session, programme),
  },
};
