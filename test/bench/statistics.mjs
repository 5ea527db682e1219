/**
 * What a line says about its rounds. Pure: numbers in, numbers out.
 */

/** The middle of some numbers; of an even count the mean of the two in the middle. NaN of none. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest value that a share of all (0 … 1) does not exceed: the nearest rank. NaN of none. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

/**
 * @typedef {object} Measured one comparison as it was measured
 * @property {string} name the comparison: `roster-hot`
 * @property {string} what what is compared: `gzip`, `p99`; one name and what is one line
 * @property {string} unit of both sides: `req/s`, `ms`
 * @property {number[]} ours one figure a round
 * @property {number[]} rival one figure a round, measured beside ours; empty where ours is held against a number
 * @property {{ at: '≥' | '≤', value: number } | null} target of ours ÷ rival, or of ours alone; null: reported beside
 * @property {boolean} [worst] held against a number, the worst round decides and not the middle one
 * @property {string} [against] what the rival is
 * @property {string} [note]
 * @property {string} [missing] why there is nothing to compare; then both sides are empty
 */

/**
 * A line of the table: the medians of both sides, the median of the rounds' ratios (ours ÷ rival, so that what slowed
 * both in one round falls out), the smallest and the largest of them, and whether the target is reached.
 *
 * @param {Measured} measured
 * @returns {Measured & { oursMedian: number, rivalMedian: number | null, ratio: number, spread: [number, number],
 *   ratios: number[], reached: boolean | null }} `reached` is null where there is no target or nothing was measured
 */
export function summarise(measured) {
  const { ours, rival, target } = measured;
  if (rival.length > 0 && rival.length !== ours.length)
    throw new Error(`${measured.name} ${measured.what}: ${ours.length} rounds of ours, ${rival.length} of the rival`);
  const ratios = rival.length === 0 ? ours : ours.map((value, round) => value / rival[round]);
  const ratio = measured.worst ? Math.max(...ratios) : median(ratios);
  return {
    ...measured,
    oursMedian: measured.worst ? Math.max(...ours) : median(ours),
    rivalMedian: rival.length === 0 ? null : median(rival),
    ratio,
    ratios,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    reached: target === null || ours.length === 0 ? null : isReached(ratio, target),
  };
}

function isReached(ratio, { at, value }) {
  return at === '≥' ? ratio >= value : ratio <= value;
}
