import type { Client } from 'pg';
import { sortKeyOf, slugOf } from '../../../src/editorial/name-keys';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  aContribution,
  aMember,
  articlesOnTheAccount,
  bootStrapi,
  catalogued,
  connect,
  contextAt,
  setTime,
  type Application,
  type Document,
} from '../../support';
import { link, signInEditor, type Editor } from './editor-at-work';

let app: Application;
let sql: Client;
let administrator: Editor;
let panel: Editor['panel'];

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-06-30T16:30:00Z' });
  sql = await connect(app);
  administrator = await signInEditor(app);
  panel = administrator.panel;
});

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
    expect(approved.problems.state).toMatch(/请使用审核操作.* · .*use the review/);
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

  test('an article’s evidence is its address on the official account, by the form as by the services', async () => {
    await articlesOnTheAccount(app);
    const article = await catalogued(app, 'activity-type', 'article');
    const [elsewhere, there] = ['https://mp.weixin.qq.com.example.org/s/1', 'https://mp.weixin.qq.com/s/1'];
    const entered = (values: object) =>
      panel('post', 'contribution', '', fields({ activityType: link(article), ...values }));
    const refused = await entered({ evidenceUrl: elsewhere });
    expect(refused.problems.evidenceUrl).toMatch(/mp\.weixin\.qq\.com 上的链接.* · .*address on mp\.weixin\.qq\.com/);
    expect((await entered({ evidenceUrl: there })).status).toBe(201);
    const draft = (await entered({ state: 'draft', evidenceUrl: null })).document;
    const changed = (values: object) => panel('put', 'contribution', draft.documentId, values);
    expect(Object.keys((await changed({ evidenceUrl: elsewhere })).problems)).toEqual(['evidenceUrl']);
    expect((await changed({ title: '题目' })).status).toBe(200);
    const row = { member: member.documentId, activity: 'article', occurredOn: '2025-05-01', title: '一篇' };
    const record = (evidenceUrl: string) =>
      recordContributions(contextAt(app, '2025-06-30T10:00:00Z'), [{ ...row, evidenceUrl }]);
    expect(await record(elsewhere)).toMatchObject({ code: 'EVIDENCE_ELSEWHERE', data: { hosts: 'mp.weixin.qq.com' } });
    expect(await record('https://mp.weixin.qq.com/s/2')).toMatchObject({ ids: [expect.any(String)] });
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
    expect(deleted).toMatchObject({
      status: 400,
      message: expect.stringMatching(/取消认可.* · .*[Rr]evoke/) as string,
    });
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
