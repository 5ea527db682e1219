/**
 * An editor who changes a profile every 100 ms through the panel's own route, and readers who look when the change shows.
 */
import { Agent, request } from 'node:http';
import { beChild } from '../children.mjs';
import { staleness } from '../staleness.mjs';

const EDIT_EVERY_MS = 100;
/** Often enough for bounds of 100 ms and more, and seldom enough not to be a load of its own. */
const LOOK_EVERY_MS = 25;
const PATIENCE_MS = 10_000;

const lastOf = (acknowledged) => acknowledged.at(-1)?.number ?? -1;

const agent = new Agent({ keepAlive: true });
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function send(url, { method, headers, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Which change a text shows: changes are numbered `storm-17-`; -1 for none of them. */
const shownIn = (text) => Number(/storm-(\d+)-/.exec(text)?.[1] ?? -1);

/** @param {{ seconds: number, from: number, editor: object, readers: Record<string, object> }} storm requests as `{ url, method, headers, body }` */
async function storm({ seconds, from, editor, readers }) {
  const end = performance.now() + seconds * 1000;
  const acknowledged = [];
  let edited = false;
  const looks = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));

  async function edit() {
    for (let number = from; performance.now() < end; number += 1) {
      const began = performance.now();
      const body = JSON.stringify({ title: `storm-${number}-` });
      const { status, text } = await send(editor.url, { ...editor, body });
      if (status !== 200) throw new Error(`the edit was answered with ${status}: ${text.slice(0, 300)}`);
      acknowledged.push({ number, at: performance.now() });
      await sleep(Math.max(0, EDIT_EVERY_MS - (performance.now() - began)));
    }
    edited = true;
  }
  async function look(name, reader) {
    // Until the last change is seen too: what is never seen is as stale as the patience is long.
    let shown = -1;
    while (!edited || (shown < lastOf(acknowledged) && performance.now() < end + PATIENCE_MS)) {
      const askedAt = performance.now();
      const { text } = await send(reader.url, reader);
      shown = shownIn(text);
      looks[name].push({ askedAt, answeredAt: performance.now(), shown });
      await sleep(LOOK_EVERY_MS);
    }
  }
  await Promise.all([edit(), ...Object.entries(readers).map(([name, reader]) => look(name, reader))]);
  return {
    edits: acknowledged.length,
    next: from + acknowledged.length,
    staleness: Object.fromEntries(Object.keys(readers).map((name) => [name, staleness(acknowledged, looks[name])])),
  };
}

await beChild(async () => ({ ready: {}, answer: storm }));
