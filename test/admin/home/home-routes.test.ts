import request from 'supertest';
import { publishRelease } from '../../../src/services/release/publish-release';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { isRefusal, type Refusal } from '../../../src/domain/shared/refusal';
import {
  aContribution,
  aGroup,
  aLeadership,
  aMember,
  asStaff,
  bootStrapi,
  contextAt,
  setTime,
  signedIn,
  type Application,
  type RoleCode,
  type Staff,
} from '../../support';

let app: Application;
const approved: string[] = [];

/** Somebody with approved contributions of 2025, which are named by their activities. */
async function withApproved(name: string, activities: readonly string[], values: object = {}): Promise<string> {
  const { documentId } = await aMember(app, { name, ...values });
  for (const activityType of activities) {
    approved.push((await aContribution(app, { member: documentId, activityType })).documentId);
  }
  return documentId;
}

const done = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
};

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-06-10T04:00:00Z' });
  await withApproved('甲', ['conference-talk', 'pg-live', 'article', 'article']);
  await withApproved('乙', ['pg-live', 'pg-live', 'pg-live']);
  await withApproved('丙', ['pg-live']);
  await withApproved('丁', ['campus-event']);
  await withApproved('退', ['pg-live', 'pg-live', 'pg-live'], { state: 'retired' });
  await withApproved('戊', ['campus-event'], { consentSite: false });
  done(await reviewContributions(contextAt(app, '2025-03-20T00:00:00Z'), { ids: approved, decision: 'approve' }));
});

async function read(role: RoleCode, path: string): Promise<Record<string, unknown>> {
  const { status, body } = await asStaff(app, await signedIn(app, role)).get(`/overview/${path}`);
  expect(status).toBe(200);
  return body as Record<string, unknown>;
}

test('what waits for review comes oldest first, with the number of all', async () => {
  const member = (await aMember(app, { name: '等' })).documentId;
  const one = (at: string, values: object = {}) => {
    setTime(at);
    return aContribution(app, { member, ...values });
  };
  const newer = await one('2025-05-02T00:00:00Z');
  const oldest = await one('2025-04-30T16:00:00Z');
  await one('2025-04-01T00:00:00Z', { state: 'draft' });
  for (let more = 0; more < 6; more += 1) await one('2025-05-03T00:00:00Z');
  setTime('2025-06-10T04:00:00Z');
  const { total, oldest: shown } = (await read('honour-reviewer', 'waiting')) as {
    total: number;
    oldest: { contribution: string; name: string; submittedAt: string }[];
  };
  expect(total).toBe(8);
  expect(shown).toHaveLength(6);
  expect(shown.map(({ contribution }) => contribution).slice(0, 2)).toEqual([oldest.documentId, newer.documentId]);
  expect(shown[0]).toMatchObject({
    name: '等',
    submittedAt: expect.stringContaining('2025-04-30T16:00:00'),
    activityZh: expect.any(String),
  });
});

test('near a tier are the active people who lack at most 100 points for it, the nearest first', async () => {
  const view = await read('honour-editor', 'near-thresholds');
  expect(view).toMatchObject({ year: 2025, within: 100, total: 2 });
  expect(view.nearest).toMatchObject([
    { name: '甲', points: 490, tier: 'ace', missing: 10, tierEn: 'PostgreSQL ACE' },
    { name: '乙', points: 150, tier: 'partner', missing: 50 },
  ]);
});

test('the next cut-off, what is due, and what its draft would do', async () => {
  expect(await read('honour-release-manager', 'releases')).toMatchObject({
    today: '2025-06-10',
    next: { code: '2025Q2', cutOff: '2025-06-30', days: 20 },
    due: { code: '2025Q1' },
  });
  const draft = {
    release: '2025Q1',
    changes: { admitted: 2, lapsed: 0 },
    notAdmitted: { 'consent-missing': 1 },
    // Of the one who did not consent, and of the one whose contributions wait for review.
    waits: 2,
  };
  expect(await read('honour-release-manager', 'releases/draft')).toMatchObject(draft);

  done(await publishRelease(contextAt(app, '2025-06-01T00:00:00Z'), { release: '2025Q1' }));
  expect(await read('honour-release-manager', 'releases')).toMatchObject({ due: null });
  expect(await read('honour-release-manager', 'releases/draft')).toMatchObject({
    release: '2025Q2',
    changes: { admitted: 0 },
    notAdmitted: { 'consent-missing': 1 },
  });
});

test('photos are missed of those on the current roster', async () => {
  const view = await read('honour-conference-team', 'missing-photos');
  expect(view).toMatchObject({ total: 2, roster: 2 });
  expect((view.people as { name: string }[]).map(({ name }) => name)).toEqual(expect.arrayContaining(['甲', '丁']));
});

test('duties are late of those who still lead, and due of this year', async () => {
  const { documentId: group } = await aGroup(app, { nameZh: '杭州组' });
  const leads = async (name: string, values: object) => {
    const { documentId: member } = await aMember(app, { name });
    await aLeadership(app, { member, group, ...values });
  };
  await leads('新', { startedOn: '2025-02-01' });
  await leads('旧', { startedOn: '2023-02-01' });
  await leads('辞', { startedOn: '2023-02-01', endedOn: '2025-02-01' });
  expect(await read('honour-reviewer', 'late-duties')).toMatchObject({
    year: 2025,
    due: 1,
    total: 1,
    late: [{ year: 2024, name: '旧', groupZh: '杭州组', hint: null }],
  });
});

