/**
 * `roster-cold`: documents drawn from fifty, variables never repeated, so that no answer is ready; against plain Apollo
 * Server 5 with the same data in memory. Beside it: documents that were never seen, which both have to parse and check.
 */
import { deepStrictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshBody } from '../client/fresh.mjs';
import { askOnce, figures, openClient, post, startRival } from '../comparison.mjs';
import { rosterOf } from '../data/roster.mjs';
import { bodyOf, commonFragments, documentsOver } from '../documents.mjs';
import { interleaved } from '../rounds.mjs';

const DOCUMENTS = 50;

/** Everything that one of the documents may ask for, both languages and sizes. */
const ALL = `query All { roster { on total tiers { tier { code name } total entries { from to since tier { code name } member {
  slug name latinName zh: company(lang: ZH) en: company(lang: EN) city title bio state links { kind url label }
  MEDIUM: photo(size: MEDIUM) { url width height placeholder } SMALL: photo(size: SMALL) { url width height placeholder } } } } } }`;

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, options) {
  const database = await stage.database(`roster_${options.members}`, rosterOf(options.members));
  const server = await stage.serve(database);
  const rival = await startApollo(stage, server.ready.url);
  const client = await openClient(stage, options);
  const known = { documents: documentsOver(DOCUMENTS), fragments: commonFragments() };
  await proveAlike(server.ready.url, rival.ready.url, known);

  const sides = { ours: server.ready.url, rival: rival.ready.url };
  const base = { name: 'roster-cold', unit: 'req/s', against: 'Apollo Server 5' };
  const lines = [];
  for (const [what, fresh, target] of [
    ['', known, { at: '≥', value: 4 }],
    ['unseen documents', { ...known, newDocuments: true }, null],
  ]) {
    // Numbers are never used twice, neither in another round nor by the other kind of documents.
    const next = { ours: lines.length * 10_000_000, rival: lines.length * 10_000_000 };
    const fire = async (side) => {
      const shot = await client.fire({ ...post(sides[side]), fresh, from: next[side] });
      next[side] = shot.next;
      return shot;
    };
    const shots = await interleaved(options.rounds, { ours: () => fire('ours'), rival: () => fire('rival') });
    lines.push({
      ...base,
      what,
      ours: figures(shots.ours, 'perSecond'),
      rival: figures(shots.rival, 'perSecond'),
      target,
    });
  }
  await Promise.all([server.end(), rival.end(), client.end()]);
  return lines;
}

async function startApollo(stage, url) {
  const { data } = await askOnce(post(url, bodyOf(ALL)));
  const entryOf = ({ member, ...entry }) => {
    const { zh, en, MEDIUM, SMALL, ...rest } = member;
    const text = [rest.slug, rest.name, rest.latinName, zh, en, rest.city, rest.title].join('\n').toLowerCase();
    return { ...entry, text, member: { ...rest, company: { zh, en }, photo: { MEDIUM, SMALL } } };
  };
  const tiers = data.roster.tiers.map((tier) => ({ ...tier, entries: tier.entries.map(entryOf) }));
  const file = path.join(stage.folder, 'roster.json');
  writeFileSync(file, JSON.stringify({ ...data.roster, tiers }));
  const schema = path.join(stage.root, 'types', 'schema.graphql');
  return startRival(stage, 'apollo', { schema, data: file }, { env: { NODE_ENV: 'production' } });
}

/** Both give the same answers, or there is nothing to compare. */
async function proveAlike(ours, rival, recipe) {
  for (let at = 0; at < recipe.documents.length; at += 1) {
    const body = freshBody(recipe, 90_000_000 + at);
    const [one, other] = [await askOnce(post(ours, body)), await askOnce({ ...post(rival, body), url: rival })];
    deepStrictEqual(one.data, other.data, `document ${at}: ${recipe.documents[at]}`);
  }
}
