import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { workerData } from 'node:worker_threads';
import { contactSheet } from './contact-sheet';
import type { SheetOrder } from './write-sheet';

/** What runs in the thread of its own that {@link writeSheet} starts; a failure ends the thread and is told there. */
const { file, title, cells, ratio } = workerData as SheetOrder;
void pipeline(contactSheet(title, cells, ratio), createWriteStream(file));
