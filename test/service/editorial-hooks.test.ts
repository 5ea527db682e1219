import type { Client } from 'pg';
import request from 'supertest';
import { sortKeyOf, slugOf } from '../../src/editorial/name-keys';
import { reviewContributions } from '../../src/services/review-contributions';
import {
  aContribution,
  aGroup,
  aLeadership,
  aMember,
  bootStrapi,
  catalogued,
  connect,
  contextAt,
  setTime,
  type Application,
  type Document,
} from '../support';

let app: Application;
let sql: Client;
let jwt: string;
let administrator: { id: number };

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-06-30T16:30:00Z' });
  sql = await connect(app);
  const role = (await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } })) as {
    id: number;
  };
  administrator = (await app.strapi.service('admin::user').create({
    email: 'editor@example.org',
    firstname: '编辑',
    password: 'Editor-1234567',
    isActive: true,
    roles: [role.id],
  })) as { id: number };
  const login = await request(app.url)
    .post('/admin/login')
    .send({ email: 'editor@example.org', password: 'Editor-1234567' });
  jwt = (login.body as { data: { token: string } }).data.token;
});

interface PanelAnswer {
  status: number;
  problems: Record<string, string>;
  message: string;
  document: Document;
}

/** What the panel does when an editor saves or deletes. */
async function panel(method: 'post' | 'put' | 'delete', type: string, id: string, data?: object): Promise<PanelAnswer> {
  const path = `/content-manager/collection-types/api::${type}.${type}${id === '' ? '' : `/${id}`}`;
  const answer = await request(app.url)[method](path).set('authorization', `Bearer ${jwt}`).send(data);
  const body = answer.body as {
    data?: Document;
    error?: { message: string; details?: { errors?: { path: string[]; message: string }[] } };
  };
  const errors = body.error?.details?.errors ?? [];
  return {
    status: answer.status,
    problems: Object.fromEntries(errors.map(({ path, message }) => [path.join('.'), message])),
    message: body.error?.message ?? '',
    document: body.data as Document,
  };
}

const link = (document: Document): object => ({ connect: [{ documentId: document.documentId }], disconnect: [] });

async function audited(
  subject: string,
): Promise<{ action: string; actor_id: string | null; before: object; after: object }[]> {
  const { rows } = await sql.query(
    `SELECT action, actor_id, before::text, after::text FROM honour.audit_entry WHERE subject_id = $1 ORDER BY id`,
    [subject],
  );
  return (rows as Record<'action' | 'actor_id' | 'before' | 'after', string>[]).map((row) => ({
    ...row,
    before: JSON.parse(row.before) as object,
    after: JSON.parse(row.after) as object,
  }));
}

describe('A member’s sort key and address', () => {
  test.each([
    ['曾国强', 'zeng guo qiang', 'zeng-guoqiang'],
    ['单晓明', 'shan xiao ming', 'shan-xiaoming'],
    ['单于明', 'chan yu ming', 'chanyu-ming'],
    ['查良镛', 'zha liang yong', 'zha-liangyong'],
    ['解晓东', 'xie xiao dong', 'xie-xiaodong'],
    ['仇英', 'qiu ying', 'qiu-ying'],
    ['任重', 'ren zhong', 'ren-zhong'],
    ['区志强', 'ou zhi qiang', 'ou-zhiqiang'],
    ['朴树', 'piao shu', 'piao-shu'],
    ['种师道', 'chong shi dao', 'chong-shidao'],
    ['欧阳锋', 'ou yang feng', 'ouyang-feng'],
    ['司马光', 'si ma guang', 'sima-guang'],
    ['诸葛亮', 'zhu ge liang', 'zhuge-liang'],
    ['尉迟恭', 'yu chi gong', 'yuchi-gong'],
    ['万俟雅言', 'mo qi ya yan', 'moqi-yayan'],
    ['令狐冲', 'ling hu chong', 'linghu-chong'],
    ['吕布', 'lv bu', 'lv-bu'],
    ['阿卜杜拉·艾力', 'a bu du la ai li', 'a-budulaaili'],
    ['José Núñez', 'jose nunez', 'jose-nunez'],
    ['李Bob', 'li bob', 'li-bob'],
  ])('%s is listed under %s at /%s', (name, sortKey, slug) => {
    expect(sortKeyOf(name)).toBe(sortKey);
    expect(slugOf(name)).toBe(slug);
  });

  test('fill themselves in the panel, with a number for the second of a name', async () => {
    const first = await panel('post', 'member', '', { name: '仇小英' });
    const second = await panel('post', 'member', '', { name: '仇小英', slug: '', sortKey: null });
    expect(first.document).toMatchObject({ slug: 'qiu-xiaoying', sortKey: 'qiu xiao ying' });
    expect(second.document).toMatchObject({ slug: 'qiu-xiaoying-2', sortKey: 'qiu xiao ying' });
  });

  test('the automatic sort key follows the name, an edited one and the address stay', async () => {
    const { document } = await panel('post', 'member', '', { name: '张三' });
    const renamed = await panel('put', 'member', document.documentId, { name: '曾三' });
    expect(renamed.document).toMatchObject({ slug: 'zhang-san', sortKey: 'zeng san' });
    await panel('put', 'member', document.documentId, { sortKey: 'ceng san' });
    const again = await panel('put', 'member', document.documentId, { name: '曾四' });
    expect(again.document).toMatchObject({ sortKey: 'ceng san' });
  });
});

