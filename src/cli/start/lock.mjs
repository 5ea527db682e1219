/**
 * One command of a kind at a time in one clone: a file that names the process which holds it. A killed process leaves the
 * file behind, which then counts for nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A number may belong to something else after a reboot: the holder's command line must be one of ours. */
function isHolder(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'stat=,args=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    // A zombie was killed and only waits to be buried.
    return !line.trim().startsWith('Z') && /node|npm|jest/.test(line);
  } catch {
    return true;
  }
}

const holderOf = (file) => {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
};

/**
 * Tries to take the lock.
 * @param {string} root the project
 * @param {string} name what is locked
 * @returns {Promise<{ held: true, release(): void } | { held: false, by: number }>}
 */
export async function takeLock(root, name) {
  const file = path.join(root, '.cache', `${name}.lock`);
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const by = holderOf(file);
      if (by !== 0 && isHolder(by)) return { held: false, by };
      await sleep(20 + Math.random() * 60); // written a moment ago, or left behind
      if (holderOf(file) === by) rmSync(file, { force: true });
      continue;
    }
    // Two that found the same leftover may both come here: the last to write holds it.
    await sleep(50);
    if (holderOf(file) !== process.pid) continue;
    const release = () => holderOf(file) === process.pid && rmSync(file, { force: true });
    return { held: true, release };
  }
}

/** Runs work under the lock, waiting for whoever holds it. */
export async function withLock(root, name, work) {
  for (;;) {
    const lock = await takeLock(root, name);
    if (!lock.held) {
      await sleep(500);
      continue;
    }
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
}
