import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { contactSheet } from './contact-sheet';
import { takeOrders } from './orders';
import type { SheetOrder } from './studio';

// The process that draws a pack's contact sheet, with its large font.
takeOrders(async ({ file, title, cells, ratio }: SheetOrder) => {
  await pipeline(contactSheet(title, cells, ratio), createWriteStream(file));
  return null;
});
