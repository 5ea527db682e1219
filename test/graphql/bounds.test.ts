import { parse } from 'graphql';
import { Documents } from '../../src/ready-made/documents';
import { boundedMemories } from '../../src/ready-made/bounded-memory';

const MEGABYTE = 2 ** 20;
const text = (at: number) =>
  `{ roster { q${at}: on total tiers { tier { name } total entries { member { name } } } } }`;

test('documents that nobody asks for again push out only each other', async () => {
  const documents = new Documents();
  const known = parse('{ tiers { code } }');
  await documents.set('known', known);
  expect(await documents.get('known')).toBe(known);
  for (let at = 0; at < 5_000; at += 1) await documents.set(`new-${at}`, parse(text(at)));
  expect(documents.bytes).toBeLessThan(5 * MEGABYTE);
  expect(await documents.get('known')).toBe(known);
  expect(await documents.get('new-0')).toBeUndefined();
  expect(await documents.get('new-4999')).toBeDefined();
});

test('those that come again are bounded too, and one that is too large is not kept', async () => {
  const documents = new Documents();
  for (let at = 0; at < 5_000; at += 1) {
    await documents.set(`${at}`, parse(text(at)));
    await documents.get(`${at}`);
  }
  expect(documents.bytes).toBeLessThan(20 * MEGABYTE);
  await documents.set('large', parse(`{ tiers { code } } #${'x'.repeat(5 * MEGABYTE)}`));
  expect(await documents.get('large')).toBeUndefined();
});

test('reads of made-up keys push out the oldest; a large programme has room for two of its rosters', () => {
  const newMemory = boundedMemories();
  const profiles = newMemory();
  profiles.set('first', 'kept', { size: 1 });
  for (let at = 0; at < 20_000; at += 1) profiles.set(at, at, { size: 1 });
  expect(profiles.get('first')).toBe('kept');
  for (let at = 20_000; at < 50_000; at += 1) profiles.set(at, at, { size: 1 });
  expect([profiles.get(0), profiles.get(49_999), [...profiles.keys()].length]).toEqual([undefined, 49_999, 30_000]);
  // It is set by its key alone at first, and again when it is known how large it is.
  profiles.set(49_999, 'larger', { size: 11 });
  expect([profiles.get(49_999), [...profiles.keys()].length]).toEqual(['larger', 29_990]);
  const rosters = newMemory();
  for (const on of ['today', 'yesterday']) rosters.set(on, on, { size: 100_000 });
  expect([...rosters.keys()]).toEqual(['today', 'yesterday']);
  rosters.set('the day before', '', { size: 100_000 });
  expect([...rosters.keys()]).toEqual(['yesterday', 'the day before']);
  for (let at = 50_000; at < 150_000; at += 1) profiles.set(at, at, { size: 2 });
  expect(profiles.get(50_000)).toBe(50_000);
});

test('a read that is larger than all the room is not kept for ever', () => {
  const memory = boundedMemories()();
  memory.set('huge', 1, { size: 1_000_000 });
  memory.set('next', 2, { size: 1_000_000 });
  memory.set('last', 3, { size: 1_000_000 });
  expect([...memory.keys()]).toEqual(['next', 'last']);
});
