/**
 * The steps of `npm run bench`.
 */
import { createRequire } from 'node:module';
import { ensureInstalled } from '../../src/cli/install.mjs';
import { takeCharge } from '../../src/cli/start/ending.mjs';
import { say } from '../../src/cli/start/progress.mjs';
import { describeMachine } from './machine.mjs';
import { readOptions, USAGE } from './options.mjs';
import { writeReport } from './report/write.mjs';
import { tableOf, writeJson } from './report/results.mjs';
import { openStage, root } from './stage.mjs';
import { summarise } from './statistics.mjs';

const require = createRequire(import.meta.url);

/** How the command ends: everything measured; something could not be; it was asked wrongly. */
const FINE = 0;
const FAILED = 1;
const MISUSED = 2;

/** Runs one comparison; what goes wrong in it is a line of its own, and the others still run. */
async function measured(stage, options, name) {
  const began = Date.now();
  say(`\n▶ ${name}`);
  try {
    const { measure } = await import(`./benches/${name}.mjs`);
    const lines = (await measure(stage, options)).map(summarise);
    say(`${tableOf(lines)}\n  ${name}: ${Math.round((Date.now() - began) / 1000)} s`);
    return { lines, failed: false };
  } catch (error) {
    if (process.env.DEBUG) console.error(error);
    const missing = String(error?.message ?? error)
      .replace(/\s+/g, ' ')
      .slice(0, 600);
    say(`✗ ${name}: ${missing}`);
    return {
      lines: [summarise({ name, what: '', unit: '', ours: [], rival: [], target: null, missing })],
      failed: true,
    };
  }
}

async function run(charge, options) {
  await ensureInstalled(root);
  process.chdir(root);
  const stage = await openStage(charge);
  const machine = describeMachine({ postgres: stage.postgres, autocannon: require('autocannon/package.json').version });
  const at = new Date().toISOString();
  const lines = [];
  let failed = false;
  for (const name of options.names) {
    if (charge.signal.aborted) return FAILED;
    const outcome = await measured(stage, options, name);
    lines.push(...outcome.lines);
    failed ||= outcome.failed;
  }
  const { rounds, seconds, connections, sizes, names } = options;
  const result = { at, machine, settings: { names, rounds, seconds, connections, sizes }, lines };
  say(`\n${tableOf(lines)}\n`);
  const file = writeJson(root, options.json, result);
  say(`  JSON   ${file}`);
  if (options.writeReport) for (const written of await writeReport(root, result)) say(`  REPORT ${written}`);
  return failed ? FAILED : FINE;
}

/** `npm run bench`. */
export async function bench(args) {
  const { options, problems } = readOptions(args);
  if (problems) {
    for (const problem of problems) console.error(`✗ ${problem}`);
    console.error(USAGE);
    process.exit(MISUSED);
  }
  const charge = takeCharge();
  let code;
  try {
    code = await run(charge, options);
  } catch (error) {
    if (charge.signal.aborted) return;
    console.error(`✗ 无法测量 · cannot measure: ${process.env.DEBUG ? error.stack : error.message}`);
    code = FAILED;
  }
  await charge.end(code);
}
