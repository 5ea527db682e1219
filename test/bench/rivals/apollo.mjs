/**
 * Plain Apollo Server 5 as its documentation starts it: `startStandaloneServer` with the default plugins, over our own SDL,
 * with the whole roster in memory. Its resolvers look up what is already there, so that only Apollo is measured.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { beChild } from '../children.mjs';

const inLang = ({ zh, en }, { lang }) => (lang === 'EN' ? en || zh : zh);

/** Fields with arguments; all others are read as they are. */
const RESOLVERS = {
  Member: {
    company: ({ company }, args) => inLang(company, args),
    photo: ({ photo }, { size }) => photo[size],
  },
  Roster: {
    entries: ({ entries }, { first }) => ({ total: entries.length, nodes: entries.slice(0, first) }),
  },
};

/** The same words-in-text search as ours, over texts put together beforehand. */
function searched(roster, search) {
  const words = search.normalize('NFKC').toLowerCase().trim().split(/\s+/).filter(Boolean);
  const keeps = ({ text }) => words.every((word) => text.includes(word));
  const entries = roster.entries.filter(keeps);
  const tiers = roster.tiers.map((tier) => {
    const own = tier.entries.filter(keeps);
    return { ...tier, total: own.length, entries: own };
  });
  return { ...roster, total: entries.length, entries, tiers };
}

/** @param {{ schema: string, data: string }} files the SDL, and the roster as JSON */
await beChild(async ({ schema, data }) => {
  const roster = JSON.parse(readFileSync(data, 'utf8'));
  const entries = roster.tiers.flatMap((tier) => tier.entries);
  const everyone = { ...roster, entries };
  const server = new ApolloServer({
    typeDefs: readFileSync(schema, 'utf8'),
    resolvers: {
      Query: { roster: (_root, { search }) => (search ? searched(everyone, search) : everyone) },
      ...RESOLVERS,
    },
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { ready: { url } };
});
