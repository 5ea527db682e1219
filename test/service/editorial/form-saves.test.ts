import request from 'supertest';
import type { Client } from 'pg';
import { ROLES } from '../../../src/access/roles';
import { CONTENT_TYPES } from '../../../src/labels/all';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  aContribution,
  aGroup,
  aLeadership,
  aMember,
  anEvent,
  asRead,
  bootStrapi,
  catalogued,
  connect,
  contextAt,
  restoreTime,
  setTime,
  signedIn,
  type Application,
  type Document,
  type RoleCode,
  type Staff,
} from '../../support';
import { link } from './editor-at-work';

let app: Application;
let sql: Client;
let anna: Staff;
let boris: Staff;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  [anna, boris] = [await signedIn(app, 'strapi-super-admin'), await signedIn(app, 'strapi-super-admin', 'en')];
});

interface Conflict {
  field: string;
  keepMine: string;
  takeTheirs: string;
}

interface Answer {
  data: Document;
  meta: { version?: string; changedByOthers?: string[] };
  error?: {
    name: string;
    message: string;
    details: { fields?: Conflict[]; errors: { path: string[]; message: string }[] };
  };
}

/** A document's form before a member of staff: opened, and saved as the panel does. */
async function open(who: Staff, path: string) {
  const signed = (asked: request.Test) => asked.set('authorization', `Bearer ${who.token}`);
  const read = await signed(request(app.url).get(`/content-manager/${path}`));
  const { data, meta } = read.body as Answer;
  const form = {
    status: read.status,
    shown: data,
    version: meta?.version,
    save: async (values: object) => {
      const asked = signed(request(app.url).put(`/content-manager/${path}`));
      if (form.version !== undefined) asked.set('X-Form-Version', form.version);
      const saved = await asked.send(values);
      const { data: document, meta: after, error } = saved.body as Answer;
      const fields = (error?.details.errors ?? []).map(({ path: field }) => field.join('.'));
      const others = after?.changedByOthers;
      const conflicts = error?.details.fields ?? [];
      return {
        status: saved.status,
        document,
        message: error?.message ?? '',
        name: error?.name,
        fields,
        error,
        others,
        conflicts,
      };
    },
    /** All that the form shows, with what was changed in it. */
    saveWhole: (changes: object) => form.save({ ...sendable(data), ...changes }),
    choose: (conflicts: readonly Conflict[], how: 'keepMine' | 'takeTheirs') => {
      const version = new Map((form.version ?? '').split(',').map((pair) => pair.split(':') as [string, string]));
      for (const conflict of conflicts) version.set(conflict.field, conflict[how]);
      form.version = [...version]
        .filter(([name]) => name !== '')
        .map((pair) => pair.join(':'))
        .join(',');
    },
  };
  return form;
}

/** What a form sends that nobody changed: nothing of what is empty, and of what is linked that nothing changed. */
function sendable(shown: Document): object {
  const {
    id: _id,
    documentId: _document,
    createdAt: _c,
    updatedAt: _u,
    publishedAt: _p,
    createdBy: _b,
    updatedBy: _d,
    locale: _l,
    ...rest
  } = shown;
  return formValue(rest) as object;
}

function formValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formValue);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if ('count' in value) return { connect: [], disconnect: [] };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, formValue(one)]));
}

async function aSiteAccount(): Promise<Document> {
  made += 1;
  const users = app.strapi.service('plugin::users-permissions.user') as { add(values: object): Promise<Document> };
  const name = `account-${made}`;
  return users.add({ username: name, email: `${name}@example.org`, password: 'Secret-1', provider: 'local' });
}

const pathOf = (type: string, { documentId }: Document) =>
  type === 'programme'
    ? 'single-types/api::programme.programme'
    : `collection-types/api::${type}.${type}/${documentId}`;

async function create(who: Staff, type: string, values: object): Promise<{ status: number; body: Answer }> {
  const { status, body } = await request(app.url)
    .post(`/content-manager/collection-types/api::${type}.${type}`)
    .set('authorization', `Bearer ${who.token}`)
    .send(values);
  return { status, body: body as Answer };
}

