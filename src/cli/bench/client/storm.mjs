/**
 * An editor who changes a profile every 100 ms through the panel's own route, and readers who look when the change shows.
 */
import { Agent, request } from 'node:http';
import { beChild } from '../children.mjs';

const EDIT_EVERY_MS = 100;
const LOOK_EVERY_MS = 10;

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

/**
 * How old the stalest answer was: asked so many ms after the acknowledgement of a change that it did not show; and how long
 * the changes took until their first answer, in ms.
 */
export function staleness(acknowledged, looks) {
  let stalest = 0;
  for (const { askedAt, shown } of looks) {
    // The earliest change that this answer should have shown and did not.
    const missed = acknowledged.find(({ number }) => number > shown);
    if (missed && askedAt > missed.at) stalest = Math.max(stalest, askedAt - missed.at);
  }
  const first = acknowledged.flatMap(({ number, at }) => {
    const seen = looks.find(({ answeredAt, shown }) => shown >= number && answeredAt >= at);
    return seen ? [Math.max(0, seen.answeredAt - at)] : [];
  });
  return { stalest, first };
}

/** @param {{ seconds: number, from: number, editor: object, readers: Record<string, object> }} storm requests as `{ url, method, headers, body }` */
async function storm({ seconds, from, editor, readers }) {
  const end = performance.now() + seconds * 1000;
  const acknowledged = [];
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
  }
  async function look(name, reader) {
    // A little longer than the edits, so that the last one is seen too.
    while (performance.now() < end + 1000) {
      const askedAt = performance.now();
      const { text } = await send(reader.url, reader);
      looks[name].push({ askedAt, answeredAt: performance.now(), shown: shownIn(text) });
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

if (process.send) await beChild(async () => ({ ready: {}, answer: storm }));
