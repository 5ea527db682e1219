import type { Client } from 'pg';
import request from 'supertest';
import type { Revision } from '../../../src/panel/membership/contract';
import { aMember, asStaff, bootStrapi, connect, signedIn, type Application, type Staff } from '../../support';

let app: Application;
let sql: Client;
let editor: Staff;
let chief: Staff;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  [editor, chief] = [await signedIn(app, 'honour-editor'), await signedIn(app, 'strapi-super-admin')];
});

interface Answer {
  total: number;
  pageSize: number;
  revisions: Revision[];
}

async function read(who: Staff, member: string, page = 1): Promise<Answer> {
  const answer = await asStaff(app, who).get(`/people/${member}/revisions?page=${page}`);
  expect(answer.status).toBe(200);
  return answer.body as Answer;
}

async function edit(member: string, values: object): Promise<void> {
  const { status } = await request(app.url)
    .put(`/content-manager/collection-types/api::member.member/${member}`)
    .set('authorization', `Bearer ${chief.token}`)
    .send(values);
  expect(status).toBe(200);
}

test('what was changed, when and by whom, before and after, latest first', async () => {
  const { documentId } = await aMember(app, { name: '李修改', company: '旧公司' });
  await edit(documentId, { company: '新公司', bio: '简介' });
  await edit(documentId, { consentPress: false });
  const { total, revisions } = await read(editor, documentId);
  expect(total).toBe(3);
  expect(revisions).toMatchObject([
    { action: 'member.edit', changes: [{ field: 'consentPress', before: true, after: false }], named: [] },
    {
      ...{
        action: 'member.edit',
        actorKind: 'administrator',
        actorName: expect.stringMatching(/^管理员 \d+$/) as string,
      },
      changes: [
        { field: 'bio', before: null, after: '简介' },
        { field: 'company', before: '旧公司', after: '新公司' },
      ],
    },
    { action: 'member.create', actorKind: 'system' },
  ]);
});

test('who may not read a field is told that it changed, and nobody what contact data say', async () => {
  const { documentId } = await aMember(app);
  await edit(documentId, { administrator: { connect: [{ id: Number(editor.id) }], disconnect: [] } });
  await request(app.url)
    .post('/content-manager/collection-types/api::member-contact.member-contact')
    .set('authorization', `Bearer ${chief.token}`)
    .send({ member: { connect: [{ documentId }], disconnect: [] }, phone: '13912345678' });
  const [contact, linked] = (await read(editor, documentId)).revisions;
  expect(contact).toMatchObject({ action: 'member-contact.create', changes: [], named: ['phone'] });
  expect(linked).toMatchObject({ changes: [], named: ['administrator'] });
  const [, seen] = (await read(chief, documentId)).revisions;
  expect(seen).toMatchObject({ changes: [{ field: 'administrator', before: null, after: Number(editor.id) }] });
});

test('a thousand revisions come page by page', async () => {
  const { documentId } = await aMember(app);
  await sql.query(
    `INSERT INTO honour.audit_entry (at, actor_kind, actor_id, door, action, subject_type, subject_id, before, after, request)
     SELECT now(), 'administrator', $1, 'panel', 'member.edit', 'member', $2, '{"consentSite": true}', '{"consentSite": false}', gen_random_uuid()
       FROM generate_series(1, 1000)`,
    [chief.id, documentId],
  );
  const [first, last] = [await read(editor, documentId), await read(editor, documentId, 21)];
  expect([first.total, first.revisions.length, last.revisions.length]).toEqual([1001, 50, 1]);
  expect(last.revisions[0]?.action).toBe('member.create');
});

test('who may not read honour files reads no revisions', async () => {
  const { documentId } = await aMember(app);
  const conference = await signedIn(app, 'honour-conference-team');
  expect((await asStaff(app, conference).get(`/people/${documentId}/revisions`)).status).toBe(403);
  expect((await asStaff(app, editor).get('/people/nobody/revisions')).status).toBe(404);
});
