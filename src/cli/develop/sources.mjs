/**
 * Tells of saved files.
 */
import path from 'node:path';
import { watch } from 'chokidar';

/** Editors write a file in several steps, and several files at once. */
const TOGETHER_MS = 40;

/**
 * Watches folders of the project, those that are made later too.
 * @param {string} root
 * @param {{ folders: string[], except: string[] }} what relative to `root`
 * @param {() => void} onSave once for what is saved together
 * @returns {Promise<{ close(): Promise<void> }>} when it watches
 */
export async function watchSources(root, { folders, except }, onSave) {
  const ignored = except.map((folder) => path.join(root, folder));
  const watcher = watch(
    folders.map((folder) => path.join(root, folder)),
    { ignored, ignoreInitial: true },
  );
  let timer;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onSave, TOGETHER_MS);
  });
  await new Promise((resolve, reject) => watcher.once('ready', resolve).once('error', reject));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
