import fs from 'node:fs';
import path from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { Kind, parse, type GraphQLSchema } from 'graphql';
import type { Resolvers } from '../../../types/graphql';
import { activityTypeResolvers } from '../activity-type';
import { committeeResolvers } from '../committee';
import { grantActionResolvers } from '../grant-actions';
import { imageWallResolvers } from '../image-wall';
import { leadershipActionResolvers } from '../leadership-actions';
import { memberResolvers } from '../member';
import { peopleResolvers } from '../people';
import { photoResolvers } from '../photo';
import { programmeResolvers } from '../programme';
import { releaseResolvers } from '../release';
import { releaseActionResolvers } from '../release-actions';
import { reviewResolvers } from '../review';
import { rosterResolvers } from '../roster';
import { scalars } from '../scalars';
import { selfCheckResolvers } from '../self-check';
import { tierResolvers } from '../tier';
import { viewerResolvers } from '../viewer';

/** The resolvers of all modules, one file beside each part of the SDL. */
const MODULES: Resolvers[] = [
  programmeResolvers,
  tierResolvers,
  committeeResolvers,
  activityTypeResolvers,
  memberResolvers,
  photoResolvers,
  rosterResolvers,
  imageWallResolvers,
  releaseResolvers,
  reviewResolvers,
  releaseActionResolvers,
  selfCheckResolvers,
  viewerResolvers,
  peopleResolvers,
  grantActionResolvers,
  leadershipActionResolvers,
];

/** Where the pairs of SDL and resolvers stand. */
const SDL = path.join(__dirname, '..');

/** The parts of the SDL; `types/schema.graphql` is all of them printed as one, for readers and for tools. */
function readParts(): string[] {
  const files = fs.readdirSync(SDL).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => fs.readFileSync(path.join(SDL, file), 'utf8'));
}

/** Enums whose values mean themselves; see `generate-types.mjs`, which reads them the same way. */
const LITERAL_ENUMS = new Set(['RefusalCode']);

/** In code an enum's value is lower case with hyphens, as the domain and the database have it: SENT_BACK is `sent-back`. */
function enumValues(typeDefs: readonly string[]): Record<string, Record<string, string>> {
  const enums = typeDefs
    .flatMap((part) => parse(part).definitions)
    .filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
  return Object.fromEntries(
    enums
      .filter(({ name }) => !LITERAL_ENUMS.has(name.value))
      .map(({ name, values = [] }) => [
        name.value,
        Object.fromEntries(values.map((value) => [value.name.value, inCode(value.name.value)])),
      ]),
  );
}

function inCode(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}

/** The public schema with its resolvers. */
export function buildSchema(): GraphQLSchema {
  const typeDefs = readParts();
  return makeExecutableSchema({ typeDefs, resolvers: [scalars, enumValues(typeDefs), ...MODULES] });
}
