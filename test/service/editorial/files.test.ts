import { readdirSync } from 'node:fs';
import type { Client } from 'pg';
import request from 'supertest';
import { refuse, type Refusal } from '../../../src/domain/shared/refusal';
import { refusalMessage } from '../../../src/messages/refusals';
import {
  aContribution,
  aMember,
  apiToken,
  bootStrapi,
  catalogued,
  connect,
  signedIn,
  until,
  type Application,
  type Document,
  type Staff,
} from '../../support';
import { aPicture } from '../../support/bad-files';

let app: Application;
let sql: Client;
let editor: Staff;
let reviewer: Staff;
let administrator: Staff;
let token: string;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  editor = await signedIn(app, 'honour-editor');
  reviewer = await signedIn(app, 'honour-reviewer');
  administrator = await signedIn(app, 'strapi-super-admin');
  token = await apiToken(app, 'full-access');
});

interface FileRow {
  id: number;
  name: string;
  hash: string;
  url: string;
}
interface Answer {
  status: number;
  body: { error?: { message: string; details?: { code?: string } } };
}
type Who = { token: string };

const as = (who: Who, asked: request.Test) => asked.set('Authorization', `Bearer ${who.token}`);
const aPdf = (text: string) => Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj\n%%EOF\n`);
const aPhoto = (width = 60) => aPicture(width, 80).jpeg().toBuffer();
const privates = () => readdirSync(app.strapi.config.get<string>('photos.privateFolder')).sort();

async function upload(bytes: Buffer, name: string, fields: Record<string, string> = {}): Promise<FileRow> {
  const asked = as(editor, request(app.url).post('/upload'));
  for (const [field, value] of Object.entries(fields)) asked.field(field, value);
  const { body, status } = await asked.attach('files', bytes, name);
  expect({ status, body: status === 201 ? null : (body as object) }).toEqual({ status: 201, body: null });
  return (body as FileRow[])[0]!;
}

/** A contribution in a state with a PDF as evidence. */
async function withEvidence(state: string, text: string): Promise<{ contribution: Document; file: FileRow }> {
  const file = await upload(aPdf(text), `${text}.pdf`);
  const { documentId: member } = await aMember(app);
  const contribution = await aContribution(app, { member, evidenceUrl: null, evidenceFile: file.id });
  await move(contribution, state);
  return { contribution, file };
}

/** Moves a contribution as the services do. */
async function move({ documentId }: Document, state: string): Promise<void> {
  await sql.query('BEGIN');
  await sql.query(`SELECT set_config('honour.writer', 'service', true)`);
  await sql.query(`UPDATE contributions SET state = $2, decided_at = now() WHERE document_id = $1`, [
    documentId,
    state,
  ]);
  await sql.query('COMMIT');
}

const fileNow = async (id: number) =>
  (
    await sql.query<{ name: string; hash: string; caption: string | null }>(
      'SELECT name, hash, caption FROM files WHERE id = $1',
      [id],
    )
  ).rows[0] ?? null;
const trailOf = async (subject: string) =>
  (
    await sql.query<{ action: string; actor: string | null; before: string; after: string }>(
      `SELECT action, actor_id AS actor, before, after FROM honour.audit_entry
        WHERE subject_id = $1 AND (action LIKE '%-file' OR action = 'contribution.edit') ORDER BY id`,
      [subject],
    )
  ).rows.map(({ before, after, ...row }) => ({
    ...row,
    before: JSON.parse(before) as object,
    after: JSON.parse(after) as object,
  }));

async function refused(answer: PromiseLike<Answer>, status: number, refusal: Refusal): Promise<void> {
  const { body, ...rest } = await answer;
  expect({ status: rest.status, message: body.error?.message, code: body.error?.details?.code }).toEqual({
    status,
    message: `${refusalMessage(refusal, 'zh')} · ${refusalMessage(refusal, 'en')}`,
    code: refusal.code,
  });
}

/** Whether the route is there at all or not. */
function turnedAway({ status }: Answer): void {
  expect([400, 401, 403, 404, 405, 409]).toContain(status);
}

/** Every way in which Strapi's routes change what a file is, or take it away. */
const REPLACING: Record<string, (who: Who, file: FileRow) => Promise<Answer>> = {
  'POST /upload/files/:id/replace': async (who, { id, name }) =>
    as(who, request(app.url).post(`/upload/files/${id}/replace`)).attach('files', aPdf('other'), name),
  'POST /upload': async (who, { id, name }) =>
    as(who, request(app.url).post(`/upload?id=${id}`)).attach('files', aPdf('other'), name),
};
const DELETING: Record<string, (who: Who, file: FileRow) => Promise<Answer>> = {
  'DELETE /upload/files/:id': async (who, { id }) => as(who, request(app.url).delete(`/upload/files/${id}`)),
  'POST /upload/actions/bulk-delete': async (who, { id }) =>
    as(who, request(app.url).post('/upload/actions/bulk-delete')).send({ fileIds: [id], folderIds: [] }),
};
const DESCRIBING: Record<string, (who: Who, file: FileRow) => Promise<Answer>> = {
  'PUT /upload/files/:id': async (who, { id }) =>
    as(who, request(app.url).put(`/upload/files/${id}`)).send({ fileInfo: { name: 'other.pdf' } }),
  'POST /upload, words alone': async (who, { id }) =>
    as(who, request(app.url).post(`/upload?id=${id}`)).send({ fileInfo: { caption: 'other' } }),
  'POST /upload/actions/bulk-update': async (who, { id }) =>
    as(who, request(app.url).post('/upload/actions/bulk-update')).send({
      updates: [{ id, fileInfo: { alternativeText: 'other' } }],
    }),
};
const BY_TOKEN: Record<string, (who: Who, file: FileRow) => Promise<Answer>> = {
  'POST /api/upload': async (who, { id, name }) =>
    as(who, request(app.url).post(`/api/upload?id=${id}`)).attach('files', aPdf('other'), name),
  'POST /api/upload, words alone': async (who, { id }) =>
    as(who, request(app.url).post(`/api/upload?id=${id}`)).send({ fileInfo: { name: 'other.pdf' } }),
  'DELETE /api/upload/files/:id': async (who, { id }) => as(who, request(app.url).delete(`/api/upload/files/${id}`)),
};
/** What else the media library's routes do: nothing to a file that an entry stands on. */
const HARMLESS = [
  'POST /upload/files',
  'POST /upload/folders',
  'PUT /upload/folders/:id',
  'POST /upload/actions/bulk-move',
  'PUT /upload/settings',
  'PUT /upload/configuration',
  'POST /upload/actions/upload-from-urls',
  'POST /upload/actions/generate-ai-metadata',
  'POST /upload/ai-metadata-jobs',
];

test('no route of the media library that changes something is missing here', () => {
  const layers = app.strapi.server.listRoutes() as { path: string; methods: string[] }[];
  const changing = layers
    .filter(({ path }) => /^(\/api)?\/upload(\/|$)/.test(path))
    .flatMap(({ path, methods }) => methods.map((method) => `${method} ${path.replace(/\/$/, '')}`))
    .filter((route) => !/^(GET|HEAD|OPTIONS) /.test(route));
  const tried = Object.keys({ ...REPLACING, ...DELETING, ...DESCRIBING, ...BY_TOKEN }).filter(
    (door) => !door.includes(','),
  );
  expect([...new Set(changing)].filter((route) => !tried.includes(route) && !HARMLESS.includes(route))).toEqual([]);
});

describe.each(['submitted', 'approved', 'rejected', 'revoked', 'withdrawn'])('the evidence of what is %s', (state) => {
  test('stays what it is, whoever comes by whatever route, and the sentence says what to do', async () => {
    const { file, contribution } = await withEvidence(state, `evidence-${state}`);
    const [before, kept] = [await fileNow(file.id), privates()];
    for (const change of Object.values({ ...REPLACING, ...DELETING, ...DESCRIBING })) {
      for (const who of [reviewer, administrator]) {
        await refused(change(who, file), 409, refuse('FILE_DECIDED_UPON', { file: file.name }));
      }
    }
    for (const change of Object.values(BY_TOKEN)) turnedAway(await change({ token }, file));
    expect([await fileNow(file.id), privates()]).toEqual([before, kept]);
    expect((await request(app.url).get(file.url)).status).toBe(200);
    expect(await trailOf(contribution.documentId)).toEqual([]);
  });

  test('stays by the database too', async () => {
    const { file } = await withEvidence(state, `kept-${state}`);
    for (const statement of [
      `UPDATE files SET hash = 'other' WHERE id = $1`,
      `UPDATE files SET name = 'other' WHERE id = $1`,
      'DELETE FROM files WHERE id = $1',
    ]) {
      await expect(sql.query(statement, [file.id])).rejects.toMatchObject({ constraint: 'ace_files_evidence_kept' });
    }
  });
});

describe.each(['draft', 'sent-back'])('the evidence of what is %s', (state) => {
  test('is changed in the form of the contribution alone; words about it in the library, with a line in the trail', async () => {
    const { file, contribution } = await withEvidence(state, `open-${state}`);
    for (const change of Object.values({ ...REPLACING, ...DELETING })) {
      await refused(change(editor, file), 409, refuse('FILE_IS_EVIDENCE', { file: file.name }));
    }
    await expect(sql.query('DELETE FROM files WHERE id = $1', [file.id])).rejects.toThrow(/FILE_IS_EVIDENCE/);
    const renaming = await DESCRIBING['PUT /upload/files/:id']!(editor, file);
    expect(renaming.status).toBe(200);
    expect(await trailOf(contribution.documentId)).toEqual([
      {
        action: 'contribution.describe-file',
        actor: editor.id,
        before: { fields: null },
        after: { fields: ['fileName'] },
      },
    ]);
    const other = await upload(aPdf(`other-${state}`), 'same-name.pdf');
    const form = as(
      editor,
      request(app.url).put(
        `/content-manager/collection-types/api::contribution.contribution/${contribution.documentId}`,
      ),
    );
    expect((await form.send({ evidenceFile: { id: other.id } })).status).toBe(200);
    expect((await trailOf(contribution.documentId)).at(-1)).toMatchObject({
      action: 'contribution.edit',
      before: { evidenceContent: file.hash },
      after: { evidenceContent: other.hash },
    });
    expect((await DELETING['DELETE /upload/files/:id']!(editor, file)).status).toBe(200);
    expect((await request(app.url).get(file.url)).status).toBe(410);
  });
});

test('decided evidence gets no company: not by an upload, not by the form, not in the database', async () => {
  const { file, contribution } = await withEvidence('approved', 'alone');
  const { rows } = await sql.query<{ id: number }>('SELECT id FROM contributions WHERE document_id = $1', [
    contribution.documentId,
  ]);
  const entry = { ref: 'api::contribution.contribution', refId: String(rows[0]!.id), field: 'evidenceFile' };
  const kept = privates();
  const asked = as(reviewer, request(app.url).post('/upload')).field(entry).attach('files', aPdf('company'), 'a.pdf');
  await refused(asked, 400, refuse('FILE_NOT_ATTACHED', {}));
  expect(privates()).toEqual(kept);
  const other = await upload(aPdf('company'), 'company.pdf');
  const form = await as(
    editor,
    request(app.url).put(`/content-manager/collection-types/api::contribution.contribution/${contribution.documentId}`),
  ).send({ evidenceFile: { id: other.id } });
  expect(form.status).toBe(400);
  await expect(
    sql.query(
      `INSERT INTO files_related_mph (file_id, related_id, related_type, field, "order")
       VALUES ($1, $2, 'api::contribution.contribution', 'evidenceFile', 2)`,
      [other.id, rows[0]!.id],
    ),
  ).rejects.toMatchObject({ constraint: 'ace_contributions_file_kept' });
  // Strapi takes the link away and puts the same one back when the form is saved as it was.
  const same = await as(
    editor,
    request(app.url).put(`/content-manager/collection-types/api::contribution.contribution/${contribution.documentId}`),
  ).send({ title: 'Another title', evidenceFile: { id: file.id } });
  expect(same.status).toBe(200);
});

test('a folder with evidence in it is deleted neither in part nor as a whole', async () => {
  const made = await as(editor, request(app.url).post('/upload/folders')).send({ name: 'papers', parent: null });
  const { id: folder } = (made.body as { data: { id: number } }).data;
  const into = { fileInfo: JSON.stringify({ folder }) };
  const [free, used] = [await upload(aPdf('free'), 'free.pdf', into), await upload(aPdf('used'), 'used.pdf', into)];
  const { documentId: member } = await aMember(app);
  await aContribution(app, { member, evidenceUrl: null, evidenceFile: used.id });
  const deleting = as(editor, request(app.url).post('/upload/actions/bulk-delete'));
  await refused(
    deleting.send({ fileIds: [], folderIds: [folder] }),
    409,
    refuse('FILE_DECIDED_UPON', {
      file: 'used.pdf',
    }),
  );
  const together = as(editor, request(app.url).post('/upload/actions/bulk-delete'));
  await refused(
    together.send({ fileIds: [free.id, used.id], folderIds: [] }),
    409,
    refuse('FILE_DECIDED_UPON', {
      file: 'used.pdf',
    }),
  );
  const renaming = as(editor, request(app.url).post('/upload/actions/bulk-update')).send({
    updates: [free, used].map(({ id }) => ({ id, fileInfo: { name: 'renamed.pdf' } })),
  });
  await refused(renaming, 409, refuse('FILE_DECIDED_UPON', { file: 'used.pdf' }));
  expect([await fileNow(free.id), await fileNow(used.id)]).toMatchObject([{ name: 'free.pdf' }, { name: 'used.pdf' }]);
  expect((await request(app.url).get(free.url)).status).toBe(200);
});

describe('a member’s photo', () => {
  let member: Document;
  let photo: FileRow;
  beforeEach(async () => {
    photo = await upload(await aPhoto(), 'face.jpg');
    member = await aMember(app, { photo: photo.id });
  });
  const replaceBy = async (who: Who, { id }: FileRow): Promise<Answer> =>
    as(who, request(app.url).post(`/upload/files/${id}/replace`)).attach('files', await aPhoto(90), 'face.jpg');
  const portrait = async () =>
    (
      await sql.query<{ photo: string }>('SELECT photo FROM editorial_guard.present_portraits() WHERE member = $1', [
        member.documentId,
      ])
    ).rows[0]?.photo ?? null;

  test('changes by no route of who only reads members, and by no token', async () => {
    const words = { file: 'face.jpg', owner: 'member' } as const;
    for (const change of Object.values({ replaceBy, ...DELETING, ...DESCRIBING })) {
      await refused(change(reviewer, photo), 403, refuse('FILE_NOT_YOURS', words));
    }
    for (const change of Object.values(BY_TOKEN)) turnedAway(await change({ token }, photo));
    expect(await portrait()).toBe(photo.hash);
    expect(await trailOf(member.documentId)).toEqual([]);
  });

  test('is replaced, described and deleted by who may edit the member, each with a line of who and what', async () => {
    expect((await replaceBy(editor, photo)).status).toBe(200);
    const now = (await fileNow(photo.id))!.hash;
    expect(now).not.toBe(photo.hash);
    expect(await portrait()).toBe(now);
    expect((await DESCRIBING['PUT /upload/files/:id']!(editor, photo)).status).toBe(200);
    expect((await DELETING['POST /upload/actions/bulk-delete']!(editor, photo)).status).toBe(200);
    expect(await portrait()).toBeNull();
    const by = { actor: editor.id };
    expect(await trailOf(member.documentId)).toMatchObject([
      { ...by, action: 'member.replace-file', before: { photo: photo.hash }, after: { photo: now } },
      { ...by, action: 'member.describe-file', after: { fields: ['fileName'] } },
      { ...by, action: 'member.delete-file', before: { photo: now }, after: { photo: null } },
    ]);
    const left = await until(
      () => Promise.resolve(privates()),
      (files) => !files.some((name) => name.startsWith(photo.hash) || name.startsWith(now)),
    );
    expect(left.some((name) => name.startsWith(now))).toBe(false);
  });

  test('is no document', async () => {
    const asked = as(editor, request(app.url).post(`/upload/files/${photo.id}/replace`));
    await refused(asked.attach('files', aPdf('no face'), 'a.pdf'), 415, refuse('FILE_KIND', { file: 'face.jpg' }));
    expect(await portrait()).toBe(photo.hash);
  });

  test('that is also the evidence of a decided contribution is as immutable as that', async () => {
    const other = await aMember(app);
    await aContribution(app, { member: other.documentId, evidenceUrl: null, evidenceFile: photo.id });
    await refused(replaceBy(editor, photo), 409, refuse('FILE_DECIDED_UPON', { file: 'face.jpg' }));
    expect(await portrait()).toBe(photo.hash);
  });

  test('that is also a trophy changes only by who may edit both', async () => {
    const tier = await catalogued(app, 'tier', 'ace');
    await app.strapi.documents('api::tier.tier').update({
      documentId: tier.documentId,
      data: { trophy: photo.id } as never,
    });
    await refused(replaceBy(editor, photo), 403, refuse('FILE_NOT_YOURS', { file: 'face.jpg', owner: 'tier' }));
    expect((await replaceBy(administrator, photo)).status).toBe(200);
    expect(await trailOf(tier.documentId)).toMatchObject([{ action: 'tier.replace-file', actor: administrator.id }]);
    expect(await trailOf(member.documentId)).toMatchObject([{ action: 'member.replace-file' }]);
  });
});

test('who may not read the entry that a file stands in does not find it in the media library', async () => {
  const conference = await signedIn(app, 'honour-conference-team');
  const { file } = await withEvidence('approved', 'not-for-all');
  const face = await upload(await aPhoto(), 'shown.jpg');
  await aMember(app, { photo: face.id });
  const both = await upload(await aPhoto(), 'both.jpg');
  const { documentId: member } = await aMember(app, { photo: both.id });
  await aContribution(app, { member, evidenceUrl: null, evidenceFile: both.id });
  const free = await upload(aPdf('free'), 'nobody’s.pdf');
  const found = async (who: Staff) => {
    const list = as(who, request(app.url).get('/upload/files?pageSize=100&sort=id:asc'));
    const { body } = (await list) as { body: { results: FileRow[]; pagination: { total: number } } };
    expect(body.pagination.total).toBe(body.results.length);
    return body.results.map(({ id }) => id).filter((id) => [file, face, both, free].some((one) => one.id === id));
  };
  expect(await found(reviewer)).toEqual([file.id, face.id, both.id, free.id]);
  expect(await found(conference)).toEqual([face.id, both.id, free.id]);
  const one = (who: Staff, { id }: FileRow) => as(who, request(app.url).get(`/upload/files/${id}`));
  expect((await one(reviewer, file)).status).toBe(200);
  expect((await one(conference, file)).status).toBe(404);
  expect((await one(conference, face)).status).toBe(200);
});

test('a document that is replaced is gone, whatever leave was given to read it', async () => {
  const file = await upload(aPdf('first'), 'paper.pdf');
  expect((await REPLACING['POST /upload']!(editor, file)).status).toBe(200);
  expect((await request(app.url).get(file.url)).status).toBe(410);
  expect(privates().some((name) => name.startsWith(file.hash))).toBe(false);
});

test('of several files sent at once, all are stored or none', async () => {
  const [kept, files] = [privates(), (await sql.query('SELECT FROM files')).rowCount];
  const asked = as(editor, request(app.url).post('/upload'))
    .attach('files', await aPhoto(), 'good.jpg')
    .attach('files', aPdf('good'), 'good.pdf')
    .attach('files', Buffer.from('nonsense'), 'bad.jpg');
  await refused(asked, 415, refuse('FILE_KIND', { file: 'bad.jpg' }));
  expect([privates(), (await sql.query('SELECT FROM files')).rowCount]).toEqual([kept, files]);
});
