import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const HOUR = 3_600_000;

/** Where private files are read with a signed address. */
export const PRIVATE_PATH = '/private/';

/**
 * A path to a private file with leave to read it until the end of the next hour: given only in answers to staff who may
 * see the file, as a picture in a page cannot say who asks for it.
 */
export function signed(strapi: Core.Strapi, path: string, now = Date.now()): string {
  const until = (Math.floor(now / HOUR) + 2) * HOUR;
  return `${path}?until=${until}&signature=${signatureOf(strapi, path, until)}`;
}

/** Whether the leave that an address brings is ours and holds. */
export function isSigned(strapi: Core.Strapi, path: string, query: URLSearchParams, now = Date.now()): boolean {
  const until = Number(query.get('until'));
  if (!(until > now)) return false;
  const [given, right] = [query.get('signature') ?? '', signatureOf(strapi, path, until)].map((text) =>
    Buffer.from(text),
  );
  return given !== undefined && right !== undefined && given.length === right.length && timingSafeEqual(given, right);
}

function signatureOf(strapi: Core.Strapi, path: string, until: number): string {
  const secret = strapi.config.get<string[]>('server.app.keys').join();
  return createHmac('sha256', secret).update(`private file\n${path}\n${until}`).digest('base64url');
}
