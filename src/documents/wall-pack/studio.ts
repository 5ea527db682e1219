import path from 'node:path';
import type { FocalPoint, Ratio } from '../../domain/photo/crop';
import { startProcess } from '../../photo/process';
import type { SheetCell } from './contact-sheet';
import type { Pictures } from './pictures';

/** A photo of which pictures are wanted, by its file. */
export interface PicturesOrder {
  original: string;
  focalPoint: FocalPoint;
  ratio: Ratio;
}

/** A contact sheet to be drawn, and the file that it goes to. */
export interface SheetOrder {
  file: string;
  title: string;
  cells: readonly SheetCell[];
  ratio: Ratio;
}

/** What comes back: the pictures, null for a file that is no picture and for a sheet; or why nothing came of it. */
export type Delivery = { made: Pictures | null } | { failed: string };

/** What a studio can be for: in each neither the font nor the image library is in memory for the other's sake. */
export interface Orders {
  pictures: PicturesOrder;
  sheet: SheetOrder;
}

/** A process that makes pictures or a sheet, one order at a time. */
export interface Studio<Kind extends keyof Orders> {
  make(order: Orders[Kind]): Promise<Pictures | null>;
  /** Ends it, whatever it is at; settles when it writes no more. */
  close(): Promise<void>;
}

const ENDED = 'The process that makes the pictures has ended.';

/**
 * Has something made in a process of its own, so that the server answers others meanwhile and all that pictures and fonts
 * take of memory goes back at the end. It ends with the work, with the server, and when the reader went away.
 */
export async function inStudio<Kind extends keyof Orders>(
  kind: Kind,
  away: AbortSignal,
  work: (studio: Studio<Kind>) => Promise<void>,
): Promise<void> {
  away.throwIfAborted();
  const studio = openStudio(kind);
  const close = () => void studio.close();
  away.addEventListener('abort', close, { once: true });
  try {
    await work(studio);
  } finally {
    away.removeEventListener('abort', close);
    await studio.close();
  }
}

function openStudio<Kind extends keyof Orders>(kind: Kind): Studio<Kind> {
  const child = startProcess(path.join(__dirname, `${kind}-process.js`));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // Without a process there is no end of one.
    child.on('error', () => resolve());
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
