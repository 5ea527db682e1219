import request from 'supertest';
import { actionId, type PanelAction } from '../../../src/labels/actions';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { grantTier } from '../../../src/services/grant/grant-tier';
import type { ReleaseDesk } from '../../../src/services/release/read-release-desk';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { aMember, bootStrapi, contextAt, setTime, type Application } from '../../support';

const NOW = '2025-04-02T10:00:00+08:00';
const ALL: PanelAction[] = ['release.read', 'release.publish', 'release.correct', 'title.grant'];
const NOBODY = 'none0000';

let app: Application;
let manager: string;
let made = 0;

interface AdminServices {
  create(data: object): Promise<{ id: number }>;
  assignPermissions(role: number, permissions: object[]): Promise<unknown>;
}
const service = (name: string) => app.strapi.service(`admin::${name}`) as unknown as AdminServices;

/** The token of somebody of the staff who may do these actions alone. */
async function staff(actions: PanelAction[]): Promise<string> {
  made += 1;
  const role = await service('role').create({ name: `role ${made}`, code: `role-${made}`, description: '-' });
  const permissions = actions.map((action) => ({
    action: actionId(action),
    subject: null,
    properties: {},
    conditions: [],
  }));
  await service('role').assignPermissions(role.id, permissions);
  const account = { email: `staff-${made}@example.org`, password: 'Correct-Horse-9' };
  await service('user').create({
    ...account,
    firstname: '发布',
    lastname: `${made}`,
    isActive: true,
    roles: [role.id],
  });
  const answer = await request(app.url).post('/admin/login').send(account);
  return (answer.body as { data: { token: string } }).data.token;
}

const post = (path: string, body: object, token = manager) =>
  request(app.url).post(`/honour/releases/${path}`).set('authorization', `Bearer ${token}`).send(body);
const calendar = (query: object, token = manager) =>
  request(app.url).get('/honour/releases').query(query).set('authorization', `Bearer ${token}`);

async function qualified(name: string): Promise<string> {
  const { documentId: member } = await aMember(app, { name });
  const context = contextAt(app, '2025-03-11T12:00:00+08:00');
  const evidenceUrl = `https://example.org/${member}`;
  const row = { member, activity: 'campus-event', occurredOn: '2025-03-10', title: '高校行', evidenceUrl };
  const recorded = await recordContributions(context, [row]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
  return member;
}

beforeAll(async () => {
  app = await bootStrapi({ clock: NOW });
  manager = await staff(ALL);
});

const BODIES: Record<string, { may: PanelAction; body: object }> = {
  read: { may: 'release.read', body: { release: '2025Q9' } },
  publish: {
    may: 'release.publish',
    body: { release: '2025Q9', fingerprint: 'f'.repeat(64), idempotencyKey: 'routes-01' },
  },
  request: {
    may: 'release.publish',
    body: { release: '2025Q9', fingerprint: 'f'.repeat(64), idempotencyKey: 'routes-04' },
  },
  'hold-back': {
    may: 'release.publish',
    body: { release: '2025Q9', member: NOBODY, note: '材料待核', idempotencyKey: 'routes-05' },
  },
  'admit-again': { may: 'release.publish', body: { release: '2025Q9', member: NOBODY, idempotencyKey: 'routes-06' } },
  correct: {
    may: 'release.correct',
    body: {
      release: '2025Q1',
      member: NOBODY,
      tier: null,
      from: '2025-04-01',
      reason: '登记有误',
      idempotencyKey: 'routes-02',
    },
  },
};

test.each(Object.keys(BODIES))('%s asks for its own permission, and for nothing else', async (path) => {
  const { may, body } = BODIES[path]!;
  const others = await staff(ALL.filter((action) => action !== may));
  const alone = await staff([may]);
  expect((await request(app.url).post(`/honour/releases/${path}`).send(body)).status).toBe(401);
  expect((await post(path, body, others)).status).toBe(403);
  expect((await post(path, body, alone)).status).toBe(404);
  expect((await post(path, { ...body, extra: 1 }, alone)).body).toMatchObject({
    code: 'INPUT_INVALID',
    data: { fields: ['extra'] },
  });
});

test('only who may publish withdraws a request, and only an open one', async () => {
  const body = { release: '2025Q1', request: '1', reason: '另议', idempotencyKey: 'routes-07' };
  expect((await post('withdraw', body, await staff(['release.read']))).status).toBe(403);
  expect((await post('withdraw', body)).body).toMatchObject({ code: 'REQUEST_NOT_OPEN' });
});

test('the calendar is for those who may read releases', async () => {
  expect((await calendar({}, await staff(['title.grant']))).status).toBe(403);
  expect((await calendar({ year: 'all' })).status).toBe(400);
  const { body } = await calendar({ year: 2025 });
  expect(body).toMatchObject({
    year: 2025,
    today: '2025-04-02',
    quarters: [{ code: '2025Q1', state: 'due' }, {}, {}, {}],
  });
});

test('a manager reads, holds back, is told of a change beneath, publishes and corrects', async () => {
  setTime(NOW);
  const li = await qualified('李雷');
  const an = await qualified('安然');
  const held = { release: '2025Q1', member: an, note: '材料待核', idempotencyKey: 'hold-back-1' };
  expect((await post('hold-back', held)).body).toEqual({ release: '2025Q1', member: an });
  const draft = (await post('read', { release: '2025Q1' })).body as ReleaseDesk;
  expect(draft).toMatchObject({ changes: [{ member: li }], notAdmitted: [{ member: an, note: '材料待核' }] });

  const exception = { member: li, tier: 'ace', basis: 'exception' as const, years: [2025], reason: '年会筹备' };
  expect(await grantTier(contextAt(app, NOW), exception)).toMatchObject({ counts: { inVain: [] } });
  const publication = { release: '2025Q1', fingerprint: draft.fingerprint, idempotencyKey: 'publish-1' };
  const refused = await post('publish', publication);
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { code: 'DRAFT_CHANGED', messages: { zh: expect.stringContaining('有了变化'), en: expect.any(String) } },
  ]);

  const anew = (await post('read', { release: '2025Q1' })).body as ReleaseDesk;
  expect(anew.changes).toMatchObject([{ member: li, tier: 'ace', bases: ['exception'] }]);
  const published = await post('publish', { ...publication, fingerprint: anew.fingerprint });
  expect([published.status, published.body]).toMatchObject([200, { release: '2025Q1', changes: [{ member: li }] }]);

  const correction = { release: '2025Q1', member: li, tier: 'partner', from: '2025-04-03', reason: '级别登记有误' };
  expect((await post('correct', { ...correction, idempotencyKey: 'correct-1' })).body).toMatchObject({ member: li });
  expect((await post('correct', { ...correction, reason: ' ', idempotencyKey: 'correct-2' })).status).toBe(400);
  const record = (await post('read', { release: '2025Q1' })).body as ReleaseDesk;
  expect(record.corrections).toMatchObject([{ person: { name: '李雷' }, tier: 'partner', reason: '级别登记有误' }]);
});
