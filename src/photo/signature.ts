import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clockOf } from '../persistence/shared/clock';
import type { Holder } from '../persistence/account/holders';

const HOUR = 3_600_000;

/** Where private files are read with a signed address. */
export const PRIVATE_PATH = '/private/';

/**
 * A path to a private file with leave to read it until the end of the next hour: given only in answers to who may see the
 * file, as a picture in a page cannot say who asks for it. It is worth something as long as its holder is.
 */
export function signed(strapi: Core.Strapi, path: string, holder: Holder): string {
  const until = (Math.floor(clockOf(strapi).now().getTime() / HOUR) + 2) * HOUR;
  const name = `${holder.kind}.${holder.id}`;
  return `${path}?until=${until}&for=${name}&signature=${signatureOf(strapi, path, until, name)}`;
}

/** To whom the leave was given that an address brings; null where it is not ours, or is over. */
export function holderOf(strapi: Core.Strapi, path: string, query: URLSearchParams): Holder | null {
  const [until, name] = [Number(query.get('until')), query.get('for') ?? ''];
  if (!(until > clockOf(strapi).now().getTime())) return null;
  const [given, right] = [query.get('signature') ?? '', signatureOf(strapi, path, until, name)].map((text) =>
    Buffer.from(text),
  );
  if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [kind, id] = name.split('.') as [Holder['kind'], string];
  return { kind, id };
}

function signatureOf(strapi: Core.Strapi, path: string, until: number, holder: string): string {
  const secret = strapi.config.get<string[]>('server.app.keys').join();
  return createHmac('sha256', secret).update(`private file\n${path}\n${until}\n${holder}`).digest('base64url');
}
