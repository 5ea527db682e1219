/** An object or an array that is open at a place in a text, with the step that leads on from it. */
type Open = { keys: Set<string>; step: string } | { keys: null; step: number };

/** Keys that JavaScript would take for something else, so that what stands under them is lost. */
const LOST = new Set(['__proto__']);

/**
 * Where an object of a JSON text has a key twice, or one that is lost: `JSON.parse` keeps the last of the same keys and
 * says nothing. The text must be JSON already: only strings, brackets and commas are looked at.
 */
export function findRepeatedKeys(json: string): { path: (string | number)[]; lost: boolean }[] {
  const found: { path: (string | number)[]; lost: boolean }[] = [];
  const open: Open[] = [];
  let keyNext = false;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), step: '' });
    else if (token === '[') open.push({ keys: null, step: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside?.keys === null) inside.step += 1;
    else if (keyNext && inside?.keys) {
      // Decoded, as "li" and "\u006ci" are one key.
      inside.step = JSON.parse(token) as string;
      const lost = LOST.has(inside.step);
      if (lost || inside.keys.has(inside.step)) found.push({ path: open.map(({ step }) => step), lost });
      inside.keys.add(inside.step);
    }
    keyNext = token === '{' || (token === ',' && inside?.keys !== null);
  }
  return found;
}
