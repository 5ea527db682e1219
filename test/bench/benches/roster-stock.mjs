/**
 * `roster-stock`: fifty members with tier and photo, against Strapi with its own GraphQL plugin, the same content on the same
 * database server.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deepStrictEqual } from 'node:assert';
import { askOnce, compareLoads, figures, openClient, post } from '../comparison.mjs';
import { rosterOf } from '../data/roster.mjs';
import { bodyOf, LIST } from '../documents.mjs';
import { startStock, STOCK_LIST } from '../rivals/stock.mjs';

const MEMBERS = 50;

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, options) {
  const members = Math.min(MEMBERS, options.members);
  const server = await stage.serve(await stage.database(`roster_${members}`, rosterOf(members)));
  const ours = post(server.ready.url, bodyOf(LIST));
  const { data } = await askOnce(ours);
  const content = path.join(stage.folder, 'content.json');
  writeFileSync(content, JSON.stringify(data.roster.tiers));
  const stock = await startStock(stage, content);
  const rival = post(stock.url, bodyOf(STOCK_LIST));
  proveAlike(data.roster, (await askOnce(rival)).data, members);

  const client = await openClient(stage, options);
  const shots = await compareLoads(options.rounds, client.fire, { ours, rival });
  await Promise.all([server.end(), stock.end(), client.end()]);
  return [
    {
      name: 'roster-stock',
      what: '',
      unit: 'req/s',
      against: 'Strapi 5.54 + @strapi/plugin-graphql',
      ours: figures(shots.ours, 'perSecond'),
      rival: figures(shots.rival, 'perSecond'),
      target: { at: '≥', value: 300 },
    },
  ];
}

/** Both show the same people. */
function proveAlike(roster, { members }, count) {
  const bySlug = (one, other) => (one.slug < other.slug ? -1 : 1);
  const shown = roster.tiers.flatMap(({ tier, entries }) => entries.map(({ member }) => ({ ...member, tier })));
  deepStrictEqual(members.map((member) => ({ ...member })).sort(bySlug), shown.sort(bySlug));
  if (members.length !== count) throw new Error(`${members.length} members instead of ${count}`);
}
