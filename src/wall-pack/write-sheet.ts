import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Ratio } from '../domain/photo/crop';
import type { SheetCell } from './contact-sheet';

/** A contact sheet to be drawn, and the file that it goes to. */
export interface SheetOrder {
  file: string;
  title: string;
  cells: readonly SheetCell[];
  ratio: Ratio;
}

/** Twice what a sheet of five hundred takes: fonts are large, and a thread's memory goes back when it ends. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

/**
 * Draws a contact sheet in a thread of its own: reading and cutting down a Chinese font takes processor and memory at a
 * stretch, and the server goes on answering meanwhile. Ends when the reader went away.
 */
export function writeSheet(order: SheetOrder, away: AbortSignal): Promise<void> {
  const thread = new Worker(path.join(__dirname, 'draw-sheet.js'), { workerData: order, resourceLimits: LIMITS });
  away.addEventListener('abort', () => void thread.terminate(), { once: true });
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('The contact sheet was not drawn.'))));
  });
}
