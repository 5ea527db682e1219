import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the pictures of a pack lie while they are written into it: folders of this name in the system's for such. */
export const WORKSHOP = 'wall-pack-';

/** Does something in a folder of its own, named after this process, and removes it with all that lies in it. */
export async function inWorkshop(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), `${WORKSHOP}${process.pid}-`));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Removes the folders of processes that were killed over a pack, which nobody else would: photos lie in them. To be called
 * before this process makes its first pack: a folder with its number is one of an earlier life, as every container has.
 */
export async function clearWorkshops(): Promise<void> {
  const left = (await readdir(tmpdir())).filter((name) => {
    const [, maker] = /^wall-pack-(\d+)-/.exec(name) ?? [];
    return maker !== undefined && (Number(maker) === process.pid || !isRunning(Number(maker)));
  });
  // What belongs to another account stays: it is for that one to clear.
  await Promise.allSettled(left.map((name) => rm(path.join(tmpdir(), name), { recursive: true, force: true })));
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
