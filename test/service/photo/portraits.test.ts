import type { Client } from 'pg';
import {
  findHeldPortraits,
  findPortraits,
  holdPortraits,
  releasePortraits,
} from '../../../src/persistence/photo/portraits';
import { databaseOf, type Queryable } from '../../../src/persistence/shared/transaction';
import { aMember, bootStrapi, connect, type Application } from '../../support';

const OLD = `${'a'.repeat(24)}-${'1'.repeat(12)}`;
const NEW = `${'b'.repeat(24)}-${'2'.repeat(12)}`;

let app: Application;
let sql: Client;
let db: Queryable;
let member: string;

async function takeIn(key: string): Promise<void> {
  await sql.query(
    `INSERT INTO honour.photo (key, sha256, mime, width, height, bytes, brightness, quality, files, taken_in_at)
     VALUES ($1, $2, 'image/jpeg', 1000, 1600, 9, 0.1, 40, '{}', now())`,
    [key, 'c'.repeat(64)],
  );
}

/** The member's only photo from now on. */
async function give(key: string, focalPoint: object | null): Promise<void> {
  await sql.query(`DELETE FROM files_related_mph`);
  const { rows } = await sql.query<{ id: number }>(
    `INSERT INTO files (name, hash, mime, size, url, provider, folder_path, focal_point)
     VALUES ('a.jpg', $1, 'image/jpeg', 1, '/x', 'local', '/', $2) RETURNING id`,
    [key, focalPoint],
  );
  await sql.query(
    `INSERT INTO files_related_mph (file_id, related_id, related_type, field, "order")
     SELECT $1, id, 'api::member.member', 'photo', 1 FROM members WHERE document_id = $2`,
    [rows[0]!.id, member],
  );
}

beforeAll(async () => {
  app = await bootStrapi();
  // The photos here are rows without files, and the application says in its log that it cannot publish them.
  app.strapi.log.silent = true;
  sql = await connect(app);
  db = databaseOf(app.strapi);
  member = (await aMember(app)).documentId;
  await takeIn(OLD);
  await takeIn(NEW);
  await give(OLD, { x: 43.27868, y: 140 });
});

test('a portrait has its size, its focal point as it is kept, and its warnings', async () => {
  expect(await findPortraits(db, [member, 'nobody00'])).toEqual([
    {
      member,
      photo: OLD,
      sha256: 'c'.repeat(64),
      mime: 'image/jpeg',
      width: 1000,
      height: 1600,
      bytes: 9,
      focalPoint: { x: 43.3, y: 100 },
      warnings: [
        { code: 'too-small', width: 1000, height: 1333 },
        { code: 'too-dark' },
        { code: 'strongly-compressed' },
      ],
      public: null,
    },
  ]);
});

test('what a wall holds stays as it was when the member gets a new photo', async () => {
  await holdPortraits(db, 'wall:nianhui-2026', [member]);
  await give(NEW, null);
  expect(await findPortraits(db, [member])).toMatchObject([{ photo: NEW, focalPoint: { x: 50, y: 50 } }]);
  expect(await findHeldPortraits(db, 'wall:nianhui-2026')).toMatchObject([
    { photo: OLD, focalPoint: { x: 43.3, y: 100 } },
  ]);
  expect(await findHeldPortraits(db, 'wall:other')).toEqual([]);
  await holdPortraits(db, 'wall:nianhui-2026', [member]);
  expect(await findHeldPortraits(db, 'wall:nianhui-2026')).toMatchObject([{ photo: NEW }]);
});

test.each(['consent_site', 'consent_image_wall'])('a wall holds nothing of whom withdraws %s', async (consent) => {
  await sql.query(`UPDATE members SET ${consent} = false WHERE document_id = $1`, [member]);
  expect(await findHeldPortraits(db, 'wall:nianhui-2026')).toEqual([]);
  await sql.query(`UPDATE members SET ${consent} = true WHERE document_id = $1`, [member]);
  expect(await findHeldPortraits(db, 'wall:nianhui-2026')).toHaveLength(1);
});

test('nor of whom has no photo any more; and it can let go', async () => {
  await sql.query('DELETE FROM files_related_mph');
  expect(await findHeldPortraits(db, 'wall:nianhui-2026')).toEqual([]);
  await releasePortraits(db, 'wall:nianhui-2026');
  expect((await sql.query('SELECT FROM honour.photo_hold')).rowCount).toBe(0);
});
