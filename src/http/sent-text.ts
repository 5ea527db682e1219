import type { Context } from 'koa';
import type { RequestProblem } from '../messages/requests';

/** With the flag, a surrogate is found only where it has no other half. */
const UNSTORABLE = [/\0/, /\p{Surrogate}/u];

interface Body {
  body?: unknown;
  files?: Record<string, unknown>;
}

/**
 * What is wrong with the text of a request, wherever it stands: in the address, the query, the body or a file's name.
 * PostgreSQL keeps no U+0000, and half of a surrogate pair would be kept as another character.
 */
export function problemOfText(ctx: Context): RequestProblem | null {
  const address = decoded(ctx.path);
  if (address === null) return 'ADDRESS_BROKEN';
  const { body, files } = ctx.request as unknown as Body;
  const names = Object.values(files ?? {})
    .flat()
    .map((file) => (file as { originalFilename?: unknown }).originalFilename);
  return [address, ctx.query, body, names].every(storable) ? null : 'TEXT_UNSTORABLE';
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Without recursion: a body may be nested a hundred thousand deep. */
function storable(sent: unknown): boolean {
  const left = [sent];
  for (let value = left.pop(); value !== undefined || left.length > 0; value = left.pop()) {
    if (typeof value === 'string' && UNSTORABLE.some((pattern) => pattern.test(value))) return false;
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [key, inner] of Object.entries(value)) left.push(key, inner);
  }
  return true;
}
