import type { Context } from 'koa';
import type { RequestProblem } from '../messages/requests';

/** The panel's forms and filters stay far below. */
const DEEPEST = 100;

/** With the flag, a surrogate is found only where it has no other half. */
const UNSTORABLE = [/\0/, /\p{Surrogate}/u];

interface Body {
  body?: unknown;
  files?: Record<string, unknown>;
}

/**
 * What is wrong with the text of a request, wherever it stands: in the address, the query, the body or a file's name.
 * PostgreSQL keeps no U+0000, and half of a surrogate pair would be kept as another character. What is nested beyond
 * measure is refused too.
 */
export function problemOfText(ctx: Context): RequestProblem | null {
  const address = decoded(ctx.path);
  if (address === null) return 'ADDRESS_BROKEN';
  const { body, files } = ctx.request as unknown as Body;
  const names = Object.values(files ?? {})
    .flat()
    .map((file) => (file as { originalFilename?: unknown }).originalFilename);
  return problemOf([address, ctx.query, body, names]);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Without recursion of its own: a body may be nested a hundred thousand deep, which nothing that comes after would bear. */
function problemOf(sent: unknown): RequestProblem | null {
  const left: { value: unknown; depth: number }[] = [{ value: sent, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && UNSTORABLE.some((pattern) => pattern.test(value))) return 'TEXT_UNSTORABLE';
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (depth > DEEPEST) return 'VALUE_REFUSED';
    for (const [key, inner] of Object.entries(value))
      left.push({ value: key, depth }, { value: inner, depth: depth + 1 });
  }
  return null;
}
