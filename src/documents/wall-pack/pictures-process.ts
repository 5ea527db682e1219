import sharp from 'sharp';
import { takeOrders } from './orders';
import { makePictures } from './pictures';
import type { PicturesOrder } from './studio';

// The process that makes a pack's pictures: one thread, and nothing kept of what was made.
sharp.cache(false);
sharp.concurrency(1);
takeOrders((order: PicturesOrder) => makePictures(order.original, order));
