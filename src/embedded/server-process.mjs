/**
 * The running server as seen from outside: its pid file, whether it is really ours, and how it is stopped.
 */
import { readFileSync, statSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { runAs } from './account.mjs';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns {{ pid: number, port: number, ready: boolean } | null} what postmaster.pid says; null when there is none */
export function readPidFile(clusterDir) {
  try {
    const lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return null;
  }
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Whether the process is the server of this directory: after a crash its number may belong to something else. The
 * directory stands in its arguments. Where processes cannot be looked at, the answer is yes.
 */
export function servesDirectory(pid, clusterDir) {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'stat=,args=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    // A zombie still has a number but no longer holds anything.
    return !line.trim().startsWith('Z') && line.includes(clusterDir);
  } catch {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(clusterDir);
    } catch {
      return isAlive(pid);
    }
  }
}

const sameDirectory = (one, other) => {
  const [a, b] = [statSync(one), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
};

/**
 * Asks who listens: only a server that knows our password (SCRAM proves both sides) and serves our directory is ours.
 * The directory counts because a copied clone carries the same password.
 * @returns {Promise<'ours' | 'other' | 'silent'>}
 */
export async function identify(url, clusterDir) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return sameDirectory(rows[0].data_directory, clusterDir) ? 'ours' : 'other';
  } catch (error) {
    // Wrong password or role, or a directory that we may not even look at: another server. Else nobody, or not yet.
    return ['28P01', '28000', 'EACCES', 'ENOENT'].includes(error.code) ? 'other' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A TCP port that nothing on loopback uses at this moment. Another process may still take it: the caller retries. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Stops the server: fast shutdown (open sessions are ended, nothing committed is lost), then after a patience an
 * immediate one, which the next start recovers from.
 */
export async function stopServer({ clusterDir, pid, programs, account }) {
  if (process.platform === 'win32') {
    await runAs(account, programs.pgCtl, ['stop', '-D', clusterDir, '-m', 'fast', '-w', '-t', '30']);
    return;
  }
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ]) {
    if (!servesDirectory(pid, clusterDir)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) {
      // A server that we did not start ourselves may stay as a zombie: its pid file is what tells.
      if (!isAlive(pid) || readPidFile(clusterDir)?.pid !== pid) return;
    }
  }
}
