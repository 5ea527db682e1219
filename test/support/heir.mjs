import { existsSync, rmSync } from 'node:fs';

/** Waits for the end of the test run that started it; whatever that run left is stopped and removed. */
const [pid, folder] = [Number(process.argv[2]), process.argv[3]];

process.stdin.resume();
process.stdin.on('close', () => {
  // A run that ended well removed its folder first, and the number may be another process's by now.
  if (!existsSync(folder)) return;
  try {
    // Immediate shutdown: nothing in it is worth saving.
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
  setTimeout(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }), 500);
});
