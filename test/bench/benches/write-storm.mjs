/**
 * `write-storm`: the hot roster while an editor changes a profile every 100 ms, against the same without the editor; and how
 * old the answers may be, on the instance that wrote and on a second one with the same database.
 */
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from '../children.mjs';
import { figures, openClient, post } from '../comparison.mjs';
import { rosterOf } from '../data/roster.mjs';
import { bodyOf, ROSTER } from '../documents.mjs';
import { interleaved } from '../rounds.mjs';
import { onDatabase } from '../stage.mjs';
import { percentile } from '../statistics.mjs';

const ADMINISTRATOR = { email: 'bench@example.org', password: 'Bench-of-nobody-1' };
const JSON_TYPE = { 'content-type': 'application/json' };
const LOOK = 'query Look($slug: String!) { member(slug: $slug) { title } }';

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, options) {
  const name = `roster_${options.members}`;
  await stage.database(name, rosterOf(options.members));
  const database = await stage.copyOf(name);
  const server = await stage.serve(database, { administrator: ADMINISTRATOR });
  const second = await stage.serve(database, { label: 'second' });
  const client = await openClient(stage, options);
  const script = join(dirname(fileURLToPath(import.meta.url)), '..', 'client', 'storm.mjs');
  const editor = await startChild(stage, script, {}, { label: 'editor' });
  const [member] = await onDatabase(database, async (db) => {
    const { rows } = await db.query('SELECT document_id, slug FROM members ORDER BY id LIMIT 1');
    return rows;
  });
  const look = bodyOf(LOOK, { slug: member.slug });
  const storm = {
    seconds: options.seconds,
    editor: await editorOf(server.ready.url, member.document_id),
    readers: { here: post(server.ready.url, look), second: post(second.ready.url, look) },
  };

  const hot = post(server.ready.url, bodyOf(ROSTER));
  let from = 0;
  const shots = await interleaved(options.rounds, {
    async ours() {
      const [load, seen] = await Promise.all([client.fire(hot), editor.ask({ ...storm, from })]);
      from = seen.next;
      return { ...load, ...seen };
    },
    rival: () => client.fire(hot),
  });
  await Promise.all([server.end(), second.end(), client.end(), editor.end()]);

  const base = { name: 'write-storm', rival: [], unit: 'ms' };
  const edits = shots.ours.reduce((sum, shot) => sum + shot.edits, 0);
  const stale = (where, most) => {
    const seen = shots.ours.map((shot) => shot.staleness[where]);
    const first = percentile(
      seen.flatMap(({ first: times }) => times),
      0.5,
    );
    return {
      ...base,
      what: where === 'here' ? 'stale' : 'stale, second',
      // The worst of a round, not its middle.
      ours: seen.map(({ stalest }) => stalest),
      target: { at: '≤', value: most, unit: 'ms' },
      note: `${edits} edits; the new value after ${first.toFixed(0)} ms (median)`,
      worst: true,
    };
  };
  return [
    {
      ...base,
      what: '',
      unit: 'req/s',
      against: 'roster-hot',
      ours: figures(shots.ours, 'perSecond'),
      rival: figures(shots.rival, 'perSecond'),
      target: { at: '≥', value: 0.5 },
    },
    stale('here', 100),
    stale('second', 500),
  ];
}

/** The panel's own request of somebody with the role of an editor, who saves a member. */
async function editorOf(url, documentId) {
  const { token } = await panel(url, '/admin/login', ADMINISTRATOR);
  const roles = await panel(url, '/admin/roles', null, token);
  const { id } = roles.find(({ code }) => code === 'honour-editor');
  const person = { email: 'bench-editor@example.org', firstname: 'Bench', lastname: 'Editor', roles: [id] };
  const { registrationToken } = await panel(url, '/admin/users', person, token);
  const userInfo = { firstname: person.firstname, lastname: person.lastname, password: ADMINISTRATOR.password };
  const editor = await panel(url, '/admin/register', { registrationToken, userInfo });
  return {
    url: `${url}/content-manager/collection-types/api::member.member/${documentId}`,
    method: 'PUT',
    headers: { ...JSON_TYPE, authorization: `Bearer ${editor.token}` },
  };
}

async function panel(url, path, body, token) {
  const answer = await fetch(url + path, {
    method: body === null ? 'GET' : 'POST',
    headers: { ...JSON_TYPE, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: body === null ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  return (await answer.json()).data;
}
