import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { acquireBootLock, releaseBootLock } from '../../../src/persistence/shared/boot-lock';
import { installConstraints } from '../../../src/persistence/constraints';
import { bootStrapi, connect, type Application } from '../../support';

let app: Application;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
});

async function constraints(): Promise<string[]> {
  const { rows } = await sql.query<{ oid: string }>(
    `SELECT conname || ' ' || oid AS oid FROM pg_constraint WHERE starts_with(conname, 'ace_') ORDER BY 1`,
  );
  return rows.map(({ oid }) => oid);
}

test('a second boot leaves the constraints as they are', async () => {
  const before = await constraints();
  expect(before.length).toBeGreaterThan(150);
  await installConstraints(app.strapi);
  expect(await constraints()).toEqual(before);
});

test('nor does it matter in which order Strapi read its files', async () => {
  const before = await constraints();
  const backwards = (schemas: object) => ({ value: Object.fromEntries(Object.entries(schemas).reverse()) });
  await installConstraints(
    Object.create(app.strapi, {
      components: backwards(app.strapi.components),
      contentTypes: backwards(app.strapi.contentTypes),
    }) as Core.Strapi,
  );
  expect(await constraints()).toEqual(before);
});

test('when Strapi altered its tables, they are put up again, NOT NULL included', async () => {
  const before = await constraints();
  await sql.query('ALTER TABLE members ALTER COLUMN name DROP NOT NULL');
  await app.strapi.db.schema.syncSchema();
  await installConstraints(app.strapi);
  const after = await constraints();
  expect(after).not.toEqual(before);
  expect(after.map((name) => name.split(' ')[0])).toEqual(before.map((name) => name.split(' ')[0]));
  await expect(
    sql.query(`INSERT INTO members (document_id, slug, sort_key) VALUES ('abcdefgh', 'a', 'a')`),
  ).rejects.toThrow(/"name"/);
});

test('where rows break a constraint the boot ends with one line that names both, and nothing is half done', async () => {
  await sql.query('ALTER TABLE members DROP CONSTRAINT ace_members_state_values');
  await sql.query(`INSERT INTO members (document_id, name, slug, sort_key, state, consent_site, consent_image_wall, consent_badge, consent_press, is_demo)
    VALUES ('abcdefgh1', '某人', 'mou-ren', 'mou ren', 'expelled', true, true, true, true, false)`);
  const before = await constraints();
  await sql.query(`COMMENT ON SCHEMA editorial_guard IS 'older'`);
  await expect(installConstraints(app.strapi)).rejects.toThrow(/members .*ace_members_state_values/);
  expect(await constraints()).toEqual(before);
  await sql.query(`DELETE FROM members WHERE state = 'expelled'`);
  await installConstraints(app.strapi);
});

test('the boot lock lets one process boot at a time, and a dead one gives it up', async () => {
  const settings = { connectionString: app.databaseUrl };
  const process = (): Core.Strapi =>
    ({
      config: { get: () => settings },
      log: { info: () => undefined, warn: () => undefined },
    }) as unknown as Core.Strapi;
  const [first, second] = [process(), process()];
  await acquireBootLock(first);
  let waiting = true;
  const acquired = acquireBootLock(second).then(() => (waiting = false));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(waiting).toBe(true);
  await releaseBootLock(first);
  await acquired;
  expect(waiting).toBe(false);
  await releaseBootLock(second);
});

/** Everything that can be called on the application's controllers and services, by where it stands. */
function callables({ strapi }: Application): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const kind of ['controllers', 'services']) {
    const registry = strapi.get<{ keys(): string[]; get(uid: string): Record<string, unknown> }>(kind);
    for (const uid of registry.keys()) {
      for (const [name, value] of Object.entries(registry.get(uid))) found.set(`${kind} ${uid} ${name}`, value);
    }
  }
  return found;
}

test('the next application in the same process changes nothing of this one', async () => {
  const before = callables(app);
  expect(before.size).toBeGreaterThan(500);
  await app.close();
  await bootStrapi();
  const after = callables(app);
  expect([...before.keys()].filter((place) => before.get(place) !== after.get(place))).toEqual([]);
});
