import { fork } from 'node:child_process';
import path from 'node:path';
import type { FocalPoint, Ratio } from '../domain/photo/crop';
import type { SheetCell } from './contact-sheet';
import type { Pictures } from './pictures';

/** A photo of which pictures are wanted, by its file. */
export interface PicturesOrder {
  is: 'pictures';
  original: string;
  focalPoint: FocalPoint;
  ratio: Ratio;
}

/** A contact sheet to be drawn, and the file that it goes to. */
export interface SheetOrder {
  is: 'sheet';
  file: string;
  title: string;
  cells: readonly SheetCell[];
  ratio: Ratio;
}

/** What comes back: the pictures, null for a file that is no picture and for a sheet; or why nothing came of it. */
export type Delivery = { made: Pictures | null } | { failed: string };

/** A process that makes the pictures and the sheet of one pack. One order at a time. */
export interface Studio {
  make(order: PicturesOrder | SheetOrder): Promise<Pictures | null>;
  /** Ends it, whatever it is at; settles when it writes no more. */
  close(): Promise<void>;
}

/**
 * What keeps the studio small. Encoders ask for and give back large pieces; with an arena for every thread, and pieces kept
 * for the next time, glibc would hold many times what is in use. Systems without glibc do not know these, and need not.
 */
const MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '131072' };
const HEAP = ['--max-semi-space-size=1', '--max-old-space-size=96'];

const ENDED = 'The process that makes the pictures has ended.';

/**
 * Opens a studio: a process of its own, so that the server answers others meanwhile and all that pictures and fonts take of
 * memory goes back when it ends. It ends with the server too.
 */
export function openStudio(): Studio {
  const child = fork(path.join(__dirname, 'studio-process.js'), [], {
    env: { ...process.env, ...MEMORY },
    execArgv: HEAP,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // Without a process there is no end of one.
    child.once('error', () => resolve());
  });
  return {
    make(order) {
      return new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error(ENDED));
        void ended.then(() => reject(new Error(ENDED)));
        child.once('message', (delivery: Delivery) => {
          if ('failed' in delivery) reject(new Error(delivery.failed));
          else resolve(delivery.made);
        });
        child.send(order);
      });
    },
    close() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