describe('A contribution in the panel', () => {
  let member: Document;
  let talk: Document;

  beforeAll(async () => {
    member = await aMember(app);
    talk = await catalogued(app, 'activity-type', 'conference-talk');
  });

  const fields = (values: object = {}): object => ({
    member: link(member),
    activityType: link(talk),
    occurredOn: '2025-06-01',
    title: '内核演讲',
    quantity: 1,
    ...values,
  });

  test('gets its recorder, its time of submission and the key of its evidence', async () => {
    const { document } = await panel(
      'post',
      'contribution',
      '',
      fields({ evidenceUrl: 'https://www.Example.org/talk/1/?utm_source=x' }),
    );
    const { rows } = await sql.query(
      `SELECT c.state, c.evidence_key, c.submitted_at IS NOT NULL AS submitted, r.user_id FROM contributions c
       JOIN contributions_recorder_lnk r ON r.contribution_id = c.id WHERE c.document_id = $1`,
      [document.documentId],
    );
    expect(rows).toEqual([
      { state: 'submitted', evidence_key: 'example.org/talk/1', submitted: true, user_id: administrator.id },
    ]);
  });

  test.each([
    ['approved from the start', { state: 'approved' }, 'state'],
    ['with points', { points: 400 }, 'points'],
    ['with a time of decision', { decidedAt: '2025-06-02T00:00:00Z' }, 'decidedAt'],
    ['without a member', { member: { connect: [], disconnect: [] } }, 'member'],
    ['without an activity', { activityType: { connect: [], disconnect: [] } }, 'activityType'],
    ['of tomorrow in Shanghai', { occurredOn: '2025-07-02' }, 'occurredOn'],
    ['of two talks', { quantity: 2 }, 'quantity'],
  ])('%s is refused under its field', async (_what, values, field) => {
    const { status, problems } = await panel('post', 'contribution', '', fields(values));
    expect({ status, fields: Object.keys(problems) }).toEqual({ status: 400, fields: [field] });
  });

  test('of today is taken, where today is the programme’s', async () => {
    setTime('2025-06-30T16:30:00Z');
    expect((await panel('post', 'contribution', '', fields({ occurredOn: '2025-07-01' }))).status).toBe(201);
  });

  test('a reviewer cannot be named', async () => {
    const values = { reviewer: { connect: [{ id: administrator.id }], disconnect: [] } };
    expect(Object.keys((await panel('post', 'contribution', '', fields(values))).problems)).toEqual(['reviewer']);
  });

  test('an editor submits a draft but approves nothing, and is told what to do in both languages', async () => {
    const { document } = await panel(
      'post',
      'contribution',
      '',
      fields({ state: 'draft', evidenceUrl: 'https://example.org/draft' }),
    );
    expect(document.submittedAt).toBeNull();
    const submitted = await panel('put', 'contribution', document.documentId, { state: 'submitted' });
    expect(submitted.document.submittedAt).not.toBeNull();
    const approved = await panel('put', 'contribution', document.documentId, { state: 'approved' });
    expect(approved.status).toBe(400);
    expect(approved.problems.state).toMatch(/审核.* · .*reviewContributions/);
  });

  test('the same evidence for the same member is refused under its field', async () => {
    await panel('post', 'contribution', '', fields({ evidenceUrl: 'https://example.org/same' }));
    const twice = await panel(
      'post',
      'contribution',
      '',
      fields({ evidenceUrl: 'http://www.example.org/same/', title: '又一次' }),
    );
    expect(twice.problems.evidenceUrl).toMatch(/内核演讲/);
    const other = await aMember(app);
    const theirs = await panel(
      'post',
      'contribution',
      '',
      fields({ evidenceUrl: 'https://example.org/same', member: link(other) }),
    );
    expect(theirs.status).toBe(201);
  });

  test('once approved, it keeps what it was approved for, and is not deleted', async () => {
    const contribution = await aContribution(app, { member: member.documentId });
    await reviewContributions(contextAt(app, '2025-06-30T10:00:00Z'), {
      ids: [contribution.documentId],
      decision: 'approve',
    });
    const changed = await panel('put', 'contribution', contribution.documentId, {
      occurredOn: '2025-04-01',
      evidenceUrl: 'https://other.org/',
    });
    expect(Object.keys(changed.problems).sort()).toEqual(['evidenceUrl', 'occurredOn']);
    const titled = await panel('put', 'contribution', contribution.documentId, {
      ...fields({ occurredOn: '2025-03-01' }),
      title: '更好的标题',
    });
    expect(titled.status).toBe(200);
    const deleted = await panel('delete', 'contribution', contribution.documentId);
    expect(deleted).toMatchObject({ status: 400, message: expect.stringMatching(/撤销.* · .*[Rr]evoke/) as string });
  });

  test('decisions are not written in bulk, whatever door is used', async () => {
    const contributions = app.strapi.db.query('api::contribution.contribution');
    await expect(contributions.updateMany({ where: {}, data: { state: 'approved' } })).rejects.toThrow(/批量/);
    await expect(
      app.strapi.documents('api::contribution.contribution').create({
        data: {
          ...fields(),
          member: member.documentId,
          activityType: talk.documentId,
          state: 'approved',
        } as never,
      }),
    ).rejects.toThrow(/草稿/);
  });
});

