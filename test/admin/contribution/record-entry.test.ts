import type { Client } from 'pg';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { isRefusal } from '../../../src/domain/shared/refusal';
import {
  aContribution,
  aMember,
  asRead,
  asStaff,
  bootStrapi,
  catalogued,
  connect,
  contextAt,
  signedIn,
  type Application,
  type Staff,
} from '../../support';

let app: Application;
let sql: Client;
let reviewer: Staff;
let activityType: string;
let keys = 0;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  reviewer = await signedIn(app, 'honour-reviewer');
  activityType = (await catalogued(app, 'activity-type', 'campus-event')).documentId;
});

/** What the form of a new contribution holds. */
async function anEntry(member: string, values: object = {}) {
  keys += 1;
  const entry = {
    member: { connect: [{ documentId: member }], disconnect: [] },
    activityType: { connect: [{ documentId: activityType }], disconnect: [] },
    occurredOn: '2025-03-01',
    title: `高校行 ${keys}`,
    quantity: 1,
    evidenceUrl: `https://example.org/entry/${keys}`,
    state: 'draft',
    ...values,
  };
  return { entry, idempotencyKey: `record-entry-${keys}` };
}

async function savedOf(member: string) {
  const { rows } = await sql.query(
    `SELECT c.state, c.points, r.user_id::text AS recorder, v.user_id::text AS reviewer
       FROM contributions c JOIN contributions_member_lnk l ON l.contribution_id = c.id
       JOIN members m ON m.id = l.member_id AND m.document_id = $1
       LEFT JOIN contributions_recorder_lnk r ON r.contribution_id = c.id
       LEFT JOIN contributions_reviewer_lnk v ON v.contribution_id = c.id`,
    [member],
  );
  return rows;
}

test('a reviewer records a contribution for somebody and approves it in the same step', async () => {
  const { documentId } = await aMember(app);
  const sent = await anEntry(documentId);
  const { status, body } = await asStaff(app, reviewer).post('/review/record', sent);
  expect([status, body]).toMatchObject([200, { member: documentId, state: 'approved', points: 200 }]);
  expect(await savedOf(documentId)).toEqual([
    { state: 'approved', points: 200, recorder: reviewer.id, reviewer: reviewer.id },
  ]);
  const again = await asStaff(app, reviewer).post('/review/record', sent);
  expect(again.body).toEqual(body);
  expect(await savedOf(documentId)).toHaveLength(1);
  const { rows } = await sql.query(
    `SELECT action, actor_id FROM honour.audit_entry WHERE subject_id = $1 ORDER BY id`,
    [(body as { contribution: string }).contribution],
  );
  expect(rows).toEqual([
    { action: 'contribution.submit', actor_id: reviewer.id },
    { action: 'contribution.approve', actor_id: reviewer.id },
  ]);
});

test('where the approval is refused nothing is saved: one’s own, evidence missing', async () => {
  const { documentId: own } = await aMember(app, { administrator: Number(reviewer.id) });
  const mine = await asStaff(app, reviewer).post('/review/record', await anEntry(own));
  expect([mine.status, mine.body]).toMatchObject([403, { code: 'OWN_CONTRIBUTION' }]);
  expect(await savedOf(own)).toEqual([]);
  const { documentId } = await aMember(app);
  const bare = await asStaff(app, reviewer).post('/review/record', await anEntry(documentId, { evidenceUrl: null }));
  expect([bare.status, bare.body]).toMatchObject([409, { code: 'EVIDENCE_MISSING' }]);
  expect(await savedOf(documentId)).toEqual([]);
});

test('what the form has wrong comes back under its field, and nothing is saved', async () => {
  const { documentId } = await aMember(app);
  const { status, body } = await asStaff(app, reviewer).post(
    '/review/record',
    await anEntry(documentId, { occurredOn: '2999-01-01' }),
  );
  expect([status, body]).toMatchObject([400, { error: { details: { errors: [{ path: ['occurredOn'] }] } } }]);
  expect(await savedOf(documentId)).toEqual([]);
});

test('points and reviewer in what is sent are not taken from it', async () => {
  const { documentId } = await aMember(app);
  const sent = await anEntry(documentId, { points: 9999, isDemo: true, reviewNote: '伪造' });
  expect((await asStaff(app, reviewer).post('/review/record', sent)).status).toBe(200);
  expect(await savedOf(documentId)).toMatchObject([{ points: 200 }]);
});

test('an earlier decision is found again by its key, by nobody but whoever sent it', async () => {
  const { documentId } = await aMember(app, { name: '张回' });
  const { documentId: id } = await aContribution(app, { member: documentId, title: '回看' });
  const idempotencyKey = 'outcome-of-one';
  const read = (who: Staff) => asStaff(app, who).get(`/review/outcomes/${idempotencyKey}`);
  expect((await read(reviewer)).body).toEqual({ state: 'unknown', results: [] });
  await asStaff(app, reviewer).post('/review/decide', {
    decision: 'approve',
    ...(await asRead(app, reviewer, [id])),
    note: '',
    idempotencyKey,
  });
  expect((await read(reviewer)).body).toMatchObject({
    state: 'done',
    results: [{ contribution: id, state: 'approved', points: 400, title: '回看', name: '张回' }],
  });
  expect((await read(await signedIn(app, 'honour-reviewer'))).body).toEqual({ state: 'unknown', results: [] });
});

