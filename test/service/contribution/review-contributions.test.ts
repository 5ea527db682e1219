import type { Client } from 'pg';
import { recordContributions, type ContributionInput } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { aMember, bootStrapi, connect, contextAt, type Application } from '../../support';

let app: Application;
let sql: Client;
const context = (at = '2025-12-01T10:00:00+08:00') => contextAt(app, at);

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
});

async function record(member: string, inputs: Partial<ContributionInput>[]): Promise<string[]> {
  const rows = inputs.map((input) => ({
    member,
    activity: 'campus-event',
    occurredOn: '2025-02-10',
    title: '高校行',
    evidenceUrl: `https://example.org/${Math.random()}`,
    ...input,
  }));
  const recorded = await recordContributions(context(), rows);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  return recorded.ids;
}

async function ledgerOf(member: string): Promise<{ kind: string; points: number }[]> {
  const { rows } = await sql.query('SELECT kind, points FROM honour.ledger_entry WHERE member = $1 ORDER BY id', [
    member,
  ]);
  return rows as { kind: string; points: number }[];
}

async function stateOf(id: string): Promise<unknown> {
  const { rows } = await sql.query('SELECT state, points FROM contributions WHERE document_id = $1', [id]);
  return rows[0];
}

describe('A review', () => {
  test('credits a batch in one go, with ledger and audit trail', async () => {
    const { documentId: li } = await aMember(app);
    const ids = await record(li, [{}, { activity: 'article', occurredOn: '2025-03-01' }]);
    const answer = await reviewContributions(context(), { ids, decision: 'approve' });
    expect(answer).toMatchObject({
      results: [
        { contribution: ids[0], points: 200 },
        { contribution: ids[1], points: 20 },
      ],
    });
    expect(await ledgerOf(li)).toEqual([
      { kind: 'approval', points: 200 },
      { kind: 'approval', points: 20 },
    ]);
    expect(await stateOf(ids[0] ?? '')).toEqual({ state: 'approved', points: 200 });
    const { rows } = await sql.query(
      `SELECT e.rule->>'points' AS rule, a.action, a.subject_id, a.request FROM honour.ledger_entry e
         JOIN honour.audit_entry a ON a.id = e.audit_entry WHERE e.member = $1 ORDER BY e.id`,
      [li],
    );
    expect(rows).toMatchObject([
      { rule: '200', action: 'contribution.approve', subject_id: ids[0] },
      { rule: '20', action: 'contribution.approve', subject_id: ids[1] },
    ]);
    expect(new Set((rows as { request: string }[]).map(({ request }) => request)).size).toBe(1);
  });

  test('changes nothing when one of the batch is impossible', async () => {
    const { documentId: li } = await aMember(app);
    const [first = '', second = ''] = await record(li, [{}, {}]);
    await reviewContributions(context(), { ids: [first], decision: 'approve' });
    const answer = await reviewContributions(context(), { ids: [second, first], decision: 'approve' });
    expect(answer).toMatchObject({ code: 'WRONG_STATE', data: { contribution: first, state: 'approved' } });
    expect(await stateOf(second)).toEqual({ state: 'submitted', points: null });
    expect(await ledgerOf(li)).toHaveLength(1);
  });

  test('beans of several reports count together, and a revocation leaves what the rest is worth', async () => {
    const { documentId: xu } = await aMember(app);
    const beans = { activity: 'forum-beans' };
    const [may = '', november = ''] = await record(xu, [
      { ...beans, occurredOn: '2025-05-20', quantity: 1200 },
      { ...beans, occurredOn: '2025-11-20', quantity: 1300 },
    ]);
    await reviewContributions(context(), { ids: [november], decision: 'approve' });
    await reviewContributions(context(), { ids: [may], decision: 'approve' });
    await reviewContributions(context(), { ids: [november], decision: 'revoke', note: '重复上报' });
    expect((await ledgerOf(xu)).map(({ points }) => points)).toEqual([0, 100, -100]);
  });

  test.each(['send-back', 'reject', 'revoke'] as const)('to %s asks for its reason', async (decision) => {
    const { documentId: li } = await aMember(app);
    const ids = await record(li, [{}]);
    if (decision === 'revoke') await reviewContributions(context(), { ids, decision: 'approve' });
    expect(await reviewContributions(context(), { ids, decision, note: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
    });
    expect(await reviewContributions(context(), { ids, decision, note: '重复上报' })).toMatchObject({ results: [{}] });
  });

  test('what was revoked can be submitted anew with the same evidence, what is live cannot', async () => {
    const { documentId: li } = await aMember(app);
    const evidenceUrl = 'https://example.org/same';
    const ids = await record(li, [{ evidenceUrl }]);
    await expect(record(li, [{ evidenceUrl: `${evidenceUrl}/` }])).rejects.toThrow('DUPLICATE_EVIDENCE');
    await reviewContributions(context(), { ids, decision: 'approve' });
    await expect(record(li, [{ evidenceUrl }])).rejects.toThrow('DUPLICATE_EVIDENCE');
    await reviewContributions(context(), { ids, decision: 'revoke', note: '误批' });
    expect(await stateOf(ids[0] ?? '')).toEqual({ state: 'revoked', points: null });
    const again = await record(li, [{ evidenceUrl }]);
    expect(await reviewContributions(context(), { ids: again, decision: 'approve' })).toMatchObject({
      results: [{ points: 200 }],
    });
  });

  test('the same request sent again is answered again and changes nothing', async () => {
    const { documentId: li } = await aMember(app);
    const ids = await record(li, [{}]);
    const request = { ids, decision: 'approve', idempotencyKey: 'review-2025-12-01' } as const;
    const [first, second] = await Promise.all([
      reviewContributions(context(), request),
      reviewContributions(context(), request),
    ]);
    expect(second).toEqual(first);
    expect(await reviewContributions(context(), { ...request, decision: 'reject' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await ledgerOf(li)).toHaveLength(1);
  });

  test('two reviewers of overlapping batches at once credit nothing twice', async () => {
    const { documentId: li } = await aMember(app);
    const ids = await record(
      li,
      Array.from({ length: 20 }, () => ({ activity: 'forum-beans', quantity: 1000 })),
    );
    const batches = [ids, [...ids].reverse(), ids.slice(5), ids.slice(0, 15)];
    const answers = await Promise.all(
      batches.map((batch) => reviewContributions(context(), { ids: batch, decision: 'approve' })),
    );
    expect(answers.filter(isRefusal).every(({ code }) => code === 'WRONG_STATE')).toBe(true);
    const entries = await ledgerOf(li);
    const { rows } = await sql.query(
      "SELECT count(*)::int AS n FROM contributions WHERE state = 'approved' AND document_id = ANY($1)",
      [ids],
    );
    const [{ n }] = rows as [{ n: number }];
    expect(entries).toHaveLength(n);
    expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(Math.floor((n * 1000) / 2000) * 100);
  });

  test('a timestamp counts for the year of its day in Shanghai (worked example 9)', async () => {
    const { documentId: li } = await aMember(app);
    const ids = await record(li, [
      { activity: 'article', occurredOn: '2024-12-31T15:30Z' },
      { activity: 'article', occurredOn: '2024-12-31T16:10Z' },
    ]);
    await reviewContributions(context(), { ids, decision: 'approve' });
    const { rows } = await sql.query('SELECT year, points FROM honour.ledger_entry WHERE member = $1 ORDER BY year', [
      li,
    ]);
    expect(rows).toEqual([
      { year: 2024, points: 20 },
      { year: 2025, points: 20 },
    ]);
  });

  test.each<[string, Partial<ContributionInput>, string]>([
    ['a day after today', { occurredOn: '2025-12-02' }, 'DATE_IN_FUTURE'],
    ['a day that does not exist', { occurredOn: '2025-02-30' }, 'DATE_INVALID'],
    ['an unknown activity', { activity: 'juggling' }, 'ACTIVITY_UNKNOWN'],
    ['an unknown person', { member: 'aaaaaaaaaaaaaaaaaaaaaaaa' }, 'MEMBER_UNKNOWN'],
    ['a quantity of 0', { quantity: 0 }, 'QUANTITY_INVALID'],
    ['a quantity of 1.5', { quantity: 1.5, activity: 'forum-beans' }, 'QUANTITY_INVALID'],
    ['a quantity of 10¹²', { quantity: 1e12, activity: 'forum-beans' }, 'QUANTITY_INVALID'],
    ['a duty without its group', { activity: 'city-event' }, 'GROUP_REQUIRED'],
  ])('%s is refused when it is recorded', async (_, input, code) => {
    const { documentId: li } = await aMember(app);
    await expect(record(li, [input])).rejects.toThrow(code);
  });
});
