/**
 * Keeps the built admin panel in step with its sources: a build takes most of a minute, so it happens only when something
 * that went into the last one has changed.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Told, step } from './progress.mjs';

/** Beside the panel's own files: the packages, and the configuration that is written into the bundle. */
const ALWAYS = [
  'package-lock.json',
  'config/admin.ts',
  'config/plugins.ts',
  'config/server.ts',
  'src/cli/start/panel-build.mjs',
  'src/cli/start/panel-words.mjs',
];
const VARIABLES = ['PUBLIC_URL', 'STRAPI_TELEMETRY_DISABLED'];

const here = path.dirname(fileURLToPath(import.meta.url));

function filesBelow(root, folder) {
  const directory = path.join(root, folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

const readList = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);

const sourcesOf = (root, listFile) =>
  [...new Set([...ALWAYS, ...filesBelow(root, 'src/admin'), ...readList(listFile)])].sort();

const changedSince = (began, root, listFile) =>
  sourcesOf(root, listFile)
    .map((file) => path.join(root, file))
    .some((file) => existsSync(file) && statSync(file).mtimeMs >= began);

/** One hash over everything that decides what the panel is. */
function fingerprint(root, listFile) {
  const hash = createHash('sha256');
  for (const file of sourcesOf(root, listFile)) {
    const full = path.join(root, file);
    hash.update(`${file}\0`).update(existsSync(full) ? readFileSync(full) : 'gone');
  }
  for (const name of Object.keys(process.env)
    .filter((key) => VARIABLES.includes(key) || key.startsWith('STRAPI_ADMIN_'))
    .sort())
    hash.update(`${name}=${process.env[name]}\0`);
  return hash.digest('hex');
}

function runBuild({ root, distDir, target, listFile, onModules, signal }) {
  const child = fork(path.join(here, 'panel-build.mjs'), [root, distDir, target, listFile], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // Configured only, never connected to; an address of its own keeps a build from needing a database.
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (output = (output + data).slice(-8000)));
  child.on('message', ({ modules }) => onModules(modules));
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, killed) => {
      signal.removeEventListener('abort', kill);
      if (code === 0) return resolve();
      if (process.env.DEBUG) console.error(output);
      const why = output.split('\n').find((line) => /error/i.test(line)) ?? killed ?? `exit ${code}`;
      reject(
        new Told(
          `管理面板构建失败 · building the admin panel failed: ${why.trim()}  (DEBUG=1 显示详情 · shows the details)`,
        ),
      );
    });
  });
}

/**
 * Builds the panel if it is not up to date. The server code must be compiled before; its files are not touched.
 * @param {{ root: string, distDir: string, signal?: AbortSignal }} options `signal` ends a running build
 */
export async function settlePanel({ root, distDir, signal = new AbortController().signal }) {
  const stamp = path.join(distDir, 'panel.stamp');
  const listFile = path.join(distDir, 'panel.sources.json');
  const built = path.join(distDir, 'build', 'index.html');
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, listFile)) return;
  rmSync(stamp, { force: true });
  // Strapi decides at load where the panel lies; the build is still under way then.
  mkdirSync(path.dirname(built), { recursive: true });
  const target = path.join(distDir, 'panel.next');
  const began = Date.now();
  await step('构建管理面板（约一分钟） · building the admin panel (about a minute)', async (tell) => {
    await runBuild({ root, distDir, target, listFile, signal, onModules: (count) => tell(`${count} modules`) });
    rmSync(path.dirname(built), { recursive: true, force: true });
    renameSync(path.join(target, 'build'), path.dirname(built));
    rmSync(target, { recursive: true, force: true });
    // What was written while it was built may or may not be in it: the next start builds once more.
    if (!changedSince(began, root, listFile)) writeFileSync(stamp, fingerprint(root, listFile));
  });
}
