import type { Client } from 'pg';
import { answerInvitation } from '../../../src/services/grant/answer-invitation';
import { draftRelease } from '../../../src/services/release/draft-release';
import { grantTier } from '../../../src/services/grant/grant-tier';
import { publishRelease } from '../../../src/services/release/publish-release';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { aMember, bootStrapi, connect, contextAt, type Application } from '../../support';

let app: Application;
let sql: Client;
const at = (instant: string) => contextAt(app, instant);

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
});

async function credit(member: string, activity: string, occurredOn: string): Promise<void> {
  const context = at(`${occurredOn}T12:00:00+08:00`);
  const evidenceUrl = `https://example.org/${member}/${activity}/${occurredOn}`;
  const recorded = await recordContributions(context, [{ member, activity, occurredOn, title: '活动', evidenceUrl }]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
}

async function holdings(member: string): Promise<string[]> {
  const { rows } = await sql.query(
    "SELECT concat_ws(' ', tier, from_day, to_day, bases) AS held FROM honour.holding WHERE member = $1 ORDER BY from_day",
    [member],
  );
  return (rows as { held: string }[]).map(({ held }) => held);
}

test('a year of releases: drafted, published once, renewed, promoted and lapsed', async () => {
  const { documentId: li } = await aMember(app);
  const { documentId: wang } = await aMember(app);
  const { documentId: han } = await aMember(app, { consentSite: false });
  await credit(li, 'campus-event', '2025-02-10');
  await credit(wang, 'conference-talk', '2025-03-08');
  await credit(wang, 'summit-talk', '2025-03-09');
  await credit(han, 'campus-event', '2025-03-10');

  const draft = await draftRelease(at('2025-03-15T10:00:00+08:00'), { release: '2025Q1' });
  expect(await draftRelease(at('2025-03-15T10:00:00+08:00'), { release: '2025Q1' })).toEqual(draft);
  const published = await publishRelease(at('2025-04-02T10:00:00+08:00'), { release: '2025Q1' });
  if (isRefusal(draft)) throw new Error(draft.code);
  const { fingerprint, waits, renewalsPending, ...read } = draft;
  expect([waits.map(({ member, missing }) => [member, missing]), renewalsPending]).toEqual([
    [[han, ['consent']]],
    null,
  ]);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  // A draft names the put-forwards that it uses; what is published names none.
  const named = read.changes.map(({ putForwards, ...change }) => {
    expect(putForwards).toEqual([]);
    return change;
  });
  expect(published).toEqual({ ...read, changes: named, publishedAt: '2025-04-02T02:00:00.000Z' });
  expect(published).toMatchObject({ notAdmitted: [{ member: han, tier: 'partner', reason: 'consent-missing' }] });
  expect(await holdings(wang)).toEqual(['ace 2025-03-31 2025-12-31 {points}']);

  await grantTier(at('2025-08-01T10:00:00+08:00'), {
    member: li,
    tier: 'ace',
    basis: 'exception',
    years: [2025],
    reason: '年会筹备',
  });
  await grantTier(at('2025-08-01T10:00:00+08:00'), {
    member: wang,
    tier: 'director',
    basis: 'invitation',
    years: [2026],
    reason: '理事会邀请',
  });
  await publishRelease(at('2025-10-09T10:00:00+08:00'), { release: '2025Q3' });
  expect(await holdings(li)).toEqual([
    'partner 2025-03-31 2025-09-29 {points}',
    'ace 2025-09-30 2025-12-31 {exception}',
  ]);

  expect(await answerInvitation(at('2025-11-01T10:00:00+08:00'), { member: wang, answer: 'accepted' })).toMatchObject({
    invitations: [expect.any(String)],
  });
  expect(await answerInvitation(at('2025-11-02T10:00:00+08:00'), { member: wang, answer: 'accepted' })).toMatchObject({
    code: 'NO_OPEN_INVITATION',
  });
  const december = await publishRelease(at('2026-01-04T10:00:00+08:00'), { release: '2025Q4' });
  const changes = isRefusal(december)
    ? []
    : december.changes.map(({ member, change, tier, was }) => [member, change, tier, was]);
  expect(changes).toEqual(
    [
      [li, 'demoted', 'partner', 'ace'],
      [wang, 'promoted', 'director', 'ace'],
    ].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  );
  expect(await holdings(wang)).toEqual([
    'ace 2025-03-31 2025-12-31 {points}',
    'director 2026-01-01 2026-12-31 {invitation}',
  ]);
});

test.each([
  ['before its cut-off day', '2026Q2', '2026-06-29T23:59:00+08:00', 'RELEASE_NOT_DUE'],
  ['a second time', '2025Q4', '2026-07-01T10:00:00+08:00', 'RELEASE_PUBLISHED'],
  ['after a later one', '2025Q2', '2026-07-01T10:00:00+08:00', 'RELEASE_OUT_OF_ORDER'],
  ['that is none', '2026Q9', '2026-07-01T10:00:00+08:00', 'RELEASE_UNKNOWN'],
])('a release %s is refused', async (_, release, instant, code) => {
  expect(await publishRelease(at(instant), { release })).toMatchObject({ code });
});

test('a hold-back asks for its note', async () => {
  const { documentId: li } = await aMember(app);
  const request = { release: '2026Q1', holdBacks: [{ member: li, note: ' ' }] };
  expect(await publishRelease(at('2026-04-01T10:00:00+08:00'), request)).toMatchObject({ code: 'REASON_MISSING' });
});

test('a fingerprint that is not the draft’s is refused, an empty one too', async () => {
  for (const fingerprint of ['', 'f'.repeat(64)]) {
    const given = { release: '2026Q1', fingerprint };
    expect(await publishRelease(at('2026-04-01T10:00:00+08:00'), given)).toMatchObject({ code: 'DRAFT_CHANGED' });
  }
});

test('several publications at once give one release', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => publishRelease(at('2026-03-31T00:30:00+08:00'), { release: '2026Q1' })),
  );
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  expect(answers.filter(isRefusal).map(({ code }) => code)).toEqual(Array(3).fill('RELEASE_PUBLISHED'));
  const { rows } = await sql.query("SELECT count(*)::int AS n FROM honour.release WHERE code = '2026Q1'");
  expect(rows).toEqual([{ n: 1 }]);
});