let made = 0;

/** What the form of a new entry sends, with nothing but what it must. */
async function newEntry(type: string): Promise<object> {
  made += 1;
  const coded = { code: `new-${made}`, nameZh: `新${made}`, nameEn: `New ${made}` };
  switch (type) {
    case 'activity-type':
      return { ...coded, revisions: [{ effectiveFrom: '2020-01-01', points: 30, unit: 1, evidenceRequired: true }] };
    case 'tier':
      return { ...coded, rank: 90 + made, thresholds: [{ fromYear: 2020, points: 900 }] };
    case 'committee':
      return { ...coded, wayIn: 'points' };
    case 'event':
      return { ...coded, kind: 'local', heldOn: '2025-03-01' };
    case 'group':
      return { ...coded, committee: link(await catalogued(app, 'committee', 'regional-user')) };
    case 'member':
      return { name: `新成员${made}` };
    case 'member-contact':
      return { member: link(await aMember(app)), phone: '13800000000' };
    case 'contribution':
      return {
        member: link(await aMember(app)),
        activityType: link(await catalogued(app, 'activity-type', 'article')),
        occurredOn: '2025-03-01',
        title: `新贡献${made}`,
      };
    default:
      return coded;
  }
}

/** Leaders are appointed on a page of their own, and there is one programme. */
const BY_FORM = CONTENT_TYPES.map(({ uid }) => uid.split('.')[1] ?? '').filter(
  (type) => type !== 'leadership' && type !== 'programme',
);

const MAY_CREATE = ROLES.flatMap(({ code, content }) =>
  Object.entries(content)
    .filter(([, { may }]) => may.includes('create'))
    .map(([type]) => [type, code as RoleCode] as const),
);

describe('A new entry is made through the form, beside those that there are', () => {
  beforeAll(async () => {
    const member = await aMember(app);
    const group = await aGroup(app);
    await aLeadership(app, { member: member.documentId, group: group.documentId });
    await aContribution(app, { member: member.documentId });
    await anEvent(app, { heldOn: '2029-01-01', endsOn: '2029-01-02' });
  });

  test.each([...BY_FORM.map((type) => [type, 'strapi-super-admin'] as const), ...MAY_CREATE])(
    'of the type %s, by %s',
    async (type, role) => {
      const who = role === 'strapi-super-admin' ? anna : await signedIn(app, role);
      const { status, body } = await create(who, type, await newEntry(type));
      expect([status, body.error?.message]).toEqual([201, undefined]);
      expect((await create(who, type, await newEntry(type))).status).toBe(201);
    },
  );

  test('an activity type begins on whatever day it is given, also where another gave points up to a later one', async () => {
    const { documentId: member } = await aMember(app);
    const points = ['conference-talk', 'summit-talk', 'pg-live', 'article', 'campus-event', 'forum-beans'];
    const ids: string[] = [];
    for (const activityType of points) ids.push((await aContribution(app, { member, activityType })).documentId);
    const approved = await reviewContributions(contextAt(app, '2025-06-30T10:00:00Z'), { ids, decision: 'approve' });
    expect(approved).toMatchObject({ results: { length: points.length } });
    const values = (effectiveFrom: string) => ({
      code: `from-${effectiveFrom}`,
      nameZh: '沙龙',
      nameEn: 'Salon',
      revisions: [{ effectiveFrom, points: 30, unit: 1, evidenceRequired: true }],
    });
    for (const day of ['2020-01-01', '2025-03-01', '2031-01-01']) {
      const { status, body } = await create(anna, 'activity-type', values(day));
      expect([status, body.error?.message]).toEqual([201, undefined]);
    }
  });

  test.each([
    [
      'an event without its day',
      'event',
      { code: 'no-day', nameZh: '无', nameEn: 'None', kind: 'local', endsOn: '2025-01-01' },
      'heldOn',
    ],
    ['a contact of nobody', 'member-contact', { phone: '1' }, 'member'],
    ['a contribution of nobody', 'contribution', { title: '无', occurredOn: '2025-01-01' }, 'member'],
    [
      'an activity type without a rule',
      'activity-type',
      { code: 'no-rule', nameZh: '无', nameEn: 'None' },
      'revisions',
    ],
  ])('%s is not filled from another one', async (_, type, values, field) => {
    const { status, body } = await create(anna, type, values);
    expect(status).toBe(400);
    expect(body.error?.details.errors.map(({ path }) => path.join('.'))).toContain(field);
  });
});

