import { connect, createDatabase } from './index';

test('two databases made from the template know nothing of each other', async () => {
  const [one, other] = await Promise.all([createDatabase(), createDatabase()]);
  const [here, there] = await Promise.all([connect(one), connect(other)]);
  const count = async (client: typeof here) =>
    (await client.query<{ tiers: number }>('SELECT count(*)::int AS tiers FROM tiers')).rows[0]?.tiers;
  const before = await count(there);

  await here.query('DELETE FROM tiers');

  expect(await count(here)).toBe(0);
  expect(before).toBeGreaterThan(0);
  expect(await count(there)).toBe(before);
});
