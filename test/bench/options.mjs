/**
 * What `npm run bench` was asked for. Everything wrong is told at once, before anything is started.
 */

/** Every comparison, in the order in which they run: the quick ones first. */
export const NAMES = [
  'roster-hot',
  'roster-304',
  'roster-cold',
  'roster-stock',
  'search',
  'write-storm',
  'approve',
  'release',
  'start',
];

/** The numbers that may be given as `--name=value`, with the smallest and the largest that make sense. */
const NUMBERS = {
  rounds: { usual: 5, least: 1, most: 99 },
  seconds: { usual: 5, least: 1, most: 120 },
  connections: { usual: 10, least: 1, most: 1000 },
  members: { usual: 500, least: 1, most: 500 },
  people: { usual: 100_000, least: 100, most: 1_000_000 },
  batch: { usual: 10_000, least: 10, most: 10_000 },
};

const TEXTS = ['json'];
const SWITCHES = ['write-report'];

/** How the command is used, for whoever used it wrongly. */
export const USAGE = [
  `用法 · usage: npm run bench -- [NAME…] [--rounds=5] [--seconds=5] [--json=FILE] [--write-report]`,
  `NAME: ${NAMES.join(', ')}`,
  `规模 · sizes: ${Object.entries(NUMBERS)
    .slice(2)
    .map(([name, { usual }]) => `--${name}=${usual}`)
    .join(' ')}`,
].join('\n');

/**
 * @param {readonly string[]} args as given on the command line; `--rounds 3` and `--rounds=3` are the same
 * @returns {{ options: { names: string[], rounds: number, seconds: number, connections: number, members: number,
 *   people: number, batch: number, json: string | null, writeReport: boolean, sizes: Record<string, number> } } |
 *   { problems: string[] }} `sizes` are the numbers that differ from the usual ones; problems are bilingual lines
 */
export function readOptions(args) {
  const problems = [];
  const names = [];
  const given = {};
  const words = [...args];
  while (words.length > 0) {
    const word = words.shift();
    const [, name, , inline] = /^--([a-z-]+)(=(.*))?$/.exec(word) ?? [];
    if (name === undefined) {
      if (NAMES.includes(word)) names.push(word);
      else problems.push(`没有名为“${word}”的对比 · there is no comparison "${word}"; ${NAMES.join(', ')}`);
    } else if (SWITCHES.includes(name)) given[name] = true;
    else if (name in NUMBERS || TEXTS.includes(name)) given[name] = inline ?? words.shift() ?? '';
    else problems.push(`未知参数 · unknown argument: ${word}`);
  }
  const numbers = {};
  for (const [name, { usual, least, most }] of Object.entries(NUMBERS)) {
    const text = given[name];
    const value = text === undefined ? usual : Number(text);
    numbers[name] = value;
    if (text === undefined || (/^\d+$/.test(text) && value >= least && value <= most)) continue;
    problems.push(
      `--${name} 应为 ${least} 至 ${most} 的整数 · --${name} is a whole number from ${least} to ${most}: ${text}`,
    );
  }
  if (given.json === '') problems.push('--json 需要一个文件名 · --json needs the name of a file');
  if (problems.length > 0) return { problems };
  const sizes = Object.fromEntries(Object.entries(numbers).filter(([name, value]) => value !== NUMBERS[name].usual));
  const wanted = NAMES.filter((name) => names.length === 0 || names.includes(name));
  return {
    options: {
      ...numbers,
      names: wanted,
      json: given.json ?? null,
      writeReport: given['write-report'] === true,
      sizes,
    },
  };
}
