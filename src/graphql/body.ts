import type { Context } from 'koa';
import { ticketOf } from '../ready-made';
import { LARGEST_BODY } from './limits';

/** The body's text; null, and the connection to be closed, when it is larger than the limit. */
export async function readBody(ctx: Context): Promise<string | null> {
  const ticket = ticketOf(ctx.req);
  if (ticket) return ticket.body.toString('utf8');
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(ctx.get('content-length')) <= LARGEST_BODY || !ctx.get('content-length')) {
    for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_BODY) break;
      chunks.push(chunk);
    }
    if (size <= LARGEST_BODY) return Buffer.concat(chunks).toString('utf8');
  }
  ctx.set('connection', 'close');
  return null;
}

/** The object that a JSON text is; null for anything else. */
export function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
