/**
 * On what the figures were measured: without it they mean nothing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

/** The system's own name for itself; Node's where it has none. */
function systemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? os.type();
  } catch {
    return `${os.type()} ${os.release()}`;
  }
}

/** @returns {string | null} the version of wrk; null where it is not installed */
export function wrkVersion() {
  try {
    execFileSync('wrk', ['--version'], { stdio: 'pipe' });
  } catch (error) {
    // It prints its version and ends with 1.
    return /wrk\s+(?:debian\/)?(\S+)/.exec(`${error.stdout ?? ''}${error.stderr ?? ''}`)?.[1] ?? null;
  }
  return 'unknown';
}

/**
 * @param {{ postgres: string, autocannon: string }} versions
 * @returns {Record<string, string | number | null>}
 */
export function describeMachine(versions) {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    system: systemName(),
    node: process.versions.node,
    postgres: versions.postgres,
    autocannon: versions.autocannon,
    wrk: wrkVersion(),
    loadBefore: Number(os.loadavg()[0].toFixed(2)),
  };
}
