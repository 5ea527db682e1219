import type { Context } from 'koa';
import type { Customer } from './darkroom';

/**
 * Whoever sent a request, as those who wait for a picture: they have gone once the connection is closed without an answer
 * having been sent. Who asks by no request, such as the demo, does not go away.
 */
export function customerOf(ctx: Context | undefined): Customer {
  const gone = new AbortController();
  if (ctx) {
    const { res } = ctx;
    const look = () => {
      if (!res.writableFinished) gone.abort();
    };
    if (res.destroyed || res.socket?.destroyed) look();
    res.once('close', look);
  }
  return { away: gone.signal, patient: ctx === undefined };
}
