import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** How an answer's bytes are packed. */
export type Encoding = 'identity' | 'gzip' | 'br';

const MOST_REMEMBERED = 100;
const known = new Map<string | undefined, Encoding>();

/** The best packing that a request's Accept-Encoding allows. */
export function encodingFor(accepted: string | undefined): Encoding {
  const remembered = known.get(accepted);
  if (remembered) return remembered;
  const encoding = choose(accepted ?? '');
  // There are few of these texts, unless someone makes them up.
  if (known.size < MOST_REMEMBERED && (accepted ?? '').length < 200) known.set(accepted, encoding);
  return encoding;
}

function choose(accepted: string): Encoding {
  const allowed = accepted
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
    .filter(([, ...parameters]) => !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))
    .map(([name]) => name);
  return allowed.includes('br') ? 'br' : allowed.includes('gzip') ? 'gzip' : 'identity';
}

const gzip = promisify(zlib.gzip);
const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);

/** Packs bytes beside the event loop; once for each answer, so a middling effort is enough. */
export function pack(bytes: Buffer, encoding: 'gzip' | 'br'): Promise<Buffer> {
  if (encoding === 'gzip') return gzip(bytes);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return brotli(bytes, { params: { [BROTLI_PARAM_QUALITY]: 6, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
