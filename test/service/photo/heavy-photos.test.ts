import { readdirSync } from 'node:fs';
import http from 'node:http';
import type { Client } from 'pg';
import request from 'supertest';
import { refuse } from '../../../src/domain/shared/refusal';
import { refusalMessage } from '../../../src/messages/refusals';
import {
  bootStrapi,
  connect,
  signedIn,
  spawnInstance,
  tell,
  until,
  type Application,
  type Instance,
  type Staff,
} from '../../support';
import { aPicture, heavyPicture } from '../../support/bad-files';
import { childrenInUse, watchMemory } from '../../support/memory';

let app: Application;
/** In a process of its own, so that what is measured of it is its alone. */
let apart: Instance;
let sql: Client;
let editor: Staff;
let picture: Buffer;

const AT_ONCE = 10;
/** What ten of them may take of memory, in the server and in the process that decodes; held at once they are 1.2 GB more. */
const MOST_MEGABYTES = 600;

/** More than the process that decodes has while it does nothing, in megabytes. */
const DECODING = 180;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  editor = await signedIn(app, 'honour-editor');
  picture = await heavyPicture();
  apart = await spawnInstance({ databaseUrl: app.databaseUrl, publicDir: app.strapi.dirs.static.public });
}, 180_000);
afterAll(() => apart.end());

const privates = () => readdirSync(app.strapi.config.get<string>('photos.privateFolder'));
const stored = async () => (await sql.query('SELECT FROM files')).rowCount ?? 0;
const send = (bytes: Buffer, name: string) =>
  request(apart.url).post('/upload').set('Authorization', `Bearer ${editor.token}`).attach('files', bytes, name);

test('ten photos of 63 megapixels sent at once are decoded one by one, and only what was said to be stored is', async () => {
  const memory = watchMemory(apart.pid);
  await send(await aPicture(60, 80).jpeg().toBuffer(), 'first.jpg');
  const began = Date.now();
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, at) => {
      const { status, headers, body } = await send(picture, `large-${at}.webp`);
      const { error } = body as { error?: { message: string } };
      return { status, again: headers['retry-after'], says: error?.message, seconds: (Date.now() - began) / 1000 };
    }),
  );
  const { first, most, children } = memory();
  const taken = answers.filter(({ status }) => status === 201);
  const turnedAway = answers.filter(({ status }) => status !== 201);
  const seconds = answers.map((answer) => answer.seconds).sort((one, other) => one - other);
  tell('Ten photos of 63 megapixels at once, in megabytes and seconds:', {
    bytes: picture.length,
    server: { first, most },
    decoder: children,
    taken: taken.length,
    seconds: { first: seconds[0], last: seconds.at(-1) },
  });
  const busy = refuse('PHOTOS_BUSY', { seconds: 30 });
  expect(taken.length).toBeGreaterThan(0);
  for (const answer of turnedAway) {
    expect(answer).toMatchObject({
      status: 503,
      again: '30',
      says: `${refusalMessage(busy, 'zh')} · ${refusalMessage(busy, 'en')}`,
    });
  }
  expect(await stored()).toBe(taken.length + 1);
  // Three files of each: for print, for a look, for lists.
  expect(privates()).toHaveLength(3 * (taken.length + 1));
  expect(children).toBeGreaterThan(0);
  expect(most - first + children).toBeLessThan(MOST_MEGABYTES);
}, 180_000);

test('of who is gone before the answer nothing is stored, and the next one is served', async () => {
  const [files, kept] = [await stored(), privates().length];
  const boundary = 'of-the-test';
  const body = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="gone.webp"\r\nContent-Type: image/webp\r\n\r\n`,
    ),
    picture,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const asked = http.request(`${apart.url}/upload`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${editor.token}`,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': body.length,
    },
  });
  asked.on('error', () => undefined);
  await new Promise<void>((resolve) => asked.end(body, resolve));
  await until(
    () => Promise.resolve(childrenInUse(apart.pid)),
    (megabytes) => megabytes > DECODING,
  );
  asked.destroy();
  // Behind it in the queue: when this one is answered, the other was decoded.
  const next = await send(picture, 'next.webp');
  expect(next.status).toBe(201);
  expect(await stored()).toBe(files + 1);
  expect(privates()).toHaveLength(kept + 3);
}, 120_000);
