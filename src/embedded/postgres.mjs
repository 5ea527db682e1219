/**
 * The embedded PostgreSQL: a real server from npm's binaries, in a directory of the clone, on loopback only.
 *
 * Plain JavaScript because it runs before anything is compiled, and in jest's global setup. Safe against everything that
 * happens on a laptop: a killed Node leaves the server alive and the next start reuses it, a killed server is recovered,
 * two clones never meet, ports are found and never assumed.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { canWrite, giveTo, giveTreeTo, isRoot, runAs, serverAccount, serverEnvironment } from './account.mjs';
import { findPrograms, sharedDirectory } from './binaries.mjs';
import { freePort, identify, isAlive, readPidFile, servesDirectory, sleep, stopServer } from './server-process.mjs';

const USER = 'ace';
const START_PATIENCE_MS = 120_000; // recovery after a crash may take long on a slow disk
const LOG_LIMIT_BYTES = 5_000_000;

/** Settings of every embedded server; what is not here is PostgreSQL's default. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // no second door, and no limit on the length of the directory's name
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
};

/** For tests, whose data may be lost: three to five times faster. */
const FLEETING = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

/**
 * Where the data really lies: the wanted directory or, when the server's account cannot reach it (a clone in root's 0700
 * home), a directory of the same identity in a shared place.
 */
async function settleDirectory(wanted) {
  const relocated = () =>
    path.join(sharedDirectory(), `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`);
  const prepare = (directory) => {
    const account = serverAccount(path.join(directory, 'cluster'));
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    giveTo(account, directory);
    return { directory, account };
  };
  const here = prepare(wanted);
  if (!isRoot()) {
    const { uid } = statSync(wanted);
    if (process.getuid && uid !== process.getuid())
      throw new Error(`数据目录属于另一个账户 · the data directory belongs to another account: ${wanted}`);
    return here;
  }
  return (await canWrite(here.account, wanted)) ? here : prepare(relocated());
}

/** The password is made once per directory and kept beside the data, readable by its owner alone. */
function settlePassword(directory, account) {
  const file = path.join(directory, 'password');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 });
    giveTo(account, `${file}.new`);
    renameSync(`${file}.new`, file);
  }
  return { file, password: readFileSync(file, 'utf8').trim() };
}

