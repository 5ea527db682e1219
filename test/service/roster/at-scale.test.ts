import type { Client } from 'pg';
import { parseRelease } from '../../../src/domain/release/release-calendar';
import { planRelease } from '../../../src/domain/release/plan-release';
import { firstDayThatCounts, planDraft } from '../../../src/domain/release/what-waits';
import { findCandidates } from '../../../src/persistence/release/candidates';
import { getProgramme, getReleaseRules } from '../../../src/persistence/programme/rules';
import type { Statement } from '../../../src/persistence/shared/sql';
import type { Database, Queryable } from '../../../src/persistence/shared/transaction';
import { findUndecided } from '../../../src/persistence/release/what-waits';
import type { ServiceContext } from '../../../src/services/shared/context';
import { draftRelease } from '../../../src/services/release/draft-release';
import { previewReviewOf } from '../../../src/services/contribution/preview-review';
import { publishRelease } from '../../../src/services/release/publish-release';
import { readReleaseDesk } from '../../../src/services/release/read-release-desk';
import { groupedBy } from '../../../src/services/shared/read-session';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { bootStrapi, connect, contextAt, type Application } from '../../support';

let app: Application;
let sql: Client;
const at = (instant: string) => contextAt(app, instant);

const ACTIVITY = `(ARRAY['conference-talk', 'pg-live', 'forum-beans', 'article', 'campus-event'])[1 + i % 5]`;

/** People and their contributions, written by statements as the services would take minutes: ids from `from` on. */
async function populate(people: number, contributions: number, from: number): Promise<void> {
  await sql.query(`SET session_replication_role = replica`);
  await sql.query(`
    INSERT INTO members (id, document_id, slug, name, sort_key, state, applied_on, consent_site, consent_image_wall,
                         consent_badge, consent_press, is_demo)
    SELECT i, substr(md5('m' || i), 1, 24), 'm-' || i, '成员' || i, 'chengyuan ' || i,
           CASE WHEN i % 50 = 0 THEN 'retired' ELSE 'active' END, CASE WHEN i % 9 > 0 THEN DATE '2025-01-01' + i % 250 END,
           i % 11 > 0, true, true, true, false
      FROM generate_series(${from}, ${from + people - 1}) i`);
  await sql.query(`
    INSERT INTO contributions (id, document_id, occurred_on, title, quantity, evidence_url, evidence_key, state, decided_at, is_demo)
    SELECT i, substr(md5('c' || i), 1, 24), DATE '2024-12-20' + (i * 7919) % 380, '贡献', CASE WHEN i % 5 = 2 THEN i * 31 % 2500 + 1 ELSE 1 END,
           'https://example.org/' || i, 'example.org/' || i, CASE WHEN i % 7 > 0 THEN 'approved' ELSE 'submitted' END, now(), false
      FROM generate_series(${from}, ${from + contributions - 1}) i`);
  await sql.query(`
    INSERT INTO contributions_member_lnk (contribution_id, member_id)
    SELECT i, ${from} + (i * 37) % ${people} FROM generate_series(${from}, ${from + contributions - 1}) i`);
  await sql.query(`
    INSERT INTO contributions_activity_type_lnk (contribution_id, activity_type_id)
    SELECT i, a.id FROM generate_series(${from}, ${from + contributions - 1}) i JOIN activity_types a ON a.code = ${ACTIVITY}`);
  await sql.query(`SET session_replication_role = origin`);
}

/** A rule that changes in the middle of the year, and one with a cap. */
async function changeRules(): Promise<void> {
  await sql.query(`
    WITH added AS (
      INSERT INTO components_rules_revisions (effective_from, points, unit, cap, evidence_required)
      VALUES ('2025-04-10', 70, 1, 150, true), ('2025-08-01', 30, 1, NULL, true), ('2025-05-05', 250, 2000, NULL, true)
      RETURNING id, points)
    INSERT INTO activity_types_cmps (entity_id, cmp_id, component_type, field, "order")
    SELECT a.id, added.id, 'rules.revision', 'revisions', 10 + added.id FROM added JOIN activity_types a
        ON a.code = CASE added.points WHEN 70 THEN 'pg-live' WHEN 30 THEN 'article' ELSE 'forum-beans' END`);
}

