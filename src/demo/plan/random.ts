import { base, Faker, generateMersenne32Randomizer, zh_CN } from '@faker-js/faker';

/** Fixed for good: another seed is another demo. */
const SEED = 20200101;

/** A source of chance that gives the same values on every machine and at every time. */
export type Random = Faker;

/**
 * A source of its own for each purpose, so that a change in one part of the demo leaves the other parts as they were.
 * `stream` is the purpose's number, `index` that of the thing made, below ten million.
 */
export function randomFor(stream: number, index = 0): Random {
  const seed = SEED + stream * 10_000_000 + index;
  return new Faker({ locale: [zh_CN, base], randomizer: generateMersenne32Randomizer(seed) });
}

/** One of several values, by weight; values without weight are never picked. Null where none weighs anything. */
export function pickWeighted<T>(random: Random, options: readonly { weight: number; value: T }[]): T | null {
  const open = options.filter(({ weight }) => weight > 0);
  return open.length === 0 ? null : random.helpers.weightedArrayElement(open);
}

/** The purposes that chance serves. */
export const STREAMS = { names: 1, people: 2, contributions: 3, filler: 4, titles: 5, portraits: 6 } as const;
