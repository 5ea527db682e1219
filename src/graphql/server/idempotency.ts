import { doorError } from './errors';

const SHORTEST_KEY = 8;
const LONGEST_KEY = 200;

/** The input of an action; throws for a key that could not tell requests apart, or is none. */
export function keyed<Input extends { readonly idempotencyKey?: string | null | undefined }>(
  input: Input,
): Omit<Input, 'idempotencyKey'> & { idempotencyKey: string | null } {
  const idempotencyKey = input.idempotencyKey ?? null;
  if (idempotencyKey !== null && (idempotencyKey.length < SHORTEST_KEY || idempotencyKey.length > LONGEST_KEY)) {
    throw doorError('KEY_INVALID', { min: SHORTEST_KEY, max: LONGEST_KEY });
  }
  return { ...input, idempotencyKey };
}
