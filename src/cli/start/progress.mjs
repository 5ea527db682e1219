/**
 * What a person at the terminal sees of a long step: what is being done, how far it is, how long it took.
 */
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** Steps under way; two may run at once. @type {Set<() => string>} */
const underWay = new Set();

const LONGEST_REASON = 300;

const CLEAR = '\r\x1b[K';
const isLive = () => process.stdout.isTTY === true;

/** East Asian characters take two columns; a line that wraps could not be rewritten. */
function fit(text, columns) {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += character.codePointAt(0) > 0x2e7f ? 2 : 1;
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function redraw() {
  const line = [...underWay].map((describe) => describe()).join('  |  ');
  process.stdout.write(CLEAR + fit(line, (process.stdout.columns ?? 80) - 1));
}

/** An error whose message is the whole story: printed as one line, without a stack. */
export class Told extends Error {}

/** Prints one line. */
export function say(line) {
  console.log(isLive() && underWay.size > 0 ? CLEAR + line : line);
}

/**
 * Runs a step and tells about it: on a terminal in a line that is rewritten, else in a line every 15 seconds.
 * @template T
 * @param {string} title bilingual, as everything printed here
 * @param {(tell: (howFar: string) => void) => Promise<T>} work may tell how far it is
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = Date.now();
  let howFar = '';
  const describe = () => `  ${title} … ${howFar ? `${howFar}, ` : ''}${seconds(since)}`;
  if (!isLive()) say(`  ${title} …`);
  underWay.add(describe);
  const timer = setInterval(() => (isLive() ? redraw() : say(describe())), isLive() ? 500 : 15_000);
  try {
    const result = await work((text) => (howFar = text));
    say(`✓ ${title} (${seconds(since)})`);
    return result;
  } finally {
    clearInterval(timer);
    underWay.delete(describe);
    if (isLive() && underWay.size === 0) process.stdout.write(CLEAR);
  }
}

/** One line for an error; the stack only for who asks for it with DEBUG. */
export function tellError(error) {
  if (isLive()) process.stdout.write(CLEAR);
  if (process.env.DEBUG) console.error(error);
  else if (error instanceof Told) console.error(`✗ ${error.message}`);
  else {
    const first = String(error?.message ?? error)
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST_REASON);
    console.error(`✗ 启动失败 · start failed: ${first}  (DEBUG=1 npm start 显示详情 · shows the details)`);
  }
}
