import request from 'supertest';
import type { Client } from 'pg';
import type { PreviewAnswer, EntryAnswer } from '../../../src/panel/contribution/contract';
import { actionId, type PanelAction } from '../../../src/labels/actions';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { recordContributions, type ContributionInput } from '../../../src/services/contribution/record-contributions';
import { aMember, bootStrapi, connect, contextAt, type Application } from '../../support';

let app: Application;
let sql: Client;
let reviewer: Staff;
let second: Staff;

interface Staff {
  id: number;
  token: string;
}

interface AdminServices {
  create(data: object): Promise<{ id: number }>;
  assignPermissions(role: number, permissions: object[]): Promise<unknown>;
}

const service = (name: string) => app.strapi.service(`admin::${name}`) as unknown as AdminServices;
const ALL_FIELDS = ['title', 'state', 'member', 'occurredOn', 'activityType'];
let made = 0;

/** Somebody of the staff with these actions of the project's own, who may read these fields of contributions. */
async function staff(actions: PanelAction[], fields = ALL_FIELDS): Promise<Staff> {
  made += 1;
  const role = await service('role').create({ name: `role ${made}`, code: `role-${made}`, description: '-' });
  const read = (type: string, properties: object) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: `api::${type}.${type}`,
    properties,
    conditions: [],
  });
  await service('role').assignPermissions(role.id, [
    ...actions.map((action) => ({ action: actionId(action), subject: null, properties: {}, conditions: [] })),
    read('contribution', { fields }),
    read('member', { fields: ['name'] }),
  ]);
  const account = { email: `staff-${made}@example.org`, password: 'Correct-Horse-9' };
  const given = { ...account, firstname: '审核', lastname: `${made}`, isActive: true, roles: [role.id] };
  const { id } = await service('user').create(given);
  const answer = await request(app.url).post('/admin/login').send(account);
  return { id, token: (answer.body as { data: { token: string } }).data.token };
}

const post = (who: Staff, path: string, body: object) =>
  request(app.url).post(`/honour${path}`).set('authorization', `Bearer ${who.token}`).send(body);

async function preview(who: Staff, path: string, body: object): Promise<PreviewAnswer> {
  const answer = await post(who, path, body);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as PreviewAnswer;
}

async function record(member: string, inputs: Partial<ContributionInput>[]): Promise<string[]> {
  const rows = inputs.map((input, at) => ({
    member,
    activity: 'article',
    occurredOn: '2025-02-10',
    title: `文章 ${at}`,
    evidenceUrl: `https://example.org/${Math.random()}`,
    ...input,
  }));
  const recorded = await recordContributions(contextAt(app, '2025-12-01T10:00:00+08:00'), rows);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  return recorded.ids;
}

let keys = 0;
const key = () => `review-test-${(keys += 1)}`;
/** An approval of what the reviewer reads at the moment. */
async function approval(ids: string[], who = reviewer) {
  const { body } = await post(who, '/review/preview', { decision: 'approve', selection: { ids } });
  const { rows = [] } = body as Partial<PreviewAnswer>;
  const versions = rows.map(({ version }) => version ?? '');
  return { decision: 'approve', ids, versions, note: '', idempotencyKey: key() };
}

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  reviewer = await staff(['contribution.review', 'contribution.revoke']);
  second = await staff(['contribution.review']);
});