test('over New Year the year that is worked for is the one whose Q4 is due, and what is due says that it renews', async () => {
  const { documentId: member } = await aMember(app, { name: '冬' });
  setTime('2026-01-05T04:00:00Z');
  const { documentId } = await aContribution(app, {
    member,
    activityType: 'pg-live',
    occurredOn: '2026-01-02',
    evidenceUrl: 'https://example.org/january',
  });
  const more = await aContribution(app, {
    member,
    activityType: 'pg-live',
    occurredOn: '2026-01-03',
    evidenceUrl: 'https://example.org/january-too',
  });
  const ids = [documentId, more.documentId];
  done(await reviewContributions(contextAt(app, '2026-01-05T04:00:00Z'), { ids, decision: 'approve' }));
  expect(await read('honour-editor', 'near-thresholds')).toMatchObject({
    year: 2025,
    nearest: [{ name: '甲' }, { name: '乙' }],
  });
  const due = { due: { code: '2025Q4' }, renews: true, next: { code: '2026Q1' } };
  expect(await read('honour-release-manager', 'releases')).toMatchObject(due);
  setTime('2026-04-05T04:00:00Z');
  expect(await read('honour-release-manager', 'releases')).toMatchObject({ due: { code: '2025Q4' }, renews: true });
  expect(await read('honour-editor', 'near-thresholds')).toMatchObject({ year: 2025 });

  done(await publishRelease(contextAt(app, '2026-01-06T04:00:00Z'), { release: '2025Q4' }));
  expect(await read('honour-editor', 'near-thresholds')).toMatchObject({
    year: 2026,
    nearest: [{ name: '冬', points: 100, missing: 100 }],
  });
  expect(await read('honour-release-manager', 'releases')).toMatchObject({ due: { code: '2026Q1' }, renews: false });
  setTime('2025-06-10T04:00:00Z');
});

test('each task counts what the list shows to which it leads', async () => {
  const [reviewer, manager] = [await signedIn(app, 'honour-reviewer'), await signedIn(app, 'honour-release-manager')];
  const count = async (who: Staff, path: string) => (await asStaff(app, who).get(`/overview/${path}`)).body as Counted;
  const person = (await aMember(app, { name: '待办' })).documentId;
  const propose = (who: Staff, year: number) =>
    asStaff(app, who).post('/grants/propose', {
      member: person,
      tier: 'ace',
      basis: 'exception',
      years: [year],
      reason: '年会筹备',
      idempotencyKey: `my-tasks-${year}`,
    });
  for (const year of [2031, 2032]) await propose(reviewer, year);
  await propose(manager, 2033);
  const grants = (await asStaff(app, manager).get('/grants?mine=yes')).body as Counted;
  expect(grants.total).toBe(2);
  expect((await count(manager, 'grants')).total).toBe(grants.total);

  const sent = await Promise.all(
    [1, 2, 3].map((at) => aContribution(app, { member: person, evidenceUrl: `https://example.org/${at}` })),
  );
  const [one, two, three] = sent.map(({ documentId }) => documentId);
  const back = (who: Staff, ids: (string | undefined)[]) =>
    reviewContributions(contextAt(app, '2025-06-09T00:00:00Z', { kind: 'administrator', id: who.id, door: 'panel' }), {
      ids: ids.flatMap((id) => id ?? []),
      decision: 'send-back',
      note: '请补充链接',
    });
  done(await back(reviewer, [one, two]));
  done(await back(await signedIn(app, 'honour-reviewer'), [three]));
  const { total, reviewer: asked } = await count(reviewer, 'sent-back');
  const list = await request(app.url)
    .get(
      `/content-manager/collection-types/api::contribution.contribution?filters[$and][0][state][$eq]=sent-back&filters[$and][1][reviewer][id][$eq]=${asked}`,
    )
    .set('Authorization', `Bearer ${reviewer.token}`);
  expect(total).toBe(2);
  expect((list.body as { pagination: Counted }).pagination.total).toBe(total);

  const chased = (await asStaff(app, manager).get('/people?tier=*&photo=without&state=active')).body as Counted;
  expect((await count(manager, 'missing-photos')).total).toBe(chased.total);
});

test('a publication is the task of whoever can confirm it, as long as the draft is what was asked for', async () => {
  setTime('2026-04-05T04:00:00Z');
  const [one, two] = [await signedIn(app, 'honour-release-manager'), await signedIn(app, 'honour-release-manager')];
  const programme = app.strapi.db.query('api::programme.programme');
  await programme.updateMany({ data: { secondPersonRequired: true } });
  const release = '2026Q1';
  const confirmed = async (who: Staff) => (await asStaff(app, who).get('/overview/publications')).body as object;
  const desk = async (who: Staff) => (await asStaff(app, who).post('/releases/read', { release })).body as Desk;
  const { fingerprint } = await desk(one);
  const asked = await asStaff(app, one).post('/releases/request', {
    release,
    fingerprint,
    idempotencyKey: 'to-confirm',
  });
  expect(asked.status).toBe(200);
  expect(await confirmed(one)).toEqual({ releases: [] });
  expect(await confirmed(two)).toEqual({ releases: [release] });
  expect((await desk(two)).steps).toContainEqual({ step: 'confirm', problem: null });
  await withApproved('后', ['campus-event']);
  const late = contextAt(app, '2026-04-06T04:00:00Z');
  done(await reviewContributions(late, { ids: approved.slice(-1), decision: 'approve' }));
  expect(await confirmed(two)).toEqual({ releases: [] });
  expect((await desk(two)).steps.map(({ step }) => step)).not.toContain('confirm');
  await programme.updateMany({ data: { secondPersonRequired: false } });
});

interface Desk {
  fingerprint: string;
  steps: { step: string; problem: object | null }[];
}

interface Counted {
  total: number;
  reviewer?: string;
}
