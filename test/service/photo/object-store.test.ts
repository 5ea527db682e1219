import { buffer } from 'node:stream/consumers';
import request from 'supertest';
import { findPortraits } from '../../../src/persistence/photo/portraits';
import { databaseOf } from '../../../src/persistence/shared/transaction';
import { openPrintRendition } from '../../../src/photo/print-rendition';
import { edit, signIn } from '../../graphql/world';
import { aMember, bootStrapi, signedIn, until, type Application, type Document, type Staff } from '../../support';
import { aPicture } from '../../support/bad-files';
import { openObjectStore, type ObjectStore } from '../../support/object-store';

let store: ObjectStore;
let app: Application;
let editor: Staff;
let member: Document;

beforeAll(async () => {
  store = await openObjectStore();
  app = await bootStrapi({ env: store.env });
  editor = await signedIn(app, 'honour-editor');
  member = await aMember(app);
});

afterAll(() => store.close());

interface Uploaded {
  id: number;
  hash: string;
  url: string;
}

async function upload(bytes: Buffer): Promise<{ status: number; file: Uploaded | null }> {
  const answer = await request(app.url)
    .post('/upload')
    .set('Authorization', `Bearer ${editor.token}`)
    .attach('files', bytes, 'face.jpg');
  return { status: answer.status, file: answer.status === 201 ? (answer.body as Uploaded[])[0]! : null };
}

const aPhoto = () => aPicture().jpeg({ quality: 90 }).toBuffer();
const portrait = async () => (await findPortraits(databaseOf(app.strapi), [member.documentId]))[0] ?? null;
/** The keys of the store's objects, once they had time to become these, or as many as these. */
const keys = (wanted: number) =>
  until(
    async () => store.keys(),
    (found) => found.length === wanted,
  );
const ours = async (path: string) => request(app.url).get(path).redirects(0);

test('a photo makes the round through an S3-compatible store, and a withdrawal leaves nothing public in it', async () => {
  const { file } = await upload(await aPhoto());
  const { id, hash, url } = file!;
  const privates = ['preview', 'print', 'thumbnail'].map((part) => `private/${hash}-${part}.jpg`);
  expect(store.keys()).toEqual(privates);
  for (const key of privates) expect((await fetch(`${store.url}/${key}`)).status).toBe(403);
  expect((await buffer((await openPrintRendition(app.strapi, hash))!)).subarray(0, 2).toString('hex')).toBe('ffd8');
  expect(await ours(url)).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } });

  await edit(app, member.documentId, { photo: id });
  const { renditions } = (await until(portrait, (found) => Boolean(found?.public)))!.public!;
  expect(renditions).toHaveLength(16);
  for (const { url: address, format } of renditions) {
    expect(address).toMatch(new RegExp(`^${store.url}/public/photo-`));
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(`image/${format}`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
  }
  const shown = renditions[0]!.url;
  const name = shown.split('/').at(-1)!;
  expect(await ours(`/uploads/${name}`)).toMatchObject({ status: 302, headers: { location: shown } });
  expect((await ours(`/public/${name}`)).status).toBe(404);

  await edit(app, member.documentId, { consentSite: false });
  expect(await keys(3)).toEqual(privates);
  expect((await fetch(shown)).status).toBe(404);
  for (const folder of ['uploads', 'public']) {
    const gone = await ours(`/${folder}/${name}`);
    expect(gone).toMatchObject({ status: 410, headers: { 'cache-control': 'no-store' } });
  }

  await edit(app, member.documentId, { photo: null });
  expect(await keys(0)).toEqual([]);
  expect((await ours(url)).status).toBe(410);
});

test('a person’s own photo goes the same way, and a refused one leaves nothing', async () => {
  await edit(app, member.documentId, { consentSite: true });
  const token = await signIn(app, member.documentId);
  const send = async (bytes: Buffer) =>
    (await request(app.url).post('/photo/mine').set('Authorization', `Bearer ${token}`).attach('photo', bytes, 'a.jpg'))
      .status;
  const photo = await aPhoto();
  expect(await send(photo.subarray(0, photo.length / 2))).toBe(400);
  expect((await upload(photo.subarray(0, photo.length / 2))).status).toBe(400);
  expect(store.keys()).toEqual([]);
  expect(await send(photo)).toBe(200);
  expect((await keys(19)).filter((key) => key.startsWith('public/'))).toHaveLength(16);
  await request(app.url).delete('/photo/mine').set('Authorization', `Bearer ${token}`);
  expect(await keys(0)).toEqual([]);
});
