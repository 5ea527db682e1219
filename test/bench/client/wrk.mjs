/**
 * wrk, where it is installed: with large bodies autocannon is itself the limit, wrk shows the server's own.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** A Lua string of any text. */
const lua = (text) => `"${String(text).replace(/[\\"\n\r]/g, (character) => `\\${character.charCodeAt(0)}`)}"`;

/**
 * @param {{ folder: string }} stage the script goes into its folder
 * @param {{ url: string, seconds: number, connections: number, method: string, headers: object, body?: string }} load
 * @returns {Promise<{ perSecond: number, p99: number }>} p99 in ms; NaN where nothing was answered in the time
 */
export async function runWrk(stage, { url, seconds, connections, method, headers, body }) {
  const script = path.join(stage.folder, 'wrk.lua');
  const lines = [
    `wrk.method = ${lua(method)}`,
    ...(body === undefined ? [] : [`wrk.body = ${lua(body)}`]),
    ...Object.entries(headers).map(([name, value]) => `wrk.headers[${lua(name)}] = ${lua(value)}`),
  ];
  writeFileSync(script, lines.join('\n'));
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', script, url];
  const { stdout } = await promisify(execFile)('wrk', args, { timeout: (seconds + 60) * 1000 });
  return readWrk(stdout);
}

/** What wrk printed, as numbers. @throws where anything was answered otherwise than by 2xx or 3xx */
export function readWrk(output) {
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(output) ?? [];
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? [];
  if (perSecond === undefined || p99 === undefined || /Non-2xx or 3xx responses|Socket errors/.test(output))
    throw new Error(`wrk: ${output.trim().split('\n').slice(-6).join(' | ')}`);
  const answered = Number(perSecond) > 0;
  return {
    perSecond: Number(perSecond),
    p99: answered ? (Number(p99) * { us: 1, ms: 1000, s: 1_000_000 }[unit]) / 1000 : NaN,
  };
}
