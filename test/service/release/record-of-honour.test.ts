import type { Client } from 'pg';
import { rebuildHoldings } from '../../../src/persistence/roster/terms';
import { databaseOf } from '../../../src/persistence/shared/transaction';
import { publishRelease } from '../../../src/services/release/publish-release';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { aMember, bootStrapi, connect, contextAt, type Application } from '../../support';

let app: Application;
let sql: Client;
let li: string;
let contribution: string;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  const context = contextAt(app, '2025-04-02T10:00:00+08:00');
  li = (await aMember(app)).documentId;
  const evidenceUrl = 'https://example.org/1';
  const recorded = await recordContributions(context, [
    { member: li, activity: 'campus-event', occurredOn: '2025-02-10', title: '高校行', evidenceUrl },
  ]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  contribution = recorded.ids[0] ?? '';
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve', idempotencyKey: 'key-of-eight' });
  await publishRelease(context, { release: '2025Q1' });
});

const LEDGER = `INSERT INTO honour.ledger_entry (member, year, contribution, kind, points, activity, occurred_on, rule, at, audit_entry)
  SELECT member, year, contribution, kind, points, activity, occurred_on, rule, at, audit_entry FROM honour.ledger_entry`;

describe('The record of honour', () => {
  test.each([
    'audit_entry',
    'ledger_entry',
    'release',
    'release_line',
    'term_line',
    'idempotency_key',
    'title_grant',
    'correction',
    'hold_back',
    'hold_back_end',
    'publication_request',
    'publication_withdrawal',
    'publication_confirmation',
  ])('%s is append-only', async (table) => {
    await expect(sql.query(`DELETE FROM honour.${table}`)).rejects.toThrow('append-only');
    await expect(sql.query(`TRUNCATE honour.${table} CASCADE`)).rejects.toThrow('append-only');
    const { rows } = await sql.query(
      "SELECT column_name FROM information_schema.columns WHERE table_schema = 'honour' AND table_name = $1 AND is_identity = 'NO' LIMIT 1",
      [table],
    );
    const [{ column_name: column }] = rows as [{ column_name: string }];
    await expect(sql.query(`UPDATE honour.${table} SET ${column} = ${column}`)).rejects.toThrow('append-only');
  });

  test.each([
    ['a second approval of one contribution', LEDGER, 'ledger_entry_contribution_kind_key'],
    [
      'a revocation of what was never approved',
      `INSERT INTO honour.ledger_entry (member, year, contribution, kind, points, activity, occurred_on, rule, at, audit_entry)
       SELECT member, year, 'aaaaaaaaaaaaaaaaaaaaaaaa', 'revocation', 0, activity, occurred_on, rule, at, audit_entry FROM honour.ledger_entry`,
      'never approved',
    ],
    [
      'a ledger entry in another year than its day',
      `INSERT INTO honour.ledger_entry (member, year, contribution, kind, points, activity, occurred_on, rule, at, audit_entry)
       SELECT member, 2024, 'aaaaaaaaaaaaaaaaaaaaaaaa', kind, points, activity, occurred_on, rule, at, audit_entry FROM honour.ledger_entry`,
      'ledger_entry_check',
    ],
    [
      'two terms of one person on one day',
      `INSERT INTO honour.holding SELECT member, 'ace', from_day + 1, to_day, bases, term_line FROM honour.holding`,
      'holding_no_overlap',
    ],
    [
      'a release before an earlier one',
      `INSERT INTO honour.release SELECT '2024Q4', 2024, 4, '2024-12-31', published_at, 1 FROM honour.release`,
      'a release later than',
    ],
    [
      'a lapse with a tier',
      `INSERT INTO honour.release_line VALUES ('2025Q1', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'lapsed', 'ace', 'ace', '{points}', 0, '2025-01-01', '2025-12-31')`,
      'release_line_check',
    ],
  ])('%s is refused', async (_, statement, reason) => {
    await expect(sql.query(statement)).rejects.toThrow(reason);
  });

  test('the holdings can be built anew from the term lines', async () => {
    const { rows: before } = await sql.query('SELECT * FROM honour.holding');
    await databaseOf(app.strapi).transaction((trx) => rebuildHoldings(trx, [li]));
    const { rows: after } = await sql.query('SELECT * FROM honour.holding');
    expect(after).toEqual(before);
    expect(after).toHaveLength(1);
  });

  test('the state of a decided contribution cannot be changed past the services', async () => {
    const attempt = sql.query("UPDATE contributions SET state = 'rejected' WHERE document_id = $1", [contribution]);
    await expect(attempt).rejects.toThrow();
  });
});
