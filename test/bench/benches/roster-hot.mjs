/**
 * `roster-hot`: a whole roster by POST, the same question again and again, against a bare server that sends the same bytes;
 * plain, gzip and br. By autocannon and, where it is installed, by wrk.
 */
import { askOnce, compareLoads, figures, openClient, post, startBare } from '../comparison.mjs';
import { rosterOf } from '../data/roster.mjs';
import { bodyOf, ROSTER } from '../documents.mjs';
import { wrkVersion } from '../machine.mjs';

/** Headers that every answer over HTTP has from Node itself. */
const FROM_NODE = ['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'];

const WITHOUT_WRK = '未安装 wrk · wrk is not installed';

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, options) {
  const database = await stage.database(`roster_${options.members}`, rosterOf(options.members));
  const server = await stage.serve(database);
  const client = await openClient(stage, options);
  const lines = [];
  for (const encoding of ['plain', 'gzip', 'br'])
    lines.push(...(await inEncoding({ stage, options, client, server }, encoding)));
  await Promise.all([server.end(), client.end()]);
  return lines;
}

async function inEncoding({ stage, options, client, server }, encoding) {
  const asked = encoding === 'plain' ? {} : { 'accept-encoding': encoding };
  const ours = post(server.ready.url, bodyOf(ROSTER), asked);
  await askOnce(ours);
  const { bytes, data, headers } = await askOnce(ours);
  if (data.roster.total !== options.members)
    throw new Error(`${data.roster.total} members instead of ${options.members}`);
  const sent = headers['content-encoding'] ?? 'plain';
  const base = {
    name: 'roster-hot',
    against: 'node:http',
    unit: 'req/s',
    note: `${Math.round(bytes.length / 1024)} KiB`,
  };
  if (sent !== encoding) return [{ ...base, ...missing(`answered ${sent}`), what: encoding, target: atLeast(0.8) }];

  const headersOnly = Object.fromEntries(Object.entries(headers).filter(([name]) => !FROM_NODE.includes(name)));
  const content = {
    'content-type': headers['content-type'],
    ...(sent === 'plain' ? {} : { 'content-encoding': sent }),
  };
  const bare = await startBare(stage, { body: bytes, headers: content });
  const loads = { ours, rival: { ...ours, url: bare.ready.url } };
  const shots = await compareLoads(options.rounds, client.fire, loads);
  const lines = [
    {
      ...base,
      what: encoding,
      ours: figures(shots.ours, 'perSecond'),
      rival: figures(shots.rival, 'perSecond'),
      target: atLeast(0.8),
    },
  ];
  if (encoding === 'plain')
    lines.push(...(await moreOfPlain({ stage, options, client, base, loads, shots, bytes, headersOnly })));
  await bare.end();
  return lines;
}

/** By wrk, how late the latest are, and beside them a bare server that sends our headers too. */
async function moreOfPlain({ stage, options, client, base, loads, shots, bytes, headersOnly }) {
  const lines = [];
  const late = { ...base, what: 'p99', unit: 'ms', target: { at: '≤', value: 2 } };
  if (wrkVersion() === null) {
    const ours = figures(shots.ours, 'p99');
    lines.push({ ...base, ...missing(WITHOUT_WRK), what: 'wrk', target: atLeast(0.6) });
    lines.push({ ...late, ours, rival: figures(shots.rival, 'p99'), note: 'autocannon' });
  } else {
    const runs = await compareLoads(options.rounds, client.wrk, loads);
    lines.push({
      ...base,
      what: 'wrk',
      ours: figures(runs.ours, 'perSecond'),
      rival: figures(runs.rival, 'perSecond'),
      target: atLeast(0.6),
    });
    lines.push({ ...late, ours: figures(runs.ours, 'p99'), rival: figures(runs.rival, 'p99'), note: 'wrk' });
  }
  const dressed = await startBare(stage, { body: bytes, headers: headersOnly });
  const same = await compareLoads(options.rounds, client.fire, {
    ...loads,
    rival: { ...loads.rival, url: dressed.ready.url },
  });
  await dressed.end();
  const against = 'node:http + 相同响应头 · the same headers';
  lines.push({
    ...base,
    against,
    what: 'same headers',
    ours: figures(same.ours, 'perSecond'),
    rival: figures(same.rival, 'perSecond'),
    target: null,
  });
  return lines;
}

const atLeast = (value) => ({ at: '≥', value });
const missing = (why) => ({ ours: [], rival: [], missing: why });
