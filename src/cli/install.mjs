/**
 * Installs the packages when the lock file changed. Plain Node: it runs before node_modules exists.
 *
 * `npm install` on every start would cost seconds and, under NODE_ENV=production, leave out what the panel's build needs;
 * comparing a hash costs a tenth of a second.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Told, step, tellError } from './start/progress.mjs';
import { withLock } from './start/lock.mjs';

const STAMP = path.join('node_modules', '.installed-lock');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

/** Whether npm's own record of what is installed holds every package of the lock file (someone ran npm by hand). */
function recordMatches(root) {
  try {
    const wanted = readJson(path.join(root, 'package-lock.json')).packages;
    const installed = readJson(path.join(root, 'node_modules', '.package-lock.json')).packages;
    return Object.entries(wanted).every(
      ([name, entry]) => name === '' || entry.optional || entry.peer || installed[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** Whether node_modules is what the lock file says. */
export function isInstalled(root) {
  const stamp = path.join(root, STAMP);
  const hash = lockHash(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash) return true;
  if (!recordMatches(root)) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** How far npm is: a package's own package.json is there once it is unpacked. */
function percentInstalled(root, packages) {
  const needed = Object.keys(packages).filter((name) => name !== '' && !packages[name].optional);
  const there = needed.filter((name) => existsSync(path.join(root, name, 'package.json'))).length;
  return `${Math.min(99, Math.round((100 * there) / needed.length))}%`;
}

function runNpmCi(root) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm } = process.env;
  const viaNode = npm?.endsWith('.js') || npm?.endsWith('.cjs');
  const [file, before] = viaNode ? [process.execPath, [npm]] : ['npm', []];
  const shell = !viaNode && process.platform === 'win32';
  const child = spawn(file, [...before, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell });
  let errors = '';
  child.stderr.on('data', (data) => (errors = (errors + data).slice(0, 20_000)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      const why = errors
        .split('\n')
        .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
        .find((line) => line !== '' && !/^(code|npm warn)\b/i.test(line));
      if (process.env.DEBUG) console.error(errors);
      reject(new Told(`安装依赖失败 · installing packages failed: ${why ?? signal ?? `exit ${code}`}  (npm ci)`));
    });
  });
}

/**
 * Makes node_modules what the lock file says, with a progress line; does nothing when it already is.
 * @param {string} root the project
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  await withLock(root, 'install', async () => {
    if (isInstalled(root)) return; // another command did it while this one waited
    await step('安装依赖 · installing packages', async (tell) => {
      const { packages } = readJson(path.join(root, 'package-lock.json'));
      const timer = setInterval(() => tell(percentInstalled(root, packages)), 1000);
      try {
        await runNpmCi(root);
      } finally {
        clearInterval(timer);
      }
      writeFileSync(path.join(root, STAMP), lockHash(root));
    });
  });
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
  await ensureInstalled(root).catch((error) => {
    tellError(error);
    process.exit(1);
  });
}
