import { Agent, request } from 'node:http';
import { bootStrapi, spawnInstance, type Instance } from '../support';
import { credit, populate, publish } from '../graphql/world';

/** Without a bound their compiled functions held 110 kB each, 165 MB together. */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 1_500);
/** What may be kept of documents by the bounds, and some for what else a busy process holds. */
const MOST_MEGABYTES = 110;

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

function ask(query: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(instance.url);
    const sent = request({ agent, hostname, port, path: '/graphql', method: 'POST' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => (text.startsWith('{"data":{') ? resolve() : reject(new Error(text))));
    });
    const body = JSON.stringify({ query });
    sent.setHeader('content-type', 'application/json');
    sent.setHeader('content-length', Buffer.byteLength(body));
    sent.on('error', reject).end(body);
  });
}

async function askAll(one: (at: number) => Promise<void>): Promise<void> {
  agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let next = 0;
  const asker = async (): Promise<void> => {
    while (next < DOCUMENTS) await one(next++);
  };
  await Promise.all(Array.from({ length: 8 }, asker));
  agent.destroy();
  agent = new Agent();
}

const document = (at: number) =>
  `{ roster { q${at}: on total tiers { tier { name } total entries { member { name company city } since leads { name } } } } }`;
test('thousands of documents, each asked for as often as it takes to compile it, are not all kept', async () => {
  // What comes with the first questions is there to stay.
  for (let round = 0; round < 3; round += 1) await ask(document(DOCUMENTS));
  const before = await instance.memory();
  await askAll(async (at) => {
    await ask(document(at));
    await ask(document(at));
  });
  const after = await instance.memory();
  if (process.env.DOCUMENTS) console.log(before, after);
  expect(after.held - before.held).toBeLessThan(MOST_MEGABYTES);
});
