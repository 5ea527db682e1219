import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from 'pg';
import request from 'supertest';
import type { Bilingual } from '../../../src/domain/shared/bilingual';
import { refuse, type RefusalCode } from '../../../src/domain/shared/refusal';
import { refusalMessage } from '../../../src/messages/refusals';
import { holdPortraits } from '../../../src/persistence/photo/portraits';
import { databaseOf } from '../../../src/persistence/shared/transaction';
import { edit, signIn } from '../../graphql/world';
import { aMember, apiToken, bootStrapi, connect, graphql, until, type Application, type Document } from '../../support';
import { aPicture, badFiles } from '../../support/bad-files';

let app: Application;
let sql: Client;
/** Whose account the token is of. */
let member: Document;
/** The one account here: it is linked to whoever is to send a photo next, as Strapi lets nobody sign in too often. */
let token: string;
let account: string;
const temporary = mkdtempSync(path.join(tmpdir(), 'ace-own-photo-'));

beforeAll(async () => {
  app = await bootStrapi({ env: { TMPDIR: temporary } });
  sql = await connect(app);
  member = await aMember(app);
  token = await signIn(app, member.documentId);
  const { rows } = await sql.query<{ document_id: string }>('SELECT document_id FROM up_users');
  account = rows[0]!.document_id;
});

/** Another member for the account: each may send only so many photos an hour. */
async function somebody(): Promise<Document> {
  await edit(app, member.documentId, { account: null });
  member = await aMember(app);
  await edit(app, member.documentId, { account });
  return member;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: {
    photo?: { url: string; width: number; height: number; isPublic: boolean; warnings: { code: string }[] } | null;
    code?: string;
    messages?: Bilingual;
  };
}

const post = (as: string | null) => {
  const asked = request(app.url).post('/photo/mine');
  return as === null ? asked : asked.set('Authorization', `Bearer ${as}`);
};
const send = async (bytes: Buffer, name = 'face.jpg', as: string | null = token): Promise<Answer> =>
  post(as).attach('photo', bytes, name);
const remove = async (as: string | null = token): Promise<Answer> => {
  const asked = request(app.url).delete('/photo/mine');
  return as === null ? asked : asked.set('Authorization', `Bearer ${as}`);
};
const aPhoto = (width = 1200, height = 1600) => aPicture(width, height).jpeg({ quality: 90 }).toBuffer();

async function photosOf(documentId: string): Promise<string[]> {
  const { rows } = await sql.query<{ hash: string }>(
    `SELECT f.hash FROM members m JOIN files_related_mph r ON r.related_id = m.id AND r.field = 'photo'
       AND r.related_type = 'api::member.member' JOIN files f ON f.id = r.file_id WHERE m.document_id = $1`,
    [documentId],
  );
  return rows.map(({ hash }) => hash);
}
const trail = async (documentId: string) =>
  (
    await sql.query<{ actor_kind: string; actor_id: string; before: string | null; after: string | null }>(
      `SELECT actor_kind, actor_id, before ->> 'photo' AS before, after ->> 'photo' AS after FROM honour.audit_entry
       WHERE action = 'member.photo' AND subject_id = $1 ORDER BY id`,
      [documentId],
    )
  ).rows;
const privates = () => readdirSync(app.strapi.config.get<string>('photos.privateFolder')).sort();
/** What is left of a photo's files once it had time to go. */
const leftOf = (key: string) =>
  until(
    async () => privates().filter((file) => file.startsWith(key)),
    (files) => files.length === 0,
  );
const onDisk = () => readdirSync(temporary).filter((name) => !/^(jest|node-compile|swc|playwright)/.test(name));

