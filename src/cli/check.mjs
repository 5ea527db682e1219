/**
 * `npm test`: types, lint and format side by side, then the tests, whose summary comes last. With arguments only the
 * tests run, and get them: `npm test -- test/domain`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const tool = (file) => path.join(root, 'node_modules', file);
const cached = (name) => path.join(root, 'node_modules', '.cache', 'ace-check', name);

const TSC = tool('typescript/bin/tsc');
const typesOf = (project) => {
  const info = cached(`${project.replaceAll('/', '-')}.tsbuildinfo`);
  return [TSC, '-p', project, '--incremental', '--tsBuildInfoFile', info];
};

/** The longest first: two cores then finish together. */
const CHECKS = {
  lint: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'],
  types: typesOf('test'),
  unused: [tool('knip/bin/knip.js'), '--no-progress'],
  'types of the domain': typesOf('src/domain'),
  ...(hasSources('src/admin') && { 'types of the panel': typesOf('src/admin') }),
  format: [
    tool('prettier/bin/prettier.cjs'),
    '--check',
    '.',
    '--log-level=warn',
    '--cache',
    `--cache-location=${cached('prettier')}`,
  ],
};

/** TypeScript takes a project without a file for an error. */
function hasSources(folder) {
  const directory = path.join(root, folder);
  return (
    existsSync(directory) && readdirSync(directory, { recursive: true }).some((file) => /\.tsx?$/.test(String(file)))
  );
}

/** Of what stands before the first option, that which is in no test file's path. */
function unknownTests(given) {
  const option = given.findIndex((argument) => argument.startsWith('-'));
  const files = readdirSync(path.join(root, 'test'), { recursive: true })
    .map((file) => `test/${String(file).split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts'));
  const patterns = option < 0 ? given : given.slice(0, option);
  const isOf = (pattern, file) => {
    try {
      return new RegExp(pattern).test(path.posix.join(root, file));
    } catch {
      return false; // no pattern at all
    }
  };
  return patterns.filter((pattern) => !files.some((file) => isOf(pattern, file)));
}

/** Runs Node on a script; resolves to its exit code and what it wrote, never rejects. */
function run(args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio });
    const tell = (signal) => child.kill(signal);
    process.once('SIGTERM', tell);
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => {
      process.off('SIGTERM', tell);
      resolve({ code: code ?? 1, output });
    });
  });
}

async function check(name) {
  const began = Date.now();
  const { code, output } = await run(CHECKS[name], ['ignore', 'pipe', 'pipe']);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

async function checkAll(names, atOnce) {
  const waiting = [...names];
  const results = [];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) results.push(await check(name));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results.every(Boolean);
}

const jestArguments = process.argv.slice(2);
const only = jestArguments[0]?.startsWith('--only=') ? jestArguments.shift().slice('--only='.length) : null;

if (only !== null) {
  const names = Object.keys(CHECKS).filter((name) => name.startsWith(only));
  if (names.length === 0) {
    console.error(`没有名为“${only}”的检查 · there is no check "${only}"; ${Object.keys(CHECKS).join(', ')}`);
    process.exit(2);
  }
  process.exit((await checkAll(names, 2)) ? 0 : 1);
}
if (jestArguments.length === 0 && !(await checkAll(Object.keys(CHECKS), 2))) process.exit(1);

const unknown = unknownTests(jestArguments);
if (unknown.length > 0) {
  console.error(
    `没有测试文件名含“${unknown.join(' ')}” · no test file is called "${unknown.join(' ')}"; npm test -- test/domain`,
  );
  process.exit(2);
}

const { code } = await run([tool('jest/bin/jest.js'), '-c', 'test/jest.config.cjs', ...jestArguments], 'inherit');
process.exit(code);
