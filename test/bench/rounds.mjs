/**
 * Rounds: ours, the rival, ours, the rival … so that whatever else the machine does meets both.
 */

/**
 * Measures every side once to warm it up, then so many rounds; who begins a round alternates.
 *
 * @param {number} rounds
 * @param {Record<string, (round: number) => Promise<any>>} sides `round` is -1 for the warm-up
 * @returns {Promise<Record<string, any[]>>} what each side gave, a value a round
 */
export async function interleaved(rounds, sides) {
  const names = Object.keys(sides);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await sides[name](-1);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) figures[name].push(await sides[name](round));
  }
  return figures;
}