test('what the database refuses at the end of a transaction is an error to the writer', async () => {
  const { documentId } = await aContribution(app, { member: (await aMember(app)).documentId });
  const statement = `DELETE FROM contributions_member_lnk WHERE contribution_id = (SELECT id FROM contributions WHERE document_id = '${documentId}')`;
  await expect(app.strapi.db.transaction(({ trx }) => trx.raw(statement))).rejects.toThrow(/RELATION_REQUIRED/);
});

describe('Members, groups and leaderships', () => {
  test('a member with contributions is not deleted, and retiring is offered', async () => {
    const member = await aMember(app);
    await aContribution(app, { member: member.documentId });
    const { status, message } = await panel('delete', 'member', member.documentId);
    expect(status).toBe(400);
    expect(message).toMatch(/退出.* · .*retired/);
  });

  test('a member whom nothing refers to is deleted with the private contact data', async () => {
    const member = await aMember(app);
    expect((await panel('post', 'member-contact', '', { member: link(member), phone: '13900000000' })).status).toBe(
      201,
    );
    expect((await panel('delete', 'member', member.documentId)).status).toBe(200);
    const { rows } = await sql.query(`SELECT phone FROM member_contacts WHERE phone = '13900000000'`);
    expect(rows).toEqual([]);
  });

  test('a member has one set of contact data, and the audit trail does not hold what it says', async () => {
    const member = await aMember(app);
    await panel('post', 'member-contact', '', { member: link(member), phone: '13900000001' });
    const second = await panel('post', 'member-contact', '', { member: link(member), phone: '13900000002' });
    expect(second.problems.member).toMatch(/联系方式/);
    expect((await audited(member.documentId)).at(-1)).toMatchObject({
      action: 'member-contact.edit',
      actor_id: String(administrator.id),
      after: { fields: ['phone'] },
    });
  });

  test('a change of consent stands in the audit trail with its editor', async () => {
    const member = await aMember(app);
    await panel('put', 'member', member.documentId, { consentSite: false });
    expect((await audited(member.documentId)).at(-1)).toMatchObject({
      action: 'member.edit',
      actor_id: String(administrator.id),
      before: { consentSite: true },
      after: { consentSite: false },
    });
  });

  test('a leadership does not end before it starts, nor overlap another of the same group', async () => {
    const [member, group] = await Promise.all([aMember(app), aGroup(app)]);
    const leadership = await aLeadership(app, { member: member.documentId, group: group.documentId });
    const leaderships = app.strapi.documents('api::leadership.leadership');
    const { documentId } = leadership;
    await expect(leaderships.update({ documentId, data: { endedOn: '2024-12-31' } as never })).rejects.toThrow(
      /卸任日/,
    );
    const twice = { member: member.documentId, group: group.documentId, startedOn: '2025-05-01' };
    await expect(leaderships.create({ data: twice as never })).rejects.toThrow(/组长/);
  });

  test('leaders are appointed on their board alone: no form of the panel writes a leadership', async () => {
    const [member, group] = await Promise.all([aMember(app), aGroup(app)]);
    const leadership = await aLeadership(app, { member: member.documentId, group: group.documentId });
    const made = { member: link(member), group: link(group), startedOn: '2025-05-01' };
    const away = { leaderships: { connect: [], disconnect: [{ documentId: leadership.documentId }] } };
    for (const refused of [
      await panel('post', 'leadership', '', made),
      await panel('put', 'leadership', leadership.documentId, { endedOn: '2025-12-31' }),
      await panel('put', 'group', group.documentId, away),
      await panel('put', 'member', member.documentId, away),
    ]) {
      expect(refused).toMatchObject({ status: 400, message: expect.stringMatching(/组长与职责.*Leaders and duties/) });
    }
    const untouched = { nameZh: '改名的组', leaderships: { connect: [], disconnect: [] } };
    expect((await panel('put', 'group', group.documentId, untouched)).status).toBe(200);
  });

  test('a leadership that nothing rests on is deleted by an administrator, and the audit trail says what it was', async () => {
    const [member, group] = await Promise.all([aMember(app), aGroup(app)]);
    const { documentId } = await aLeadership(app, { member: member.documentId, group: group.documentId });
    expect((await panel('delete', 'leadership', documentId)).status).toBeLessThan(300);
    const { rows } = await sql.query('SELECT action, before FROM honour.audit_entry WHERE subject_id = $1', [
      documentId,
    ]);
    expect(rows).toMatchObject([{ action: 'leadership.delete', before: expect.anything() as unknown }]);
  });
});

describe('Rules', () => {
  test('the unit of what is counted over the year changes on 1 January only', async () => {
    const beans = await catalogued(app, 'activity-type', 'forum-beans');
    const revision = { points: 100, evidenceRequired: true };
    const revisions = [
      { ...revision, effectiveFrom: '2024-01-01', unit: 2000 },
      { ...revision, effectiveFrom: '2026-07-01', unit: 1000 },
    ];
    const refused = await panel('put', 'activity-type', beans.documentId, { revisions });
    expect(Object.keys(refused.problems)).toEqual(['revisions.1.unit']);
    const taken = await panel('put', 'activity-type', beans.documentId, {
      revisions: revisions.map((one) => ({ ...one, effectiveFrom: one.effectiveFrom.replace('-07-', '-01-') })),
    });
    expect(taken.status).toBe(200);
  });

  test('a time zone that does not exist is refused', async () => {
    const programme = app.strapi.documents('api::programme.programme');
    const { documentId } = (await programme.findFirst()) as unknown as Document;
    await expect(programme.update({ documentId, data: { timeZone: 'Asia/Atlantis' } as never })).rejects.toThrow(
      /时区/,
    );
  });
});
