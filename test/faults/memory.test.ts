import { Agent, request } from 'node:http';
import { bootStrapi, spawnInstance, type Instance } from '../support';
import { credit, populate, publish } from '../graphql/world';

/** Twenty thousand tell the truth of a week; a twentieth of them shows in seconds whether what is kept has a bound. */
const QUESTIONS = Number(process.env.QUESTIONS ?? 2_000);
/** What is held, with more by as much as the bounds allow for so few. */
const MOST_MEGABYTES = 70;

let instance: Instance;
/** Of one round: a connection that is not used for seconds is closed by the server. */
let agent = new Agent();

beforeAll(async () => {
  const app = await bootStrapi({ clock: '2025-10-20T12:00:00+08:00' });
  const people = await populate(app);
  for (const member of Object.values(people)) await credit(app, member, 'campus-event', '2025-08-10');
  await publish(app, '2025Q3', '2025-10-08');
  await app.close();
  instance = await spawnInstance({ databaseUrl: app.databaseUrl });
  await instance.setTime('2025-10-20T12:00:00+08:00');
});

function ask(query: string, variables: object = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(instance.url);
    const sent = request({ agent, hostname, port, path: '/graphql', method: 'POST' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => (text.startsWith('{"data":{') ? resolve() : reject(new Error(text))));
    });
    const body = JSON.stringify({ query, variables });
    sent.setHeader('content-type', 'application/json');
    sent.setHeader('content-length', Buffer.byteLength(body));
    sent.on('error', reject).end(body);
  });
}

async function askAll(one: (at: number) => Promise<void>): Promise<void> {
  agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let next = 0;
  const asker = async (): Promise<void> => {
    while (next < QUESTIONS) await one(next++);
  };
  await Promise.all(Array.from({ length: 8 }, asker));
  agent.destroy();
  agent = new Agent();
}

const document = (at: number) =>
  `{ roster { q${at}: on total tiers { tier { name } total entries { member { name company city } since leads { name } } } } }`;
const SEARCH = 'query ($search: String!) { roster(search: $search) { total entries { nodes { member { name } } } } }';
const ROSTER = `query ($on: Date!, $as: Date!) {
  roster(on: $on, asKnownOn: $as) { total entries { nodes { member { name } since } } } }`;
const MEMBER = 'query ($slug: String!) { member(slug: $slug) { name } }';
/** Of the years 2000 to 2025. */
const day = (at: number) => new Date(Date.UTC(2000, 0, 1 + (at % 9_400))).toISOString().slice(0, 10);

test.each<[what: string, one: (at: number) => Promise<void>]>([
  ['distinct documents', (at) => ask(document(at))],
  ['distinct searches', (at) => ask(SEARCH, { search: `${at}` })],
  ['distinct days', (at) => ask(ROSTER, { on: day(2 * at), as: day(at) })],
  ['distinct people', (at) => ask(MEMBER, { slug: `nobody-${at}` })],
])('thousands of %s leave no more in memory than is allowed', async (what, one) => {
  // What comes with the first questions of a kind is there to stay.
  await one(QUESTIONS);
  const before = await instance.memory();
  await askAll(one);
  const after = await instance.memory();
  if (process.env.QUESTIONS) console.log(what, before, after);
  expect(after.held - before.held).toBeLessThan(MOST_MEGABYTES);
});