test('a decision that is being made is said to be', async () => {
  const { documentId } = await aMember(app);
  const { documentId: id } = await aContribution(app, { member: documentId });
  const idempotencyKey = 'outcome-at-work';
  const chosen = await asRead(app, reviewer, [id]);
  await sql.query('BEGIN');
  await sql.query('SELECT FROM contributions WHERE document_id = $1 FOR UPDATE', [id]);
  const deciding = asStaff(app, reviewer)
    .post('/review/decide', { decision: 'approve', ...chosen, note: '', idempotencyKey })
    .then((answer) => answer.status);
  let state = '';
  while (state !== 'working') {
    const { body } = await asStaff(app, reviewer).get(`/review/outcomes/${idempotencyKey}`);
    state = (body as { state: string }).state;
  }
  await sql.query('COMMIT');
  expect(await deciding).toBe(200);
});

test('two reviewers at once on overlapping selections: one decides, the other is told who did', async () => {
  const { documentId: member } = await aMember(app);
  const ids: string[] = [];
  for (let at = 0; at < 6; at += 1) ids.push((await aContribution(app, { member })).documentId);
  const other = await signedIn(app, 'honour-reviewer');
  const { versions } = await asRead(app, reviewer, ids);
  const send = (who: Staff, chosen: string[], idempotencyKey: string) => {
    const seen = chosen.map((id) => versions[ids.indexOf(id)]);
    const sent = { decision: 'approve', ids: chosen, versions: seen, note: '', idempotencyKey };
    return asStaff(app, who).post('/review/decide', sent);
  };
  const both = await Promise.all([
    send(reviewer, ids.slice(0, 4), 'overlap-one'),
    send(other, [...ids.slice(2)].reverse(), 'overlap-two'),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = both[0]?.status === 200 ? reviewer : other;
  const loser = winner === reviewer ? other : reviewer;
  const { rows } = await sql.query('SELECT count(*)::int AS entries FROM honour.ledger_entry WHERE member = $1', [
    member,
  ]);
  expect(rows).toEqual([{ entries: 4 }]);
  const { body } = await asStaff(app, loser).post('/review/preview', { decision: 'approve', selection: { ids } });
  const seen = (body as { rows: { problem: object | null; label: { decidedBy: string; decidedAt: string } }[] }).rows;
  const decided = seen.filter(({ problem }) => problem);
  expect(decided).toHaveLength(4);
  for (const { label } of decided) {
    expect(label.decidedBy).toContain('审核人');
    expect(label.decidedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  }
});

test('a list longer than a batch is worked through batch by batch, also past what cannot be decided', async () => {
  const { documentId } = await aMember(app, { name: '长列表' });
  const template = (await aContribution(app, { member: documentId, title: '长 0', activityType: 'article' }))
    .documentId;
  await sql.query(
    `WITH t AS (SELECT * FROM contributions WHERE document_id = $1),
          made AS (
            INSERT INTO contributions (document_id, occurred_on, title, quantity, state, is_demo, submitted_at, created_at, updated_at, published_at)
            SELECT 'long' || lpad(n::text, 20, '0'), t.occurred_on, '长 ' || n, 1, 'submitted', false, t.submitted_at, t.created_at, t.updated_at, t.published_at
              FROM t, generate_series(1, 10004) n RETURNING id),
          people AS (INSERT INTO contributions_member_lnk (contribution_id, member_id)
            SELECT made.id, l.member_id FROM made, contributions_member_lnk l JOIN t ON t.id = l.contribution_id)
     INSERT INTO contributions_activity_type_lnk (contribution_id, activity_type_id)
     SELECT made.id, l.activity_type_id FROM made, contributions_activity_type_lnk l JOIN t ON t.id = l.contribution_id`,
    [template],
  );
  const filters = { title: { $startsWith: '长 ' } };
  const preview = async (after?: number) => {
    const selection = { filters, search: '', ...(after !== undefined && { after }) };
    const { body } = await asStaff(app, reviewer).post('/review/preview', { decision: 'approve', selection });
    return body as { rows: { problem: object | null }[]; remaining: number; next: number | null };
  };
  const first = await preview();
  expect([first.rows.length, first.remaining]).toEqual([10_000, 5]);
  const rest = await preview(first.next ?? 0);
  expect([rest.rows.length, rest.remaining, rest.next]).toEqual([5, 0, null]);
});

test('a key that was used for another decision is refused', async () => {
  const { documentId: member } = await aMember(app);
  const one = (await aContribution(app, { member })).documentId;
  const two = (await aContribution(app, { member })).documentId;
  const context = contextAt(app, '2025-12-01T10:00:00+08:00');
  await reviewContributions(context, { ids: [one], decision: 'approve', idempotencyKey: 'one-key-for-two' });
  const reused = await reviewContributions(context, {
    ids: [two],
    decision: 'approve',
    idempotencyKey: 'one-key-for-two',
  });
  expect(isRefusal(reused) && reused.code).toBe('IDEMPOTENCY_KEY_REUSED');
});
