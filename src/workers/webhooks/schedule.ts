const SECOND = 1000;
const HOUR = 3600 * SECOND;
const FIRST = 5 * SECOND;
const FACTOR = 4;
const LONGEST = 8 * HOUR;

/** After so many attempts, which take about three days, an endpoint is given up for this announcement. */
export const MOST_ATTEMPTS = 16;

/**
 * How long to wait after an attempt that failed, in milliseconds; null where it was the last. 5 s, 20 s, 80 s, 5 min, 21 min,
 * 85 min, 5.7 h, then every 8 h, each a fifth more or less by chance, so that many that failed together do not come
 * back together.
 *
 * @param attempt the attempt that failed, from 1
 * @param chance from 0 to 1
 */
export function waitAfter(attempt: number, chance: number): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  return Math.round(Math.min(FIRST * FACTOR ** (attempt - 1), LONGEST) * (0.8 + 0.4 * chance));
}
