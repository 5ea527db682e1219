/**
 * The steps of `npm run rehearse`. Standard output is for what came out of the files; all else goes to standard error.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../install.mjs';
import { takeCharge } from '../start/ending.mjs';
import { withLock } from '../start/lock.mjs';
import { readNamed } from './files.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Not the folder that a running programme is served from. */
const distDir = path.join(root, 'node_modules', '.cache', 'ace-rehearse');

/** How a rehearsal ends: all is as expected, something is not, a file is malformed. */
const FINE = 0;
const DIFFERS = 1;
const MALFORMED = 2;

/** Keeps standard output for ourselves: whatever others print goes to standard error. @returns what prints a line */
function takeStandardOutput() {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return (line) => new Promise((resolve, reject) => write(`${line}\n`, (error) => (error ? reject(error) : resolve())));
}

const complain = (line) => process.stderr.write(`${line}\n`);

async function compileServer() {
  const { compile } = await import('../compile.mjs');
  await withLock(root, 'rehearse', async () => compile({ root, outDir: distDir }));
  return require(path.join(distDir, 'src', 'rehearsal'));
}

/** @returns the scenario in a file; null where it is malformed, which is said with the path of the wrong field */
function readScenarioOf(rehearsal, { name, text, error }) {
  const read = text === null ? { problems: [{ path: '', message: error }] } : rehearsal.readScenario(text);
  if ('scenario' in read) return read.scenario;
  complain(`✗ ${name}: 格式错误，未重放 · malformed, not replayed`);
  for (const { path: where, message } of read.problems) complain(`  ${where === '' ? name : where}: ${message}`);
  return null;
}

/** Plays one scenario and prints what came out. @returns its exit code */
async function play(rehearsal, stage, print, { name, scenario }) {
  await stage.renew();
  let outcome;
  try {
    outcome = await rehearsal.rehearse(stage.strapi, scenario);
  } catch (error) {
    complain(`✗ ${name}: 重放失败 · the replay failed: ${process.env.DEBUG ? error.stack : error.message}`);
    return DIFFERS;
  }
  await print(JSON.stringify(outcome));
  const found = rehearsal.differences(scenario.expect ?? {}, outcome);
  if (found.length === 0) return FINE;
  complain(`✗ ${name}: 与预期不符 · not as expected`);
  for (const difference of found) complain(`  ${difference}`);
  return DIFFERS;
}

async function rehearseAll(charge, print, names) {
  process.env.TZ = 'UTC';
  await ensureInstalled(root);
  const rehearsal = await compileServer();
  const files = names.map(readNamed).map((file) => ({ name: file.name, scenario: readScenarioOf(rehearsal, file) }));
  const sound = files.filter(({ scenario }) => scenario !== null);
  let code = sound.length < files.length ? MALFORMED : FINE;
  if (sound.length === 0) return code;
  const { openStage } = await import('./stage.mjs');
  process.chdir(root);
  const stage = await openStage(charge, { root, distDir }, sound.length);
  for (const file of sound) code = Math.max(code, await play(rehearsal, stage, print, file));
  return code;
}

/** `npm run rehearse`. */
export async function rehearse(names) {
  const print = takeStandardOutput();
  if (names.length === 0) {
    complain('用法 · usage: npm run rehearse -- FILE…');
    process.exit(MALFORMED);
  }
  const charge = takeCharge();
  let code;
  try {
    code = await rehearseAll(charge, print, names);
  } catch (error) {
    if (charge.signal.aborted) return;
    complain(`✗ 无法重放 · cannot rehearse: ${process.env.DEBUG ? error.stack : error.message}`);
    code = DIFFERS;
  }
  await charge.end(code);
}