test('a signed-in person sends their photo, sees it without consent, and every step is in the audit trail', async () => {
  await edit(app, member.documentId, { consentSite: false });
  const first = await send(await aPhoto());
  expect(first).toMatchObject({ status: 200, body: { photo: { width: 1200, height: 1600, warnings: [] } } });
  expect(first.headers['cache-control']).toBe('no-store');
  const [key] = await photosOf(member.documentId);
  const seen = `{ viewer { photo { url width height isPublic warnings { code message en: message(lang: EN) } } member { photo { url } } } }`;
  const { data } = await graphql(app, seen, {}, { token });
  expect(data.viewer).toMatchObject({
    photo: { width: 1200, height: 1600, isPublic: false, warnings: [] },
    member: { photo: null },
  });
  expect((await request(app.url).get(data.viewer.photo.url)).status).toBe(200);
  expect((await request(app.url).get(first.body.photo!.url.split('?')[0]!)).status).toBe(403);
  expect(await trail(member.documentId)).toEqual([
    { actor_kind: 'member', actor_id: member.documentId, before: null, after: key },
  ]);
  await edit(app, member.documentId, { consentSite: true });
  const { data: shown } = await until(
    () => graphql(app, seen, {}, { token }),
    // The two are read one after the other: the picture may be published in between.
    (answer) => answer.data.viewer.member.photo !== null,
  );
  expect(shown.viewer).toMatchObject({
    photo: { isPublic: true },
    member: { photo: { url: expect.stringContaining('/uploads/photo-') } },
  });
});

test('a new one replaces the former, which goes with all its files but what a frozen wall holds', async () => {
  const person = await somebody();
  await send(await aPhoto(), 'face.jpg');
  const [former = ''] = await photosOf(person.documentId);
  const small = await send(await aPhoto(600, 800), 'face.jpg');
  expect(small.body.photo?.warnings).toMatchObject([
    {
      code: 'TOO_SMALL',
      messages: { zh: expect.stringContaining('600 × 800'), en: expect.stringContaining('600 × 800') },
    },
  ]);
  const [present = '', ...more] = await photosOf(person.documentId);
  expect(more).toEqual([]);
  expect(present).not.toBe(former);
  expect(await leftOf(former)).toEqual([]);
  const { rowCount } = await sql.query('SELECT FROM files WHERE hash = $1', [former]);
  expect(rowCount).toBe(0);

  await holdPortraits(databaseOf(app.strapi), 'wall:nianhui-2026', [person.documentId]);
  expect(await remove()).toMatchObject({ status: 200, body: { photo: null } });
  expect(await photosOf(person.documentId)).toEqual([]);
  // A wall shows nobody who has no photo any more.
  expect(await leftOf(present)).toEqual([]);
  expect(await remove()).toMatchObject({ status: 200, body: { photo: null } });
  expect(await trail(person.documentId)).toHaveLength(3);
});

test('one that came and went at once leaves nothing', async () => {
  const person = await somebody();
  await send(await aPhoto(), 'face.jpg');
  const [key = ''] = await photosOf(person.documentId);
  await remove();
  expect(await leftOf(key)).toEqual([]);
  expect((await sql.query('SELECT FROM honour.photo WHERE key = $1', [key])).rowCount).toBe(0);
});

test('a bad file is refused with its code in both languages, and nothing stays', async () => {
  const before = privates();
  const document = { what: 'PDF', name: 'a.pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n'), code: 'FILE_KIND' };
  for (const [at, { what, name, bytes, code }] of [document, ...(await badFiles())].entries()) {
    if (at % 8 === 0) await somebody();
    const answer = await send(bytes, name);
    const sentence = (language: 'zh' | 'en') =>
      refusalMessage(refuse(code as RefusalCode, { file: '', megabytes: 25, kind: '' }), language).slice(-12);
    expect({ what, ...answer.body }).toMatchObject({
      what,
      code,
      messages: { zh: expect.stringContaining(sentence('zh')), en: expect.stringContaining(sentence('en')) },
    });
    expect(answer.status).toBe({ FILE_TOO_LARGE: 413, FILE_KIND: 415, FILE_HEIC: 415 }[code] ?? 400);
  }
  expect({ privates: privates(), onDisk: onDisk() }).toEqual({ privates: before, onDisk: [] });
});

