import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a ticket lets its holder download, once or again, until it ends. */
export interface Ticket {
  event: string;
  /** The administrator to whom it was given. */
  administrator: string;
}

const LASTS_MS = 60_000;

/**
 * A ticket for one download: a browser saves a download to disk only when it asks by itself, and then it cannot send the
 * panel's token along. It ends after a minute, and is sent in a form's body, so that it stands in no log.
 */
export function makeTicket(ticket: Ticket, secret: string, now: Date): string {
  const text = JSON.stringify({ ...ticket, until: now.getTime() + LASTS_MS });
  const payload = Buffer.from(text).toString('base64url');
  return `${payload}.${signatureOf(payload, secret)}`;
}

/** What a ticket stands for; null for one that is not ours or has ended. */
export function readTicket(text: string, secret: string, now: Date): Ticket | null {
  const [payload = '', signature = ''] = text.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(payload, secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const { until, event, administrator } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Ticket & {
    until: number;
  };
  return now.getTime() < until ? { event, administrator } : null;
}

function signatureOf(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(`honour.wall-pack ${payload}`).digest('base64url');
}
