import { inDisplayOrder, type Placed } from '../domain/roster/roster-on';
import { placeOf, readRoster, versionOf, type RosterEntryView } from '../services/roster/read-roster';
import type { QueryRosterArgs, Resolvers } from '../../types/graphql';
import { DISPLAY_PLACE, pageOf, type Order } from './server/connection';
import { answered } from './server/errors';

const IN_DISPLAY_ORDER: Order<RosterEntryView, Placed> = {
  place: DISPLAY_PLACE,
  placeOf,
  compare: inDisplayOrder,
};

/** Resolvers of `roster.graphql`. */
export const rosterResolvers: Resolvers = {
  Query: {
    roster: (_root, args, { session }) => answered(readRoster(session, questionOf(args))),
  },
  Roster: {
    publishedAt: ({ release }) => release?.publishedAt ?? null,
    version: (roster) => versionOf(roster),
    total: ({ entries }) => entries.length,
    entries: ({ entries }, args) => pageOf(entries, args, IN_DISPLAY_ORDER),
  },
  RosterTier: {
    total: ({ entries }) => entries.length,
  },
};

function questionOf({ on, asKnownOn, tier, committee, group, city, search }: QueryRosterArgs) {
  return {
    on: on ?? null,
    asKnownOn: asKnownOn ?? null,
    tier: tier ?? null,
    committee: committee ?? null,
    group: group ?? null,
    city: city ?? null,
    search: search ?? null,
  };
}
