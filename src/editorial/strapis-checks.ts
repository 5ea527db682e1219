import type { Bilingual } from '../domain/shared/bilingual';
import { refuse } from '../domain/shared/refusal';
import { CHECKS } from '../messages/checks';
import { fieldError, sentenceOf, type FieldProblem } from './refusals';

/** What Strapi finds wrong with one field, in English alone; ours has `messages` beside it. */
interface Found {
  path: (string | number)[];
  message: string;
  value?: unknown;
  messages?: Bilingual;
}

const NOT_UNIQUE = 'This attribute must be unique';

const SENTENCES: readonly (readonly [RegExp, Bilingual])[] = [
  [/must be an integer/, CHECKS.integer],
  [/must be defined|required|cannot be null|must not be null/, CHECKS.missing],
  [/must be one of/, CHECKS.choice],
  [/valid email/, CHECKS.email],
];

/** Strapi's own answer about fields, as a sentence under each in both languages; null for any other error. */
export function inBothLanguages(error: unknown): Error | null {
  const { name, details } = error as { name?: string; details?: { errors?: Found[] } };
  const found = details?.errors ?? [];
  if (name !== 'ValidationError' || found.length === 0 || found.some(({ messages }) => messages)) return null;
  return fieldError(found.map(problemOf));
}

function problemOf({ path, message, value }: Found): FieldProblem {
  const field = path.map(String);
  if (message === NOT_UNIQUE) {
    const taken = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    return { field, ...sentenceOf(refuse('VALUE_TAKEN', { value: taken })) };
  }
  const known = SENTENCES.find(([said]) => said.test(message))?.[1];
  return { field, ...(known ?? CHECKS.invalid) };
}
