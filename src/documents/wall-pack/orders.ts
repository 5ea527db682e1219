import type { Pictures } from './pictures';
import type { Delivery } from './studio';

/** In a process that `inStudio` starts: carries out one order after the other, until the server closes it or is gone. */
export function takeOrders<Order>(carryOut: (order: Order) => Promise<Pictures | null>): void {
  process.once('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    void carryOut(order)
      .then(
        (made): Delivery => ({ made }),
        (error: unknown): Delivery => ({ failed: String(error) }),
      )
      .then((delivery) => process.send?.(delivery));
  });
}