/** One field of each type that both of two editors change, and another that only the second does. */
const CHANGES: Record<string, [object, string, object]> = {
  programme: [{ shortNameZh: '甲' }, 'shortNameZh', { shortNameEn: 'B' }],
  tier: [{ descriptionZh: '甲' }, 'descriptionZh', { descriptionEn: 'B' }],
  benefit: [{ descriptionZh: '甲' }, 'descriptionZh', { position: 7 }],
  committee: [{ descriptionZh: '甲' }, 'descriptionZh', { position: 7 }],
  group: [{ city: '甲' }, 'city', { position: 7 }],
  'activity-type': [{ unitZh: '甲' }, 'unitZh', { position: 7 }],
  member: [{ company: '甲公司' }, 'company', { city: '乙' }],
  'member-contact': [{ phone: '1' }, 'phone', { wechatId: '乙' }],
  contribution: [{ evidenceUrl: 'https://example.org/new' }, 'evidenceUrl', { title: '乙' }],
  event: [{ nameZh: '甲' }, 'nameZh', { nameEn: 'B' }],
};

async function anExisting(type: string): Promise<Document> {
  if (type === 'programme') return { documentId: '' };
  return (await create(anna, type, await newEntry(type))).body.data;
}

describe('Two people save the form of one entry', () => {
  test('every content type has such a form', () => {
    const edited = CONTENT_TYPES.map(({ uid }) => uid.split('.')[1]).filter((type) => type !== 'leadership');
    expect(Object.keys(CHANGES).sort()).toEqual(edited.sort());
  });

  test.each(Object.keys(CHANGES))(
    'of the type %s: different fields are both saved, the same one is a conflict that is shown and settled',
    async (type) => {
      const [first, field, second] = CHANGES[type] as [Record<string, unknown>, string, Record<string, unknown>];
      const path = pathOf(type, await anExisting(type));
      const [annas, boriss] = [await open(anna, path), await open(boris, path)];
      expect([annas.status, typeof annas.version]).toEqual([200, 'string']);
      expect(await annas.saveWhole(first)).toMatchObject({ status: 200 });
      expect(await boriss.saveWhole(second)).toMatchObject({
        status: 200,
        others: expect.arrayContaining([field]) as unknown,
      });
      expect((await open(boris, path)).shown).toMatchObject({ ...first, ...second });

      const late = await open(anna, path);
      const mine = `${String(first[field])}2`;
      expect(await late.save({ [field]: mine })).toMatchObject({ status: 200 });
      const refused = await boriss.saveWhole({ [field]: `${String(first[field])}3` });
      expect(refused).toMatchObject({ status: 409, name: 'ValidationError', fields: [field] });
      expect(refused.message).toMatch(/^管理员 \d+ saved at \d{4}-\d\d-\d\d \d\d:\d\d: .+\. Yours was not saved/);
      const labels = CONTENT_TYPES.find(({ uid }) => uid.endsWith(`.${type}`))?.fields[field];
      expect(refused.conflicts).toMatchObject([
        {
          ...{ field, zh: labels?.zh, en: labels?.en, by: { kind: 'administrator', id: anna.id } },
          mine: { en: `${String(first[field])}3` },
          theirs: { en: mine },
        },
      ]);
      expect((await open(anna, path)).shown).toMatchObject({ ...second, [field]: mine });

      boriss.choose(refused.conflicts, 'keepMine');
      expect(await boriss.saveWhole({ [field]: `${String(first[field])}3` })).toMatchObject({ status: 200 });
      expect((await open(anna, path)).shown).toMatchObject({ ...second, [field]: `${String(first[field])}3` });

      const latest = await late.save({ [field]: `${String(first[field])}4` });
      expect([latest.status, latest.message]).toEqual([
        409,
        expect.stringMatching(/^管理员 \d+ 已于 .+ 修改并保存：.+您这次没有保存/),
      ]);
      late.choose(latest.conflicts, 'takeTheirs');
      expect(await late.save({ [field]: `${String(first[field])}4` })).toMatchObject({ status: 200 });
      expect((await open(anna, path)).shown).toMatchObject({ ...second, [field]: `${String(first[field])}3` });
    },
  );

  test('of a site account, which is edited there too', async () => {
    const users = app.strapi.service('plugin::users-permissions.user') as { add(values: object): Promise<Document> };
    const { documentId } = await users.add({
      username: 'lilei',
      email: 'li@example.org',
      password: 'Secret-1',
      provider: 'local',
    });
    const path = `collection-types/plugin::users-permissions.user/${documentId}`;
    const [annas, boriss] = [await open(anna, path), await open(boris, path)];
    expect(await annas.save({ blocked: true })).toMatchObject({ status: 200 });
    expect(await boriss.save({ confirmed: true })).toMatchObject({ status: 200 });
    expect((await open(anna, path)).shown).toMatchObject({ blocked: true, confirmed: true });
  });

  test('consent that one withdrew stays withdrawn when the other saves a biography', async () => {
    const path = pathOf('member', await aMember(app, { consentPress: true }));
    const [annas, boriss] = [await open(anna, path), await open(boris, path)];
    expect(await annas.saveWhole({ consentSite: false })).toMatchObject({ status: 200 });
    expect(await boriss.saveWhole({ bio: '新简介', consentPress: false })).toMatchObject({ status: 200 });
    expect((await open(anna, path)).shown).toMatchObject({ consentSite: false, consentPress: false, bio: '新简介' });
  });

  test('what both changed to the same is no conflict, nor is what is sent again because its answer was lost', async () => {
    const path = pathOf('member', await aMember(app));
    const links = [{ kind: 'blog', url: 'https://example.org/' }];
    const account = link(await aSiteAccount());
    const [annas, boriss] = [await open(anna, path), await open(boris, path)];
    const values = { company: ' 同一家 ', links, account };
    expect(await annas.saveWhole(values)).toMatchObject({ status: 200 });
    annas.version = boriss.version;
    expect(await annas.saveWhole(values)).toMatchObject({ status: 200 });
    expect(await boriss.saveWhole(values)).toMatchObject({ status: 200 });
    expect((await open(anna, path)).shown).toMatchObject({ company: '同一家', links, account: { count: 1 } });
  });

  test('parts of a document are one field: both values are shown by their labels, and either can be kept', async () => {
    const links = [{ kind: 'blog', url: 'https://example.org/' }];
    const path = pathOf('member', await aMember(app, { links }));
    const [annas, boriss] = [await open(anna, path), await open(boris, path)];
    const [shown] = annas.shown.links as object[];
    expect(await annas.saveWhole({ links: [] })).toMatchObject({ status: 200 });
    const mine = { links: [{ ...shown, url: 'https://example.org/mine' }], city: '乙' };
    const refused = await boriss.saveWhole(mine);
    expect(refused).toMatchObject({
      status: 409,
      conflicts: [
        {
          field: 'links',
          zh: '链接',
          theirs: { zh: '—' },
          mine: { zh: '种类 博客，显示文字 —，网址 https://example.org/mine' },
        },
      ],
    });
    boriss.choose(refused.conflicts, 'keepMine');
    expect(await boriss.saveWhole(mine)).toMatchObject({ status: 200 });
    expect((await open(anna, path)).shown).toMatchObject({ links: [{ url: 'https://example.org/mine' }], city: '乙' });
  });

  test('what is linked is one field, told by its name', async () => {
    const [one, other] = [await anEvent(app, { nameZh: '甲会' }), await anEvent(app, { nameZh: '乙会' })];
    const path = pathOf('contribution', await aContribution(app, { member: (await aMember(app)).documentId }));
    const [annas, boriss] = [await open(anna, path), await open(boris, path)];
    expect(await annas.saveWhole({ event: link(one) })).toMatchObject({ status: 200 });
    const refused = await boriss.saveWhole({ event: link(other), title: '乙' });
    expect(refused.conflicts).toMatchObject([{ field: 'event', mine: { zh: '乙会' }, theirs: { zh: '甲会' } }]);
    boriss.choose(refused.conflicts, 'takeTheirs');
    expect(await boriss.saveWhole({ event: link(other), title: '乙' })).toMatchObject({ status: 200 });
    const { rows } = await sql.query(
      `SELECT e.name_zh AS event, c.title FROM contributions c JOIN contributions_event_lnk l ON l.contribution_id = c.id
         JOIN events e ON e.id = l.event_id WHERE c.document_id = $1`,
      [path.split('/').at(-1)],
    );
    expect(rows).toEqual([{ event: '甲会', title: '乙' }]);
  });

  test('what somebody may write and not read is not shown to them', async () => {
    const path = pathOf(
      'member-contact',
      (await create(anna, 'member-contact', await newEntry('member-contact'))).body.data,
    );
    const clerk = await signedIn(app, 'honour-editor');
    const role = (await app.strapi.db.query('admin::role').findOne({ where: { code: 'honour-editor' } })) as {
      id: number;
    };
    const rights = { read: ['wechatId'], update: ['phone', 'wechatId'] };
    for (const [action, fields] of Object.entries(rights)) {
      await app.strapi.db.query('admin::permission').create({
        data: {
          action: `plugin::content-manager.explorer.${action}`,
          subject: 'api::member-contact.member-contact',
          properties: { fields },
          conditions: [],
          role: role.id,
        },
      });
    }
    const form = await open(clerk, path);
    expect([form.status, form.shown.phone]).toEqual([200, undefined]);
    expect(await (await open(anna, path)).save({ phone: '13911112222', wechatId: 'new' })).toMatchObject({
      status: 200,
    });
    const refused = await form.save({ phone: '1', wechatId: 'mine' });
    expect(refused.conflicts).toMatchObject([
      { field: 'phone', mine: null, theirs: null },
      { field: 'wechatId', mine: { zh: 'mine' }, theirs: { zh: 'new' } },
    ]);
    expect(JSON.stringify(refused.error)).not.toContain('13911112222');
  });

  test('what others keep elsewhere, such as a contribution of the member, is no change of the form', async () => {
    const member = await aMember(app);
    const form = await open(anna, pathOf('member', member));
    await aContribution(app, { member: member.documentId });
    expect(await form.saveWhole({ company: '甲' })).toMatchObject({ status: 200, others: [] });
  });

  test('what a service decided stays, and who changes it too is told by whom it was decided', async () => {
    const reviewer = await signedIn(app, 'honour-reviewer');
    const { documentId } = await aContribution(app, { member: (await aMember(app)).documentId });
    const path = pathOf('contribution', { documentId });
    const [form, other] = [await open(anna, path), await open(anna, path)];
    const read = await asRead(app, reviewer, [documentId]);
    const decision = { decision: 'send-back', ...read, note: '请补充', idempotencyKey: `form-${documentId}` };
    const decided = await request(app.url)
      .post('/honour/review/decide')
      .set('authorization', `Bearer ${reviewer.token}`)
      .send(decision);
    expect(decided.status).toBe(200);
    expect(await form.saveWhole({ title: '迟到的标题' })).toMatchObject({
      status: 200,
      others: ['state', 'decidedAt', 'reviewer', 'reviewNote'],
    });
    expect((await open(anna, path)).shown).toMatchObject({ state: 'sent-back', title: '迟到的标题' });
    const refused = await other.saveWhole({ state: 'draft' });
    expect(refused).toMatchObject({ status: 409, fields: ['state'] });
    expect(refused.message).toMatch(/^审核人 \d+ 已于/);
  });

  test('the group of a decided contribution stays, and it is said under its field', async () => {
    const [group, other] = [await aGroup(app), await aGroup(app)];
    const { documentId } = await aContribution(app, {
      member: (await aMember(app)).documentId,
      group: group.documentId,
    });
    const approved = await reviewContributions(contextAt(app, '2025-06-30T10:00:00Z'), {
      ids: [documentId],
      decision: 'approve',
    });
    expect(approved).toMatchObject({ results: { length: 1 } });
    const path = pathOf('contribution', { documentId });
    for (const to of [link(other), { connect: [], disconnect: [{ documentId: group.documentId }] }]) {
      const refused = await (await open(anna, path)).saveWhole({ group: to });
      expect([refused.status, refused.fields]).toEqual([400, ['group']]);
    }
    expect(await (await open(anna, path)).saveWhole({ group: link(group), title: '改题' })).toMatchObject({
      status: 200,
    });
    const others = `UPDATE contributions_group_lnk l SET group_id = (SELECT id FROM working_groups WHERE document_id = $2)
       FROM contributions c WHERE c.id = l.contribution_id AND c.document_id = $1`;
    await expect(sql.query(others, [documentId, other.documentId])).rejects.toMatchObject({
      constraint: 'ace_contributions_group_kept',
    });
  });

  test.each(['member', 'programme'])(
    'of many who change one field of one %s at the same moment one wins',
    async (type) => {
      const path = pathOf(type, await anExisting(type));
      const field = type === 'member' ? 'company' : 'shortNameZh';
      const forms = await Promise.all(Array.from({ length: 6 }, (_, at) => open(at % 2 ? anna : boris, path)));
      const saved = await Promise.all(forms.map((form, at) => form.saveWhole({ [field]: `同时${at}` })));
      expect(saved.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
      const won = saved.findIndex(({ status }) => status === 200);
      expect((await open(anna, path)).shown).toMatchObject({ [field]: `同时${won}` });
    },
  );

  test('of many who change different fields of one member at the same moment all are saved', async () => {
    const path = pathOf('member', await aMember(app));
    const fields = ['company', 'companyEn', 'title', 'titleEn', 'city', 'bio'];
    const forms = await Promise.all(fields.map((_, at) => open(at % 2 ? anna : boris, path)));
    const saved = await Promise.all(forms.map((form, at) => form.saveWhole({ [fields[at] ?? '']: `值${at}` })));
    expect(saved.map(({ status }) => status)).toEqual(fields.map(() => 200));
    expect((await open(anna, path)).shown).toMatchObject(
      Object.fromEntries(fields.map((field, at) => [field, `值${at}`])),
    );
  });
});

describe('A request that says nothing of what it saw', () => {
  async function unsaid(who: Staff, path: string, values: object) {
    const form = await open(who, path);
    form.version = undefined;
    return { form, saved: await form.save(values) };
  }

  test('is taken where nothing of somebody else’s can be lost, and refused with each field where it can', async () => {
    const path = pathOf('member', await aMember(app));
    expect((await unsaid(anna, path, { company: '甲' })).saved).toMatchObject({ status: 200 });
    expect((await unsaid(anna, path, { company: '甲二' })).saved).toMatchObject({ status: 200 });
    const { form, saved } = await unsaid(boris, path, { company: '乙', city: '城' });
    expect(saved).toMatchObject({ status: 409, fields: ['company', 'city'] });
    expect(saved.message).toMatch(/saved at .+: Company, City\. Yours was not saved/);
    expect((await open(anna, path)).shown).toMatchObject({ company: '甲二' });
    // What is answered is enough to say what is wanted, without the panel.
    form.choose(saved.conflicts, 'keepMine');
    expect(await form.save({ company: '乙', city: '城' })).toMatchObject({ status: 200 });
    expect((await open(anna, path)).shown).toMatchObject({ company: '乙', city: '城' });
  });

  test('that says what is stored is no conflict', async () => {
    const path = pathOf('member', await aMember(app));
    await unsaid(anna, path, { company: '甲' });
    expect((await unsaid(boris, path, { company: '甲' })).saved).toMatchObject({ status: 200 });
  });

  test('that only makes one up is such a request', async () => {
    const path = pathOf('member', await aMember(app));
    await unsaid(anna, path, { company: '甲' });
    const form = await open(boris, path);
    form.version = 'company';
    expect(await form.save({ company: '乙' })).toMatchObject({ status: 409 });
  });
});

describe('A day that is sent with a time', () => {
  const readDay = async (type: string, { documentId }: Document, field: string) =>
    (
      (await app.strapi
        .documents(`api::${type}.${type}` as never)
        .findOne({ documentId } as never)) as unknown as Document
    )[field];

  test.each([
    ['2025-12-31T16:00Z', '2026-01-01'],
    ['2025-12-31T15:59:59.999Z', '2025-12-31'],
    ['2026-01-01T00:30:00+08:00', '2026-01-01'],
    ['2025-12-31', '2025-12-31'],
  ])('%s is the programme’s day, in every field that holds one', async (sent, day) => {
    setTime('2026-03-01T00:00:00Z');
    const event = await create(anna, 'event', { ...(await newEntry('event')), heldOn: sent, endsOn: sent });
    expect(await readDay('event', event.body.data, 'heldOn')).toBe(day);
    expect(await readDay('event', event.body.data, 'endsOn')).toBe(day);
    const member = await create(anna, 'member', { name: '某日', appliedOn: sent });
    expect(await readDay('member', member.body.data, 'appliedOn')).toBe(day);
    const contribution = await create(anna, 'contribution', { ...(await newEntry('contribution')), occurredOn: sent });
    expect(await readDay('contribution', contribution.body.data, 'occurredOn')).toBe(day);
    const revisions = [{ effectiveFrom: sent, points: 1, unit: 1, evidenceRequired: true }];
    const type = await create(anna, 'activity-type', { ...(await newEntry('activity-type')), revisions });
    const { rows } = await sql.query<{ day: string }>(
      `SELECT r.effective_from::text AS day FROM components_rules_revisions r JOIN activity_types_cmps l ON l.cmp_id = r.id
         JOIN activity_types a ON a.id = l.entity_id WHERE a.document_id = $1 AND l.field = 'revisions'`,
      [type.body.data.documentId],
    );
    expect(rows).toEqual([{ day }]);
    const form = await open(anna, pathOf('event', event.body.data));
    await form.save({ heldOn: '2025-01-01', endsOn: sent });
    expect(await readDay('event', event.body.data, 'endsOn')).toBe(day);
    restoreTime();
  });

  test.each(['2025-12-31T16:00', '2025-12-31 16:00', '31/12/2025', '2025-02-30', '2025-12', 'gestern'])(
    '%s names no day and is refused under its field',
    async (sent) => {
      const refused = [
        await create(anna, 'event', { ...(await newEntry('event')), heldOn: sent }),
        await create(anna, 'member', { name: '某日', appliedOn: sent }),
        await create(anna, 'contribution', { ...(await newEntry('contribution')), occurredOn: sent }),
      ];
      const fields = refused.map(({ status, body }) => [
        status,
        body.error?.details.errors.map(({ path }) => path.join('.')),
      ]);
      expect(fields).toEqual([
        [400, ['heldOn']],
        [400, ['appliedOn']],
        [400, ['occurredOn']],
      ]);
      const revisions = [{ effectiveFrom: sent, points: 1, unit: 1, evidenceRequired: true }];
      const type = await create(anna, 'activity-type', { ...(await newEntry('activity-type')), revisions });
      expect([type.status, type.body.error?.details.errors[0]?.path.join('.')]).toEqual([
        400,
        'revisions.0.effectiveFrom',
      ]);
    },
  );
});

test('nobody finds out by the version what stands in a field, nor whether two documents say the same', async () => {
  const [one, other] = [await aMember(app, { company: '同' }), await aMember(app, { company: '同' })];
  const versions = [await open(anna, pathOf('member', one)), await open(anna, pathOf('member', other))];
  const marks = versions.map(({ version }) => /company:([\w-]+)/.exec(version ?? '')?.[1]);
  expect(marks[0]).not.toBe(marks[1]);
  expect((await sql.query('SELECT count(*)::int AS n FROM members WHERE company = $1', ['同'])).rows).toEqual([
    { n: 2 },
  ]);
});
