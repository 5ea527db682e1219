/**
 * `roster-304`: a safelisted query by its hash with GET, asked again by who holds the answer already; against a bare server
 * that answers 304. Free text by GET stays refused, which is proved first.
 */
import { createHash } from 'node:crypto';
import { askOnce, compareLoads, figures, openClient, startBare } from '../comparison.mjs';
import { rosterOf } from '../data/roster.mjs';
import { safelisted } from '../safelisted.mjs';

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, options) {
  const base = {
    name: 'roster-304',
    what: '',
    unit: 'req/s',
    against: 'node:http 304',
    target: { at: '≥', value: 0.7 },
  };
  const document = safelisted(stage.root);
  if (document === null)
    return [{ ...base, ours: [], rival: [], missing: '没有按散列登记的查询 · there is no safelisted query' }];
  const database = await stage.database(`roster_${options.members}`, rosterOf(options.members));
  const server = await stage.serve(database);
  const client = await openClient(stage, options);
  const at = (search) => ({ url: `${server.ready.url}/graphql?${search}`, method: 'GET', headers: {} });

  const free = await fetch(at(`query=${encodeURIComponent('{ roster { total } }')}`).url);
  if (free.ok) throw new Error(`free text by GET was answered with ${free.status}`);
  const ask = at(`documentId=${createHash('sha256').update(document).digest('hex')}`);
  const { headers, bytes } = await askOnce(ask);
  if (!headers.etag) throw new Error('the answer has no ETag');
  const again = { ...ask, headers: { 'if-none-match': headers.etag }, expected: 304 };
  await askOnce(again);

  const bare = await startBare(stage, { status: 304, headers: { etag: headers.etag } });
  const shots = await compareLoads(options.rounds, client.fire, {
    ours: again,
    rival: { ...again, url: bare.ready.url },
  });
  await Promise.all([server.end(), client.end(), bare.end()]);
  const note = `${Math.round(bytes.length / 1024)} KiB`;
  return [{ ...base, note, ours: figures(shots.ours, 'perSecond'), rival: figures(shots.rival, 'perSecond') }];
}