/** Makes the cluster if there is none. An interrupted attempt leaves nothing: the finished one is renamed into place. */
async function settleCluster({ clusterDir, account, programs, passwordFile, durable, log }) {
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) {
    const major = readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
    if (major !== programs.major)
      throw new Error(
        `数据目录属于 PostgreSQL ${major}，程序是 ${programs.major} · the data directory is of PostgreSQL ${major}, the programs are ${programs.major}: ${clusterDir}`,
      );
    return;
  }
  log('创建 PostgreSQL 数据目录 · making the PostgreSQL data directory');
  const fresh = `${clusterDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const options = ['-U', USER, '-A', 'scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const args = ['-D', fresh, `--pwfile=${passwordFile}`, ...options, ...(durable ? [] : ['--no-sync'])];
  const { code, output } = await runAs(account, programs.initdb, args);
  if (code !== 0)
    throw new Error(`initdb 失败 · initdb failed: ${output.split('\n').filter(Boolean).slice(-2).join(' ')}`);
  renameSync(fresh, clusterDir);
}

/** The server that already runs on this directory, if it is ours. Waits for one that is just starting or stopping. */
async function findRunning(clusterDir, urlOn) {
  for (const end = Date.now() + START_PATIENCE_MS; Date.now() < end; await sleep(100)) {
    const found = readPidFile(clusterDir);
    if (!found || !isAlive(found.pid)) return null;
    const listener = await identify(urlOn(found.port), clusterDir);
    if (listener === 'ours') return found;
    if (listener === 'silent' && servesDirectory(found.pid, clusterDir)) continue;
    // The file is left over (a crash, or a copied clone) and its number belongs to something else by now: PostgreSQL
    // itself would refuse to start over it.
    rmSync(path.join(clusterDir, 'postmaster.pid'), { force: true });
    return null;
  }
  throw new Error(
    `此目录的 PostgreSQL 正在运行但不应答 · a PostgreSQL runs on this directory but does not answer: ${clusterDir}`,
  );
}

function openLog(directory) {
  const file = path.join(directory, 'log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const fd = openSync(file, size > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600);
  return {
    fd,
    lastLine: () =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .filter((line) => /FATAL|ERROR|PANIC/.test(line))
        .pop() ?? '',
  };
}

/** One attempt to start on a free port. Null when the attempt may be repeated (the port was taken meanwhile). */
async function launch({ directory, clusterDir, account, programs, durable, urlOn }) {
  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : FLEETING), port: String(port) });
  const args = ['-D', clusterDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const output = openLog(directory);
  // In a session of its own: Ctrl-C reaches the whole group of the terminal, and the server must be the last to go.
  const child = spawn(programs.postgres, args, {
    cwd: process.platform === 'win32' ? undefined : '/',
    env: serverEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output.fd, output.fd],
    ...(account ?? {}),
  });
  closeSync(output.fd);
  child.unref();
  let ended = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended ??= `${signal ?? code}`));
  for (const end = Date.now() + START_PATIENCE_MS; Date.now() < end && ended === null; await sleep(20)) {
    const found = readPidFile(clusterDir);
    if (found?.pid !== child.pid || !found.ready) continue;
    if ((await identify(urlOn(port), clusterDir)) === 'ours') return { found, reason: '' };
  }
  return { found: null, reason: output.lastLine() || `postgres: ${ended ?? 'timeout'}` };
}

/**
 * Starts the embedded server on a directory, or takes over the one that a killed process left behind.
 *
 * @param {object} options
 * @param {string} options.dataDir where its data lives; as root it may be relocated to where the server's account can go
 * @param {boolean} options.durable false for tests: faster, and lost in a crash
 * @param {(line: string) => void} [options.log] told about long steps
 * @returns {Promise<{ url: string, port: number, pid: number, reused: boolean, dataDir: string, isAlive(): boolean, stop(): Promise<void> }>}
 *   `stop` ends the server whether it was started or taken over; calling it twice is harmless
 * @throws one line when it cannot run
 */
export async function startPostgres({ dataDir, durable, log = () => undefined }) {
  const { directory, account } = await settleDirectory(path.resolve(dataDir));
  chmodSync(directory, 0o700);
  const clusterDir = path.join(directory, 'cluster');
  const programs = await findPrograms(account);
  if (isRoot() && statSync(clusterDir, { throwIfNoEntry: false })?.uid === 0) giveTreeTo(account, directory);
  const { file: passwordFile, password } = settlePassword(directory, account);
  const urlOn = (port) => `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`;
  await settleCluster({ clusterDir, account, programs, passwordFile, durable, log });
  // A copy may be open to others (Node's own cpSync from 22 on makes it so), and PostgreSQL refuses such a directory.
  chmodSync(clusterDir, 0o700);

  let server = await findRunning(clusterDir, urlOn);
  const reused = server !== null;
  let reason = '';
  for (let attempt = 0; !server && attempt < 5; attempt += 1) {
    if (attempt > 0) await sleep(300 * attempt); // a killed server's workers need a moment to notice
    ({ found: server, reason } = await launch({ directory, clusterDir, account, programs, durable, urlOn }));
  }
  if (!server) throw new Error(`内嵌 PostgreSQL 没有启动 · the embedded PostgreSQL did not start: ${reason}`);

  const { pid, port } = server;
  let stopping = null;
  const stop = () => (stopping ??= stopServer({ clusterDir, pid, programs, account }));
  return { url: urlOn(port), port, pid, reused, dataDir: directory, isAlive: () => isAlive(pid), stop };
}
