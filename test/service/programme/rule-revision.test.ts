import type { Client } from 'pg';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { aMember, bootStrapi, catalogued, connect, contextAt, type Application } from '../../support';

let app: Application;
let sql: Client;
let li: string;

const FIRST = { effectiveFrom: '2020-01-01', points: 20, unit: 1, evidenceRequired: true };

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  li = (await aMember(app)).documentId;
  await credit('2025-07-10');
});

async function credit(occurredOn: string): Promise<void> {
  const context = contextAt(app, '2025-12-01T10:00:00+08:00');
  const evidenceUrl = `https://example.org/${occurredOn}`;
  const input = { member: li, activity: 'article', occurredOn, title: '文章', evidenceUrl };
  const recorded = await recordContributions(context, [input]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
}

async function revise(revisions: object[]): Promise<unknown> {
  const { documentId } = await catalogued(app, 'activity-type', 'article');
  const documents = app.strapi.documents('api::activity-type.activity-type');
  return documents.update({ documentId, data: { revisions } as never });
}

async function points(): Promise<number[]> {
  const { rows } = await sql.query('SELECT points FROM honour.ledger_entry WHERE member = $1 ORDER BY id', [li]);
  return (rows as { points: number }[]).map((row) => row.points);
}

describe('A rule by which points were given', () => {
  test.each([
    ['a revision that begins before them', [FIRST, { ...FIRST, effectiveFrom: '2025-07-01', points: 30 }]],
    ['a change of the revision that gave them', [{ ...FIRST, points: 30 }]],
    ['a cap put upon it', [{ ...FIRST, cap: 100 }]],
    ['its removal', [{ ...FIRST, effectiveFrom: '2026-01-01' }]],
  ])('%s is refused, with the day from which it may begin', async (_, revisions) => {
    await expect(revise(revisions)).rejects.toThrow(/2025-07-11/);
    expect(await points()).toEqual([20]);
  });

  test('a revision that begins later is taken, needs no code, and leaves the ledger as it is', async () => {
    await revise([FIRST, { ...FIRST, effectiveFrom: '2025-07-11', points: 30 }]);
    await credit('2025-07-11');
    expect(await points()).toEqual([20, 30]);
  });
});
