/** Which tests concern which files, by the house's rule that one word names the room on every floor. */

/** Names that many rooms have, and that therefore lead to none. */
const EVERYWHERE = new Set(['index', 'routes', 'contract', 'types', 'page', 'texts', 'main', 'schema', 'README']);

/**
 * The tests that concern changed files: a changed test itself, the tests in the room of a changed file and those that
 * have its name, and always the architecture's, which take seconds.
 *
 * @param {readonly string[]} changed paths from the root, with slashes
 * @param {readonly string[]} tests every test file, likewise
 * @returns {{ tests: string[], without: string[] }} the tests in their order, and the changed files of `src` that no room
 *   of tests stands for: for those the whole suite is the answer
 */
export function testsOf(changed, tests) {
  const found = new Set(tests.filter((test) => test.startsWith('test/architecture/')));
  const without = [];
  for (const file of changed) {
    const own = tests.filter((test) => test === file || concerns(test, file));
    for (const test of own) found.add(test);
    if (own.length === 0 && /^(src|config)\/.*\.(ts|tsx|mjs|json|sql|graphql)$/.test(file)) without.push(file);
  }
  return { tests: tests.filter((test) => found.has(test)), without };
}

function concerns(test, file) {
  const words = wordsOf(file);
  const [, ...segments] = partsOf(test);
  const name = segments.at(-1);
  return words.some((word) => segments.includes(word) || `-${name}-`.includes(`-${word}-`));
}

/** The room and the name of a file: `src/services/roster/read-roster.ts` is of `roster` and `read-roster`. */
function wordsOf(file) {
  const [top, floor, ...inside] = partsOf(file);
  if (top !== 'src' && top !== 'test') return [];
  const room = inside.length > 1 ? inside[0] : null;
  const words = [inside.at(-1) ?? floor, room === 'shared' ? null : room];
  // What is changed beside tests is shared by those of its folder.
  if (top === 'test') return room === null ? [floor] : [room];
  return words.filter((word) => word !== null && word !== undefined && !EVERYWHERE.has(word));
}

/** The segments of a path; the last without its endings. */
function partsOf(file) {
  const parts = file.split('/');
  return [...parts.slice(0, -1), parts.at(-1).split('.')[0]];
}
