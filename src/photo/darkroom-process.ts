import sharp from 'sharp';
import type { Delivery, Orders, Request } from './darkroom';
import { develop } from './intake';
import { makeRenditions } from './renditions';

// The process that decodes pictures, beside the server: one thread for each, and nothing kept of what was made.
sharp.cache(false);
sharp.concurrency(1);

function carryOut({ kind, order }: Request): Promise<Orders[keyof Orders]['made']> {
  if (kind === 'develop') return develop(order);
  return makeRenditions(Buffer.from(order.print), order.size, order.focalPoint, order.shape);
}

process.once('disconnect', () => process.exit());
process.on('message', (request: Request) => {
  void carryOut(request)
    .then(
      (made): Delivery => ({ id: request.id, made }),
      (error: unknown): Delivery => ({ id: request.id, failed: String(error) }),
    )
    .then((delivery) => process.send?.(delivery));
});
