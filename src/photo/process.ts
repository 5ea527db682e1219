import { fork, type ChildProcess } from 'node:child_process';

/**
 * What keeps a process that makes pictures small. Encoders ask for and give back large pieces; with an arena for every
 * thread, and pieces kept for the next time, glibc would hold many times what is in use. Systems without glibc do not know
 * these, and need not.
 */
const MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '131072' };
const HEAP = ['--max-semi-space-size=1', '--max-old-space-size=96'];

/** Starts a process of ours that makes pictures; bytes may go back and forth in its messages. */
export function startProcess(script: string): ChildProcess {
  return fork(script, [], {
    env: { ...process.env, ...MEMORY },
    execArgv: HEAP,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
