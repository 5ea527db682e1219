import request from 'supertest';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { correctRelease } from '../../../src/services/release/correct-release';
import { grantTier } from '../../../src/services/grant/grant-tier';
import type { PersonFile } from '../../../src/services/membership/read-person';
import { publishRelease } from '../../../src/services/release/publish-release';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  administrator,
  aGroup,
  aLeadership,
  aMember,
  asStaff,
  bootStrapi,
  contextAt,
  signedIn,
  type Application,
  type Staff,
} from '../../support';

let app: Application;
let editor: Staff;

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-08-01T10:00:00+08:00' });
  editor = await signedIn(app, 'honour-editor');
});

const read = async (path: string) => asStaff(app, editor).get(`/people/${path}`);

async function credit(member: string, activity: string, count = 1): Promise<string[]> {
  const context = contextAt(app, '2025-03-11T12:00:00+08:00', administrator(editor.id));
  const rows = Array.from({ length: count }, (_, at) => ({
    member,
    activity,
    occurredOn: '2025-03-10',
    title: `${activity} ${at}`,
    evidenceUrl: `https://example.org/${member}/${activity}/${at}`,
  }));
  const recorded = await recordContributions(context, rows);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve', note: '属实' });
  return recorded.ids;
}

test('the file tells standing, terms with their correction, leaderships, grants, consents and December', async () => {
  const { documentId: li } = await aMember(app, { name: '李档案' });
  const { documentId: group } = await aGroup(app);
  await aLeadership(app, { member: li, group, startedOn: '2024-05-01' });
  const [contribution = ''] = await credit(li, 'campus-event');
  const april = contextAt(app, '2025-04-01T10:00:00+08:00', administrator(editor.id));
  await publishRelease(april, { release: '2025Q1' });
  await correctRelease(april, { release: '2025Q1', member: li, tier: 'ace', from: '2025-06-01', reason: '登记有误' });
  await grantTier(april, { member: li, tier: 'director', basis: 'invitation', years: [2026], reason: '杰出贡献' });
  const file = (await read(li)).body as PersonFile;
  expect(file).toMatchObject({
    name: '李档案',
    current: { tier: 'ace', from: '2025-06-01', since: '2025-03-31' },
    years: [2025, 2024],
    outlook: { plan: { release: '2025Q4', change: 'demoted', tier: 'partner', bases: ['points'] } },
  });
  expect(file.standings).toMatchObject([
    {
      year: 2025,
      points: 200,
      distances: [
        { tier: 'ace', missing: 300 },
        { tier: 'partner', missing: 0 },
      ],
    },
    { year: 2024, points: 0 },
  ]);
  expect(file.record).toMatchObject([
    { correction: 1, tier: 'ace', overruledBy: null, decision: { reason: '登记有误', actorKind: 'administrator' } },
    {
      release: '2025Q1',
      change: 'admitted',
      tier: 'partner',
      to: '2025-12-31',
      held: [{ from: '2025-03-31', to: '2025-05-31' }],
      overruledBy: { correction: 1 },
    },
  ]);
  expect(file.leaderships).toMatchObject([
    {
      leads: true,
      counts: false,
      years: [
        { year: 2025, state: 'due' },
        { year: 2024, state: 'exempt' },
      ],
    },
  ]);
  expect(file.grants).toMatchObject([
    { answer: null, years: [{ year: 2026, state: 'can-give', from: '2026-01-01', release: '2025Q4' }] },
  ]);
  expect(file.consents).toMatchObject([{ consent: 'site', given: true, changed: { actorKind: 'system' } }, {}, {}, {}]);
  expect((await read(`${li}/ledger?year=2025`)).body).toMatchObject({
    points: 200,
    total: 1,
    entries: [{ contribution, points: 200, balance: 200, rule: { points: 200 }, decision: { reason: '属实' } }],
  });
});