test('nobody, a wrong token, an API token and an account that staff have not linked are turned away unread', async () => {
  const photo = await aPhoto(60, 80);
  const before = (await sql.query('SELECT FROM honour.photo')).rowCount;
  expect(await send(photo, 'face.jpg', null)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  expect(await send(photo, 'face.jpg', `${token}x`)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  const machine = await apiToken(app, 'full-access');
  expect(await send(photo, 'face.jpg', machine)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  const unlinked = await signIn(app, null);
  expect(await send(photo, 'face.jpg', unlinked)).toMatchObject({ status: 403, body: { code: 'ACCOUNT_NOT_LINKED' } });
  expect(await remove(null)).toMatchObject({ status: 401, body: { messages: { zh: expect.any(String) } } });
  expect(await remove(unlinked)).toMatchObject({ status: 403 });
  expect((await sql.query('SELECT FROM honour.photo')).rowCount).toBe(before);
});

test('only a form with one file in the field is a photo', async () => {
  await somebody();
  const photo = await aPhoto(60, 80);
  const refused = { status: 400, body: { code: 'PHOTO_NOT_SENT' } };
  expect(await post(token).set('Content-Type', 'image/jpeg').send(photo)).toMatchObject(refused);
  expect(await post(token).attach('file', photo, 'a.jpg')).toMatchObject(refused);
  expect(await post(token).attach('photo', photo, 'a.jpg').attach('photo', photo, 'b.jpg')).toMatchObject(refused);
  expect(await post(token).field('photo', 'text')).toMatchObject(refused);
  const broken = post(token).set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\nnonsense');
  expect(await broken).toMatchObject(refused);
  const wrong = await request(app.url).get('/photo/mine').set('Authorization', `Bearer ${token}`);
  expect(wrong).toMatchObject({
    status: 405,
    headers: { allow: 'POST, DELETE' },
    body: { code: 'METHOD_NOT_ALLOWED' },
  });
});

test('a long or strange file name is only a label', async () => {
  const person = await somebody();
  const answer = await send(await aPhoto(60, 80), `../../etc/${'照'.repeat(300)}.jpg`);
  expect(answer.status).toBe(200);
  const { rows } = await sql.query<{ name: string }>('SELECT name FROM files WHERE hash = $1', [
    (await photosOf(person.documentId))[0],
  ]);
  expect(rows[0]?.name).toMatch(/^照{116}\.jpg$/);
});

test('who sends ten in an hour has to wait, one at a time, and may still remove theirs', async () => {
  const person = await somebody();
  const photo = await aPhoto(60, 80);
  const together = await Promise.all([1, 2, 3].map(() => send(photo, 'face.jpg')));
  expect(together.some(({ status }) => status === 429)).toBe(true);
  expect(await photosOf(person.documentId)).toHaveLength(1);
  let last = await send(photo, 'face.jpg');
  for (let sent = 0; last.status === 200 && sent < 20; sent += 1) last = await send(photo, 'face.jpg');
  expect(last).toMatchObject({ status: 429, body: { code: 'TOO_MANY_UPLOADS' } });
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(3000);
  expect((await remove()).status).toBe(200);
  await somebody();
  expect((await send(photo)).status).toBe(200);
});

test('a site of another origin may send and remove photos', async () => {
  for (const method of ['POST', 'DELETE']) {
    const answer = await request(app.url)
      .options('/photo/mine')
      .set({ Origin: 'https://www.example.org', 'Access-Control-Request-Method': method })
      .set('Access-Control-Request-Headers', 'authorization');
    expect(answer.status).toBe(204);
    expect(answer.headers['access-control-allow-origin']).toMatch(/^(\*|https:\/\/www\.example\.org)$/);
    expect(answer.headers['access-control-allow-methods']).toContain(method);
    expect(answer.headers['access-control-allow-headers']?.toLowerCase()).toContain('authorization');
  }
  const refused: Answer = await post(null).set('Origin', 'https://www.example.org');
  expect(refused).toMatchObject({ status: 401, headers: { 'access-control-allow-origin': expect.any(String) } });
});
