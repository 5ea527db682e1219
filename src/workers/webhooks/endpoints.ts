import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KnownEndpoint } from '../../persistence/message/announcements';

/** Where announcements are sent. */
export interface Endpoint extends KnownEndpoint {
  /** Where to, whole; may hold a token of the receiver's after its question mark, and is therefore never shown. */
  url: string;
  /** One to sign with, or two while the receiver goes over from one to the other; never shown. */
  secrets: string[];
}

const FEWEST_BYTES = 24;
const MOST_BYTES = 64;

const SECRET = z.string('须为字符串 · must be a text').refine(isSecret, {
  error: `须为 whsec_ 加上 ${FEWEST_BYTES} 至 ${MOST_BYTES} 个随机字节的 base64 · must be whsec_ and ${FEWEST_BYTES} to ${MOST_BYTES} random bytes in base64`,
});

const ENDPOINT = z.strictObject(
  {
    url: z.string('须为网址 · must be an address').refine(isSafe, {
      // Else what is asked of all addresses would be asked of one that is none.
      abort: true,
      error:
        '须为 https 网址（仅本机可用 http），不含用户名与 # · must be an https address (http for this machine only), without user and #',
    }),
    secret: z.preprocess(
      (given) => [given].flat(),
      z
        .array(SECRET)
        .max(2, '须为一个密钥，轮换时为两个 · must be one secret, or two while they are changed')
        .nonempty(),
    ),
  },
  { error: '须只含 url 与 secret · must have url and secret, nothing else' },
);

const ENDPOINTS = z
  .array(ENDPOINT, '须为 JSON 数组 · must be a JSON array')
  .max(20, '最多 20 个 · at most 20')
  .refine((all) => new Set(all.map(({ url }) => addressOf(url))).size === all.length, {
    error: '同一网址出现两次 · one address is there twice',
  });

/**
 * Reads the endpoints from `HONOUR_WEBHOOKS`: a JSON array of `{ "url", "secret" }`, `secret` being one or an array of two.
 *
 * @throws where it is wrong, saying what to set, in Chinese and English, and repeating nothing of what was given
 */
export function parseEndpoints(text: string): Endpoint[] {
  if (text.trim() === '') return [];
  const parsed = ENDPOINTS.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data.map(endpointFrom);
  const problems = parsed.error.issues.map(({ path, message }) => `${placeOf(path)}${message}`);
  throw new Error(`HONOUR_WEBHOOKS 有误 · HONOUR_WEBHOOKS is wrong: ${problems.join('; ')}`);
}

function endpointFrom({ url, secret }: z.infer<typeof ENDPOINT>): Endpoint {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([url, ...secret]))
    .digest('hex');
  return { url, address: addressOf(url), secrets: secret, fingerprint };
}

/** What an endpoint is called where staff see it. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** JSON that cannot be read would be quoted in its error, secrets and all. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
}

function isSecret(text: string): boolean {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const { length } = Buffer.from(base64 ?? '', 'base64');
  return length >= FEWEST_BYTES && length <= MOST_BYTES;
}

/** `[0].url ` for what is wrong with the first one's address. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return place === '' ? '' : `${place} `;
}
