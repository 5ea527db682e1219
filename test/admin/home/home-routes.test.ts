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