describe('The review queue', () => {
  test('a preview shows points per person, who crosses a threshold, and which rows cannot and why', async () => {
    const { documentId: li } = await aMember(app, { name: '李雷' });
    const { documentId: han } = await aMember(app, { name: '韩梅梅' });
    const { documentId: own } = await aMember(app, { name: '审核人本人', administrator: reviewer.id });
    const ids = [
      ...(await record(li, [{ activity: 'campus-event' }, { activity: 'article', evidenceUrl: null }])),
      ...(await record(han, [{}])),
      ...(await record(own, [{}])),
    ];
    const gone = 'aaaaaaaaaaaaaaaaaaaaaaaa';
    const selection = { ids: [...ids, gone] };
    const { rows, people } = await preview(reviewer, '/review/preview', { decision: 'approve', selection });
    expect(rows.map(({ points, problem }) => problem?.code ?? points)).toEqual([
      200,
      'EVIDENCE_MISSING',
      20,
      'OWN_CONTRIBUTION',
      'CONTRIBUTION_UNKNOWN',
    ]);
    expect(rows[1]).toMatchObject({ label: { title: '文章 1', name: '李雷' }, sameAs: null });
    expect(rows[1]?.problem?.messages.en).toContain('has no evidence');
    expect(people).toEqual([
      { member: li, name: '李雷', year: 2025, contributions: 1, before: 0, after: 200, reached: ['partner'], lost: [] },
      { member: han, name: '韩梅梅', year: 2025, contributions: 1, before: 0, after: 20, reached: [], lost: [] },
    ]);
    const { rows: states } = await sql.query('SELECT DISTINCT state FROM contributions WHERE document_id = ANY($1)', [
      ids,
    ]);
    expect(states).toEqual([{ state: 'submitted' }]);
  });

  test('all rows that a list shows under its filter are taken, and no others', async () => {
    const { documentId: li } = await aMember(app, { name: '李筛选' });
    const ids = await record(li, [{ title: '筛选甲' }, { title: '筛选乙' }, { title: '另一篇' }]);
    const filters = { $and: [{ member: { name: { $eq: '李筛选' } } }, { state: { $eq: 'submitted' } }] };
    const shown = async (search: string) => {
      const { rows } = await preview(reviewer, '/review/preview', {
        decision: 'reject',
        selection: { filters, search },
      });
      return rows.map(({ contribution }) => contribution).sort();
    };
    expect(await shown('')).toEqual([...ids].sort());
    expect(await shown('筛选')).toEqual(ids.slice(0, 2).sort());
  });

  test('a filter on a field that the reviewer may not see is refused, never left out', async () => {
    const blind = await staff(['contribution.review'], ['title']);
    const answer = await post(blind, '/review/preview', {
      decision: 'approve',
      selection: { filters: { state: { $eq: 'submitted' } }, search: '' },
    });
    expect(answer.status).toBe(400);
  });

  test('the second of two reviewers is refused, and sees what the first did', async () => {
    const { documentId: li } = await aMember(app);
    const ids = await record(li, [{}, {}, {}]);
    const first = await post(reviewer, '/review/decide', await approval(ids.slice(0, 2)));
    expect(first.body).toMatchObject({ results: [{ state: 'approved', points: 20 }, { state: 'approved' }] });
    const late = await post(second, '/review/decide', await approval(ids, second));
    expect([late.status, late.body]).toMatchObject([409, { code: 'WRONG_STATE', messages: { zh: /已通过/ } }]);
    const { rows } = await preview(second, '/review/preview', { decision: 'approve', selection: { ids } });
    expect(rows).toMatchObject([
      { problem: { code: 'WRONG_STATE' }, label: { state: 'approved', decidedBy: '审核 1' } },
      { problem: { code: 'WRONG_STATE' }, label: { state: 'approved', decidedBy: '审核 1' } },
      { problem: null, points: 20 },
    ]);
  });

  test('a request sent again with its key is answered again and credits nothing twice', async () => {
    const { documentId: li } = await aMember(app);
    const body = await approval(await record(li, [{}]));
    const [one, two] = await Promise.all([
      post(reviewer, '/review/decide', body),
      post(reviewer, '/review/decide', body),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body).toEqual(one.body);
    const { rows } = await sql.query('SELECT points FROM honour.ledger_entry WHERE member = $1', [li]);
    expect(rows).toEqual([{ points: 20 }]);
  });

  test('a revocation needs its reason and an action of its own', async () => {
    const { documentId: li } = await aMember(app);
    const ids = await record(li, [{ activity: 'campus-event' }]);
    const approved = await approval(ids);
    const { versions } = approved;
    await post(reviewer, '/review/decide', approved);
    expect((await post(second, '/revocation/preview', { selection: { ids } })).status).toBe(403);
    expect(
      (await post(second, '/revocation/decide', { ids, versions, note: '误批', idempotencyKey: key() })).status,
    ).toBe(403);
    const { people } = await preview(reviewer, '/revocation/preview', { selection: { ids } });
    expect(people).toMatchObject([{ before: 200, after: 0, lost: ['partner'] }]);
    const silent = await post(reviewer, '/revocation/decide', { ids, versions, note: ' ', idempotencyKey: key() });
    expect([silent.status, silent.body]).toMatchObject([400, { code: 'REASON_MISSING' }]);
    const done = await post(reviewer, '/revocation/decide', { ids, versions, note: '误批', idempotencyKey: key() });
    expect(done.body).toMatchObject({ results: [{ state: 'revoked', points: -200 }] });
  });

  test('one entry is shown with its evidence, rule, year and history', async () => {
    const { documentId: li } = await aMember(app, { name: '李一项' });
    const [id = ''] = await record(li, [{ activity: 'campus-event', evidenceUrl: 'https://example.org/campus' }]);
    const read = async () => {
      const entry = request(app.url).get(`/honour/review/entries/${id}`);
      return (await entry.set('authorization', `Bearer ${reviewer.token}`)).body as EntryAnswer;
    };
    expect(await read()).toMatchObject({
      label: { name: '李一项', state: 'submitted' },
      evidence: { url: 'https://example.org/campus', file: null },
      rule: { points: 200, evidenceRequired: true },
      applied: false,
      year: 2025,
      points: 0,
      history: [{ at: '2025-12-01T02:00:00.000Z', action: 'contribution.submit', actorKind: 'system' }],
    });
    await post(reviewer, '/review/decide', { ...(await approval([id])), note: '很好' });
    const entry = await read();
    expect(entry).toMatchObject({
      applied: true,
      points: 200,
      distances: [
        { tier: 'ace', threshold: 500, missing: 300 },
        { tier: 'partner', threshold: 200, missing: 0 },
      ],
    });
    expect(entry.history[0]).toMatchObject({
      action: 'contribution.approve',
      actorName: '审核 1',
      door: 'panel',
      reason: '很好',
      points: 200,
    });
    expect(entry.decisions.map(({ decision, problem }) => [decision, problem?.code ?? null])).toEqual([
      ['approve', 'WRONG_STATE'],
      ['send-back', 'WRONG_STATE'],
      ['reject', 'WRONG_STATE'],
      ['revoke', null],
    ]);
  });

  test('whoever lacks the action gets 403 everywhere, and nobody unknown gets in', async () => {
    const editor = await staff([]);
    const { documentId: li } = await aMember(app);
    const ids = await record(li, [{}]);
    expect((await post(editor, '/review/decide', await approval(ids))).status).toBe(403);
    expect((await post(editor, '/review/preview', { decision: 'approve', selection: { ids } })).status).toBe(403);
    expect(
      (
        await request(app.url)
          .post('/honour/review/decide')
          .send(await approval(ids))
      ).status,
    ).toBe(401);
    const entry = request(app.url).get(`/honour/review/entries/${ids[0]}`);
    expect((await entry.set('authorization', `Bearer ${editor.token}`)).status).toBe(403);
  });

  test.each<[string, object]>([
    ['no id', { ids: [] }],
    ['an unknown field', { force: true }],
    ['a revocation through the door of reviews', { decision: 'revoke' }],
  ])('%s is refused at the door', async (_, given) => {
    const answer = await post(reviewer, '/review/decide', {
      ...(await approval(['aaaaaaaaaaaaaaaaaaaaaaaa'])),
      ...given,
    });
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'INPUT_INVALID' }]);
  });

  test('1,000 rows are approved in one request, as one decision, within 5 seconds', async () => {
    const ids: string[] = [];
    for (let person = 0; person < 25; person += 1) {
      const { documentId } = await aMember(app);
      ids.push(
        ...(await record(
          documentId,
          Array.from({ length: 40 }, (_, at) => ({ title: `千条 ${at}` })),
        )),
      );
    }
    const selection = { filters: { title: { $startsWith: '千条' } }, search: '' };
    const previewed = Date.now();
    const { rows } = await preview(reviewer, '/review/preview', { decision: 'approve', selection });
    const began = Date.now();
    const chosen = { ids: rows.map(({ contribution }) => contribution), versions: rows.map(({ version }) => version) };
    const answer = await post(reviewer, '/review/decide', {
      decision: 'approve',
      ...chosen,
      note: '',
      idempotencyKey: key(),
    });
    const took = { preview: began - previewed, approval: Date.now() - began };
    expect(answer.status).toBe(200);
    expect((answer.body as { results: object[] }).results).toHaveLength(1000);
    expect(took.preview).toBeLessThan(5000);
    expect(took.approval).toBeLessThan(5000);
    const { rows: written } = await sql.query(
      `SELECT count(*)::int AS entries, sum(e.points)::int AS points, count(DISTINCT a.request)::int AS requests
         FROM honour.ledger_entry e JOIN honour.audit_entry a ON a.id = e.audit_entry WHERE e.contribution = ANY($1)`,
      [ids],
    );
    expect(written).toEqual([{ entries: 1000, points: 20_000, requests: 1 }]);
  });
});
