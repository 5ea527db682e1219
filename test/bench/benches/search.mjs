/**
 * `search`: by name, company, and city with a surname, over a roster of many; asked of the whole server over HTTP, against the
 * same as one indexed SQL query by `pg` on a copy of the data. No search comes twice.
 */
import { deepStrictEqual } from 'node:assert';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { post } from '../comparison.mjs';
import { plainRosterOf } from '../data/roster.mjs';
import { CITY_WORDS, COMPANY_WORDS, SURNAME_WORDS, TRADE_WORDS } from '../data/words.mjs';
import { bodyOf, SEARCH } from '../documents.mjs';
import { interleaved } from '../rounds.mjs';
import { onDatabase } from '../stage.mjs';
import { percentile } from '../statistics.mjs';

const OF_EACH_KIND = 20;

/**
 * The rival's index. pg_trgm knows no Chinese where the database's locale is C, as the embedded server's is: pairs of
 * characters do the same, in whatever locale.
 */
const INDEX = [
  'CREATE SCHEMA rival',
  `CREATE FUNCTION rival.pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
     $$ SELECT array_agg(DISTINCT substr(words, n, 2)) FROM generate_series(1, greatest(1, length(words) - 1)) AS n $$`,
  `CREATE FUNCTION rival.searched(name text, company text, title text, city text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
     $$ SELECT concat_ws(E'\\n', name, company, title, city) $$`,
  `ALTER TABLE members ADD COLUMN searched text, ADD COLUMN pairs text[]`,
  `UPDATE members SET searched = rival.searched(name, company, title, city), pairs = rival.pairs(rival.searched(name, company, title, city))`,
  `CREATE INDEX rival_pairs ON members USING gin (pairs)`,
  `CREATE INDEX rival_city ON members (city)`,
  'VACUUM ANALYZE members',
];

/** The text alone, or in a city the text or all: how many, and the first twenty in the roster's order. */
const queryFor = ({ city }) => `
  SELECT count(*) OVER ()::integer AS total, t.code, m.slug, m.name, m.company, m.city
    FROM members m JOIN honour.holding h ON h.member = m.document_id AND current_date BETWEEN h.from_day AND h.to_day
    JOIN tiers t ON t.code = h.tier
   WHERE ${city ? `m.city = $2 AND m.searched LIKE '%' || $1 || '%'` : `m.pairs @> rival.pairs($1) AND m.searched LIKE '%' || $1 || '%'`}
     AND m.consent_site
   ORDER BY t.rank DESC, m.sort_key, m.name, m.slug LIMIT 20`;

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, { rounds, people }) {
  const name = `found_${people}`;
  const database = await stage.database(name, plainRosterOf(people));
  const copy = await stage.copyOf(name);
  await onDatabase(copy, async (client) => {
    await client.query('SET session_replication_role = replica');
    for (const statement of INDEX) await client.query(statement);
  });
  const server = await stage.serve(database);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const client = new pg.Client({ connectionString: copy });
  await client.connect();
  const searches = await searchesFor(client, (rounds + 1) * OF_EACH_KIND);
  const ofRound = (round) => searches.filter((_, at) => at % (rounds + 1) === round + 1);

  const answers = { ours: [], rival: [] };
  const p50 = {};
  const times = await interleaved(rounds, {
    ours: (round) => timeAll(ofRound(round), (search) => askOurs(agent, server.ready.url, search), answers.ours),
    rival: (round) => timeAll(ofRound(round), (search) => askSql(client, search), answers.rival),
  });
  agent.destroy();
  await client.end();
  await server.end();
  for (const side of ['ours', 'rival']) p50[side] = times[side].map((round) => percentile(round, 0.5));
  proveAlike(answers);
  const p99 = (side) => times[side].map((round) => percentile(round, 0.99));
  const base = {
    name: 'search',
    unit: 'ms',
    against: 'SQL',
    note: `${people} members, ${3 * OF_EACH_KIND} searches a round`,
  };
  return [
    { ...base, what: 'p50', ours: p50.ours, rival: p50.rival, target: { at: '≤', value: 2 } },
    { ...base, what: 'p99', ours: p99('ours'), rival: p99('rival'), target: null },
  ];
}

/** So many searches of each kind, all different: names that are there, companies, and a surname in a city. */
async function searchesFor(client, count) {
  const { rows } = await client.query('SELECT DISTINCT ON (name) name FROM members ORDER BY name LIMIT $1', [count]);
  const companies = COMPANY_WORDS.flatMap((firm) => TRADE_WORDS.map((trade) => `演示${firm}${trade}`));
  const inCities = SURNAME_WORDS.flatMap((surname) => CITY_WORDS.map((city) => ({ search: surname, city })));
  // Far apart in the lists, so that neither side profits from neighbours.
  const spread = (list) =>
    list.filter((_, at) => at % Math.max(1, Math.floor(list.length / count)) === 0).slice(0, count);
  return [
    ...rows.map((row) => ({ search: row.name })),
    ...spread(companies).map((search) => ({ search })),
    ...spread(inCities),
  ];
}

async function timeAll(searches, ask, answers) {
  const times = [];
  for (const search of searches) {
    const began = performance.now();
    const answer = await ask(search);
    times.push(performance.now() - began);
    answers.push({ search, ...answer });
  }
  return times;
}

function askOurs(agent, url, search) {
  const { body, ...load } = post(url, bodyOf(SEARCH, search));
  return new Promise((resolve, reject) => {
    const asked = request(load.url, { method: 'POST', headers: load.headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { data, errors } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        if (errors) return reject(new Error(JSON.stringify(errors)));
        const people = data.roster.entries.nodes.map(({ tier, member }) => [tier.code, ...Object.values(member)]);
        resolve({ total: data.roster.total, people });
      });
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function askSql(client, search) {
  const values = search.city ? [search.search, search.city] : [search.search];
  const name = search.city ? 'in-city' : 'anywhere';
  const { rows } = await client.query({ name, text: queryFor(search), values });
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map((row) => [row.code, row.slug, row.name, row.company, row.city]),
  };
}

/** Both found the same people in the same order. */
function proveAlike({ ours, rival }) {
  const found = new Map(rival.map((answer) => [JSON.stringify(answer.search), answer]));
  for (const answer of ours) deepStrictEqual(answer, found.get(JSON.stringify(answer.search)));
}
