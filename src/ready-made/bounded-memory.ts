import type { Memory } from '../services/shared/read-session';

/**
 * The most rows that one kind of read keeps in any case, some 400 bytes each: slugs and days can be made up by anybody, so
 * that what is kept must not grow with what is asked.
 */
const LEAST_ROOM = 30_000;
/** A programme with a larger roster has room for so many of them: for two, and what belongs to them. */
const LARGEST_READS = 2.5;

interface Kept {
  value: unknown;
  rows: number;
}

/** Memories that share one measure of how large the programme is: the largest read that any of them was given. */
export function boundedMemories(): () => Memory {
  let largest = 0;
  return () => {
    let rows = 0;
    // A map remembers the order in which its keys were set: what was asked for least recently comes first.
    const kept = new Map<unknown, Kept>();
    const forget = (key: unknown): boolean => {
      rows -= kept.get(key)?.rows ?? 0;
      return kept.delete(key);
    };
    return {
      get(key) {
        const found = kept.get(key);
        if (found) {
          kept.delete(key);
          kept.set(key, found);
        }
        return found?.value;
      },
      set(key, value, { size } = { size: 1 }) {
        largest = Math.max(largest, size);
        forget(key);
        rows += size;
        kept.set(key, { value, rows: size });
        for (const oldest of kept.keys()) {
          if (rows <= Math.max(LEAST_ROOM, LARGEST_READS * largest)) break;
          forget(oldest);
        }
        return value;
      },
      delete: forget,
      keys: () => kept.keys(),
    };
  };
}
