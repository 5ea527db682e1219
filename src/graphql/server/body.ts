import type { Context } from 'koa';
import { ticketOf } from '../../ready-made';
import { LARGEST_BODY } from './limits';
import type { DoorCode } from './messages';

/** The body; null, and the connection to be closed, when it is larger than the limit. */
export async function readBody(ctx: Context): Promise<Buffer | null> {
  const ticket = ticketOf(ctx.req);
  if (ticket) return ticket.body;
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(ctx.get('content-length')) <= LARGEST_BODY || !ctx.get('content-length')) {
    for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_BODY) break;
      chunks.push(chunk);
    }
    if (size <= LARGEST_BODY) return Buffer.concat(chunks);
  }
  ctx.set('connection', 'close');
  return null;
}

/** The object that a JSON text is; null for anything else. */
export function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value) ? value : null;
  } catch {
    return null;
  }
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The deepest that variables may nest; an input of the schema has five levels. */
const DEEPEST = 50;

/** What of a question is not as GraphQL over HTTP has it, or could be answered by nobody; null for nothing. */
export function problemIn(
  body: object,
): Extract<DoorCode, 'QUERY_MISSING' | 'VARIABLES_INVALID' | 'TEXT_INVALID'> | null {
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  const isNamed = operationName == null || typeof operationName === 'string';
  if (typeof query !== 'string' || query === '' || !isNamed || !(extensions == null || isPlain(extensions)))
    return 'QUERY_MISSING';
  if (variables == null) return null;
  return isPlain(variables) ? problemInValue(variables, 0) : 'VARIABLES_INVALID';
}

/** PostgreSQL stores no NUL, and half of a surrogate pair would become another character on its way there. */
function problemInValue(value: unknown, depth: number): 'VARIABLES_INVALID' | 'TEXT_INVALID' | null {
  if (typeof value === 'string') return value.includes('\0') || !isWellFormed(value) ? 'TEXT_INVALID' : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= DEEPEST) return 'VARIABLES_INVALID';
  for (const [key, inside] of Object.entries(value)) {
    const problem = problemInValue(key, depth) ?? problemInValue(inside, depth + 1);
    if (problem) return problem;
  }
  return null;
}

const HALF_A_PAIR = /\p{Surrogate}/u;

function isWellFormed(text: string): boolean {
  return !HALF_A_PAIR.test(text);
}