test('1,000 ledger lines come in pages; whoever has no record has an empty file', async () => {
  const { documentId: han } = await aMember(app, { name: '韩千条' });
  await credit(han, 'article', 1000);
  const last = (await read(`${han}/ledger?year=2025&page=20`)).body;
  expect(last).toMatchObject({ total: 1000, points: 20_000, pageSize: 50 });
  expect(last.entries).toHaveLength(50);
  expect(last.entries.at(-1)).toMatchObject({ balance: 20 });
  const { documentId: nobody } = await aMember(app, { name: '无记录', state: 'retired' });
  expect((await read(nobody)).body).toMatchObject({ state: 'retired', current: null, record: [], grants: [] });
  const found = (await asStaff(app, editor).get(`/people?search=${encodeURIComponent('千条')}`)).body;
  expect(found).toMatchObject({ total: 1, people: [{ name: '韩千条', points: 20_000 }] });
});

test('an unknown person is 404, and the conference team may not ask', async () => {
  const unknown = await read('none0000');
  expect([unknown.status, unknown.body.code]).toEqual([404, 'MEMBER_UNKNOWN']);
  const team = await signedIn(app, 'honour-conference-team');
  expect((await asStaff(app, team).get('/people')).status).toBe(403);
});

test('who is called or read alike is told while somebody is entered, with the name in Latin letters', async () => {
  await aMember(app, { name: '曾重名', sortKey: 'zeng chong ming', company: '示例科技', city: '南京' });
  await aMember(app, { name: '增重铭', sortKey: 'zeng chong ming' });
  await aMember(app, { name: '曾重', sortKey: 'zeng chong' });
  const { status, body } = await asStaff(app, editor).get(`/members/namesakes?name=${encodeURIComponent('曾重名')}`);
  expect([status, body]).toMatchObject([
    200,
    { latinName: expect.stringMatching(/^Zeng /), people: [{ name: '曾重名', company: '示例科技', city: '南京' }] },
  ]);
  const nobody = await asStaff(app, editor).get(`/members/namesakes?name=${encodeURIComponent('无此人')}`);
  expect(nobody.body).toMatchObject({ people: [], more: false });
});

test('contact data are read by whoever may, by nobody else, and each reading is in the trail without what they say', async () => {
  const { documentId: member } = await aMember(app, { name: '联系人' });
  const data = { member, phone: '13800000000', email: 'person@example.org' };
  await app.strapi.documents('api::member-contact.member-contact').create({ data: data as never });
  const liaison = await signedIn(app, 'honour-liaison');
  expect((await asStaff(app, editor).post(`/people/${member}/contact`, {})).status).toBe(403);
  const { body } = await asStaff(app, liaison).post(`/people/${member}/contact`, {});
  expect(body).toEqual({
    contact: { phone: '13800000000', email: 'person@example.org', wechatId: null, postalAddress: null },
  });
  const manager = await signedIn(app, 'honour-release-manager');
  const { entries } = (await asStaff(app, manager).get(`/audit?subject=${member}&action=contact.read`)).body as {
    entries: object[];
  };
  expect(entries).toMatchObject([{ actorId: liaison.id, after: { fields: ['phone', 'email'] } }]);
  expect(JSON.stringify(entries)).not.toContain('13800000000');
  expect((await asStaff(app, liaison).post('/people/none0000/contact', {})).body).toMatchObject({
    code: 'MEMBER_UNKNOWN',
  });
});

async function aPhoto(): Promise<number> {
  const hash = 'photo-of-the-team';
  const data = {
    name: hash,
    hash,
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 1,
    url: `/uploads/${hash}.jpg`,
    provider: 'local',
  };
  return ((await app.strapi.db.query('plugin::upload.file').create({ data })) as { id: number }).id;
}

test('the conference team changes a member’s photo and nothing else', async () => {
  const { documentId: member } = await aMember(app, { name: '上墙', company: '原单位' });
  const team = await signedIn(app, 'honour-conference-team');
  const put = (body: object) =>
    request(app.url)
      .put(`/content-manager/collection-types/api::member.member/${member}`)
      .set('Authorization', `Bearer ${team.token}`)
      .send(body);
  const stored = () => app.strapi.documents('api::member.member').findOne({ documentId: member, populate: ['photo'] });
  const file = await aPhoto();
  expect((await put({ photo: { id: file } })).status).toBe(200);
  expect(await stored()).toMatchObject({ photo: { id: file } });
  await put({ name: '改名', company: '新单位', consentPress: false, state: 'deceased', photo: { id: file } });
  expect(await stored()).toMatchObject({ name: '上墙', company: '原单位', consentPress: true, state: 'active' });
});
