import type { IncomingMessage } from 'node:http';
import type { Epoch } from './shared-reads';

/** What the door before Koa and the endpoint behind it tell each other about one request. */
export interface Ticket {
  /** The request's body, which the door has read already. */
  body: Buffer;
  /** The time that the answer belongs to, set by the endpoint where the answer may be given to anybody who asks the same. */
  keptFor: Epoch | null;
}

const tickets = new WeakMap<IncomingMessage, Ticket>();

/** The ticket of a request; undefined for one that did not come through the door. */
export function ticketOf(request: IncomingMessage): Ticket | undefined {
  return tickets.get(request);
}

/** Gives a request its ticket. */
export function giveTicket(request: IncomingMessage, body: Buffer): Ticket {
  const ticket = { body, keptFor: null };
  tickets.set(request, ticket);
  return ticket;
}