/** How many statements a service gives to the database; what others do beside it is not counted. */
async function statementsOf(instant: string, work: (context: ServiceContext) => Promise<unknown>): Promise<number> {
  let statements = 0;
  const counting = <T extends Queryable>(db: T): T => ({
    ...db,
    query: (statement: Statement) => {
      statements += 1;
      return db.query(statement);
    },
  });
  const context = at(instant);
  const database: Database = {
    ...counting(context.database),
    transaction: (inside) => context.database.transaction((trx) => inside(counting(trx))),
  };
  await work({ ...context, database });
  return statements;
}

async function idsOf(query: string): Promise<string[]> {
  const { rows } = await sql.query(query);
  return (rows as { id: string }[]).map(({ id }) => id);
}

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  await changeRules();
  await populate(61, 300, 100_000);
});

test.each(['2025Q1', '2025Q2', '2025Q4'])(
  'the draft of %s from folded contributions is what the rules make of them one by one',
  async (code) => {
    await populate(2301, 9000, 200_000 + 10_000 * Number(code.slice(-1)));
    const { database } = at('2025-12-31T20:00:00+08:00');
    const members = await idsOf('SELECT document_id AS id FROM members');
    const release = parseRelease(code, (await getProgramme(database)).cutOffs);
    if (!release) throw new Error(code);
    const rules = await getReleaseRules(database);
    const candidates = await findCandidates(database, 2025, members);
    const expected = planRelease(release, candidates, rules);
    const undecided = await findUndecided(database, { from: firstDayThatCounts(release), to: release.cutOff });
    const things = groupedBy(undecided, ({ member }) => member);
    const { waits } = planDraft(release, candidates, rules, new Map(), things);

    const draft = await draftRelease(at('2025-12-31T20:00:00+08:00'), { release: code });

    expect(draft).toMatchObject({ ...expected, waits });
    expect(waits.length).toBeGreaterThan(200);
    expect(expected.changes.length).toBeGreaterThan(200);
  },
);

test('drafting, publishing and reading a release takes as many statements for thousands as for sixty', async () => {
  const work = async (release: string) => {
    const count = (read: (context: ServiceContext) => Promise<object>) =>
      statementsOf('2026-01-02T10:00:00+08:00', async (context) =>
        expect(await read(context)).toMatchObject({ release }),
      );
    return [
      await count((context) => draftRelease(context, { release })),
      await count((context) => publishRelease(context, { release })),
      await count((context) => readReleaseDesk(context, { release })),
    ];
  };
  const many = await work('2025Q3');
  await sql.query(`SET session_replication_role = replica`);
  await sql.query(`DELETE FROM members WHERE id >= 200000`);
  await sql.query(`SET session_replication_role = origin`);
  expect(await work('2025Q4')).toEqual(many);
});

test('previewing and approving takes as many statements for many contributions as for one', async () => {
  const ids = await idsOf(
    `SELECT document_id AS id FROM contributions WHERE id < 200000 AND state = 'submitted' ORDER BY id`,
  );
  const [one = '', ...others] = ids;
  const instant = '2026-01-03T10:00:00+08:00';
  const approve = (batch: string[]) =>
    statementsOf(instant, async (context) => {
      const result = await reviewContributions(context, { ids: batch, decision: 'approve' });
      expect(result).toMatchObject({ results: batch.map((contribution) => ({ contribution, state: 'approved' })) });
    });
  const preview = (batch: string[]) =>
    statementsOf(instant, (context) => previewReviewOf(context, { ids: batch, decision: 'approve' }));

  expect(others.length).toBeGreaterThan(30);
  expect(await preview(others)).toBe(await preview([one]));
  expect(await approve(others)).toBe(await approve([one]));
});
