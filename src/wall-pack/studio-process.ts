import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { contactSheet } from './contact-sheet';
import { makePictures, type Pictures } from './pictures';
import type { Delivery, PicturesOrder, SheetOrder } from './studio';

// What runs in the process that `openStudio` starts: one order after the other, until the server closes it or is gone.
sharp.cache(false);
sharp.concurrency(1);
process.once('disconnect', () => process.exit());
process.on('message', (order: PicturesOrder | SheetOrder) => {
  void carryOut(order)
    .then(
      (made): Delivery => ({ made }),
      (error: unknown): Delivery => ({ failed: String(error) }),
    )
    .then((delivery) => process.send?.(delivery));
});

async function carryOut(order: PicturesOrder | SheetOrder): Promise<Pictures | null> {
  if (order.is === 'pictures') return makePictures(order.original, order);
  await pipeline(contactSheet(order.title, order.cells, order.ratio), createWriteStream(order.file));
  return null;
}
