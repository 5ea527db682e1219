import { readFileSync } from 'node:fs';

/** How much memory is in use, in megabytes (RSS), as Linux tells; elsewhere nothing is seen. */
export interface Memory {
  /** The process's at first. */
  first: number;
  /** The process's at most. */
  most: number;
  /** At most, that of a process which it started; what the two share counts here once more. */
  children: number;
}

/** Looks at what a process takes of memory a hundred times a second, until it is gone; gives that since it was last asked. */
export function watchMemory(pid: number): () => Memory {
  let seen: number[] = [];
  let children = 0;
  const looking = setInterval(() => {
    const now = inUse(pid, 'VmRSS');
    if (now === 0) return clearInterval(looking);
    seen.push(now);
    children = Math.max(children, ...childrenOf(pid).map((child) => inUse(child, 'VmHWM')));
  }, 10);
  looking.unref();
  return () => {
    const measured = { first: seen[0] ?? 0, most: Math.max(0, ...seen), children };
    seen = seen.slice(-1);
    children = 0;
    return measured;
  };
}

/** How much memory the processes that a process started have now, in megabytes. */
export function childrenInUse(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + inUse(child, 'VmRSS'), 0);
}

function childrenOf(pid: number): number[] {
  return readOr('', `/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** What a process has in memory, or ever had at most; 0 for none. */
function inUse(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const [, kibibytes = '0'] = new RegExp(`${what}:\\s+(\\d+)`).exec(readOr('', `/proc/${pid}/status`)) ?? [];
  return (Number(kibibytes) * 1024) / 1e6;
}

/** A process may end while it is looked at. */
function readOr(otherwise: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
