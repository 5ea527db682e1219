/**
 * Under which account the embedded PostgreSQL runs.
 *
 * PostgreSQL refuses to run as root. An ordinary user runs it as themselves; root hands it to the account `postgres` or,
 * where there is none, to `nobody`. No account is ever created.
 */
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ uid: number, gid: number } | null} Account  `null` means: the account of this process. */

const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/** True when this process is root (never on Windows). */
export const isRoot = () => process.getuid?.() === 0;

/** @returns {{ uid: number, gid: number } | null} */
function accountNamed(name) {
  try {
    const ask = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }).trim());
    const account = { uid: ask('-u'), gid: ask('-g') };
    return account.uid > 0 ? account : null;
  } catch {
    return null;
  }
}

/**
 * The account that runs the server. Data that an account already owns stays with it: someone may have started as an
 * ordinary user first and as root later.
 * @param {string} clusterDir where the data is or will be
 * @returns {Account}
 */
export function serverAccount(clusterDir) {
  if (!isRoot()) return null;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const account = accountNamed(name);
    if (account) return account;
  }
  throw new Error(
    '内嵌 PostgreSQL 不能以 root 运行，且没有 postgres 或 nobody 账户 · embedded PostgreSQL cannot run as root and there is no account postgres or nobody; set DATABASE_URL',
  );
}

/** Gives a file or directory to the server's account; does nothing when that is this process's own. */
export function giveTo(account, path) {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Gives a whole folder away: a copy that root made of somebody's data belongs to root, which may not run it. */
export function giveTreeTo(account, directory) {
  if (!account) return;
  for (const entry of readdirSync(directory, { recursive: true }))
    lchownSync(path.join(directory, entry), account.uid, account.gid);
  giveTo(account, directory);
}

/**
 * The environment of PostgreSQL's programs: nothing of the caller's PG* variables, messages in English so that the log
 * can be read by machines too.
 */
export function serverEnvironment(extra = {}) {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP'];
  const env = Object.fromEntries(kept.filter((key) => process.env[key]).map((key) => [key, process.env[key]]));
  return { ...env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC', ...extra };
}

/**
 * Runs a short program as the server's account, away from any directory that it may not enter.
 * @param {Account} account
 * @returns {Promise<{ code: number, output: string }>} never rejects
 */
export function runAs(account, file, args, env = {}) {
  const options = {
    cwd: process.platform === 'win32' ? undefined : '/',
    env: serverEnvironment(env),
    ...(account ?? {}),
  };
  return new Promise((resolve) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output: `${stderr}${stdout}`.trim() || (error ? error.message : '') });
    });
  });
}

/** Whether the account can enter and write a directory; every parent counts. */
export async function canWrite(account, directory) {
  if (!account) return true;
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', directory])).code === 0;
}
