import { isRefusal } from '../../../src/domain/shared/refusal';
import { draftRelease } from '../../../src/services/release/draft-release';
import { admitAgain, holdBackAdmission } from '../../../src/services/release/hold-back';
import { publishRelease } from '../../../src/services/release/publish-release';
import { readReleaseDesk } from '../../../src/services/release/read-release-desk';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { administrator, aMember, bootStrapi, connect, contextAt, signedIn, type Application } from '../../support';

const APRIL = '2025-04-02T10:00:00+08:00';
let app: Application;
let li: string;
let first: string;
let second: string;
const as = (id: string) => contextAt(app, APRIL, administrator(id));

beforeAll(async () => {
  app = await bootStrapi({ clock: APRIL });
  first = (await signedIn(app, 'honour-release-manager')).id;
  second = (await signedIn(app, 'honour-release-manager')).id;
  li = (await aMember(app, { name: '李雷' })).documentId;
  const context = contextAt(app, '2025-03-11T12:00:00+08:00');
  const row = { member: li, activity: 'campus-event', occurredOn: '2025-03-10', title: '高校行' };
  const recorded = await recordContributions(context, [{ ...row, evidenceUrl: 'https://example.org/1' }]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
});

const notAdmitted = async () => {
  const draft = await draftRelease(as(second), { release: '2025Q1' });
  return isRefusal(draft) ? [] : draft.notAdmitted;
};

test('what one manager holds back is held back for all, with who, why and since when, until it is let in again', async () => {
  const held = { release: '2025Q1', member: li, note: ' 材料待核 ', idempotencyKey: 'hold-back-1' };
  expect(await holdBackAdmission(as(first), held)).toEqual({ release: '2025Q1', member: li });
  expect(await holdBackAdmission(as(first), held)).toEqual({ release: '2025Q1', member: li });
  expect(await holdBackAdmission(as(second), held)).toMatchObject({ code: 'ALREADY_HELD_BACK' });
  expect(await notAdmitted()).toEqual([{ member: li, tier: 'partner', reason: 'held-back', note: '材料待核' }]);
  expect(await readReleaseDesk(as(second), { release: '2025Q1' })).toMatchObject({
    holdBacks: [{ member: li, note: '材料待核', by: '发布管理员 1', at: expect.stringContaining('2025-04-02') }],
  });

  const again = { release: '2025Q1', member: li, idempotencyKey: 'admit-again-1' };
  expect(await admitAgain(as(second), again)).toEqual({ release: '2025Q1', member: li });
  expect(await admitAgain(as(second), again)).toEqual({ release: '2025Q1', member: li });
  expect(await admitAgain(as(first), again)).toMatchObject({ code: 'NOT_HELD_BACK' });
  expect(await notAdmitted()).toEqual([]);
  const sql = await connect(app);
  const { rows } = await sql.query(
    "SELECT action, actor_id, reason FROM honour.audit_entry WHERE action ~ 'hold-back|admit-again' ORDER BY id",
  );
  expect(rows).toEqual([
    { action: 'release.hold-back', actor_id: first, reason: '材料待核' },
    { action: 'release.admit-again', actor_id: second, reason: null },
  ]);
});

test('two managers who hold the same person back at once write it once', async () => {
  const answers = await Promise.all(
    [first, second, first, second].map((id) =>
      holdBackAdmission(as(id), { release: '2025Q1', member: li, note: `由 ${id}` }),
    ),
  );
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  expect(await notAdmitted()).toHaveLength(1);
});

test.each([
  ['no note', { note: ' ' }, 'REASON_MISSING'],
  ['nobody', { member: 'none0000' }, 'MEMBER_UNKNOWN'],
  ['no release', { release: '2025Q9' }, 'RELEASE_UNKNOWN'],
])('%s: refused', async (_, wrong, code) => {
  expect(await holdBackAdmission(as(first), { release: '2025Q2', member: li, note: '待核', ...wrong })).toMatchObject({
    code,
  });
});

test('what is held back on record is not published, by whichever door, and stays as it was afterwards', async () => {
  const published = await publishRelease(contextAt(app, APRIL), { release: '2025Q1' });
  expect(published).toMatchObject({ changes: [], notAdmitted: [{ member: li, reason: 'held-back' }] });
  expect(await admitAgain(as(first), { release: '2025Q1', member: li })).toMatchObject({ code: 'RELEASE_PUBLISHED' });
});
