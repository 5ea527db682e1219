/**
 * Contributions: waiting for review in batches, or approved with their ledger, for a release to be drafted from.
 */
import { inBulk, insertPeople, memberId, withoutIndexes } from './people.mjs';
import { insertRelease, thisYear } from './roster.mjs';

/** Contributions of one person, whose number `p` and whose own number `k` (0 … 9) decide what it is. */
const ACTIVITY = `CASE p % 5
  WHEN 0 THEN 'pg-live'
  WHEN 1 THEN CASE WHEN k < 8 THEN 'article' WHEN k = 8 THEN 'pg-live' ELSE 'forum-beans' END
  WHEN 2 THEN CASE WHEN k < 9 THEN 'article' ELSE 'forum-beans' END
  WHEN 3 THEN CASE WHEN k < 9 THEN 'article' ELSE 'campus-event' END
  ELSE CASE WHEN k < 8 THEN 'article' WHEN k = 8 THEN 'summit-talk' ELSE 'conference-talk' END END`;
const QUANTITY = `CASE WHEN k = 9 AND p % 5 = 1 THEN 2500 WHEN k = 9 AND p % 5 = 2 THEN 1500 ELSE 1 END`;

/** What is filled by the million. */
const TABLES = [
  'contributions',
  'contributions_member_lnk',
  'contributions_activity_type_lnk',
  'honour.audit_entry',
  'honour.ledger_entry',
];

/** How many contributions everyone has; the points they give together are 500, 310, 180, 380 and 760 by turns. */
export const EACH = 10;

const contributionId = (number) => `'c' || left(md5('contribution ' || ${number}), 23)`;

/** What each contribution is worth by the rules of the catalogue; people have one report of beans each. */
export const WORTH = `SELECT c.id, c.document_id, c.occurred_on, m.document_id AS member, a.code AS activity,
    (c.quantity / r.unit) * r.points AS points,
    jsonb_build_object('effectiveFrom', r.effective_from, 'points', r.points, 'unit', r.unit, 'cap', r.cap) AS rule
  FROM contributions c
  JOIN contributions_member_lnk ml ON ml.contribution_id = c.id JOIN members m ON m.id = ml.member_id
  JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
  JOIN activity_types_cmps rl ON rl.entity_id = a.id AND rl.field = 'revisions' JOIN components_rules_revisions r ON r.id = rl.cmp_id`;

/** What is going to be written, each contribution with its activity, rule and points: the statements after it join nothing. */
async function plan(client, { count, year }) {
  await client.query(
    `CREATE TEMPORARY TABLE planned ON COMMIT DROP AS
     SELECT n, p, ${contributionId('n')} AS document, ${memberId('p')} AS member, make_date(${year}, 1, 1) + (n * 7 % 330) AS occurred_on,
            quantity, a.id AS activity_id, a.code AS activity, a.kind, (quantity / r.unit) * r.points AS points,
            jsonb_build_object('effectiveFrom', r.effective_from, 'points', r.points, 'unit', r.unit, 'cap', r.cap) AS rule
       FROM generate_series(1, ${count}) AS n,
            LATERAL (SELECT (n - 1) / ${EACH} + 1 AS p, (n - 1) % ${EACH} AS k) AS place,
            LATERAL (SELECT ${ACTIVITY} AS code, ${QUANTITY} AS quantity) AS what
       JOIN activity_types a ON a.code = what.code
       JOIN activity_types_cmps rl ON rl.entity_id = a.id AND rl.field = 'revisions' JOIN components_rules_revisions r ON r.id = rl.cmp_id
      ORDER BY n`,
  );
}

async function insertContributions(client, { count, approved }) {
  await client.query(
    `INSERT INTO contributions (id, document_id, occurred_on, title, quantity, evidence_url, evidence_key, state, points,
       submitted_at, decided_at, is_demo, created_at, updated_at, published_at)
     SELECT n, document, occurred_on, '演示贡献 ' || n, quantity, 'https://example.org/yanshi/' || n, 'example.org/yanshi/' || n,
            CASE WHEN $1 THEN 'approved' ELSE 'submitted' END, CASE WHEN $1 THEN points END, now(), CASE WHEN $1 THEN now() END,
            true, now(), now(), now()
       FROM planned`,
    [approved],
  );
  await client.query(
    `INSERT INTO contributions_member_lnk (contribution_id, member_id, contribution_ord) SELECT n, p, n - (p - 1) * ${EACH} FROM planned`,
  );
  await client.query(
    `INSERT INTO contributions_activity_type_lnk (contribution_id, activity_type_id) SELECT n, activity_id FROM planned`,
  );
  // What the triggers of duplicate-evidence.sql would write.
  await client.query(
    `INSERT INTO editorial_guard.evidence_claim (contribution_id, member_id, kind, evidence)
     SELECT n, p, kind, sha256(convert_to('example.org/yanshi/' || n, 'UTF8')) FROM planned`,
  );
  await client.query(`SELECT setval('contributions_id_seq', $1)`, [count]);
}

/** The audit trail and the ledger, an entry for each contribution. */
async function insertApprovals(client) {
  const { rows } = await client.query('SELECT coalesce(max(id), 0)::integer AS last FROM honour.audit_entry');
  const { last } = rows[0];
  await client.query(
    `INSERT INTO honour.audit_entry (id, at, actor_kind, door, action, subject_type, subject_id, before, after, request)
     OVERRIDING SYSTEM VALUE
     SELECT $1::integer + n, now(), 'demo', 'system', 'contribution.approve', 'contribution', document, '{"state": "submitted"}',
            jsonb_build_object('state', 'approved', 'points', points), '00000000-0000-4000-8000-000000000000' FROM planned`,
    [last],
  );
  await client.query(
    `SELECT setval(pg_get_serial_sequence('honour.audit_entry', 'id'), (SELECT max(id) FROM honour.audit_entry))`,
  );
  await client.query(
    `INSERT INTO honour.ledger_entry (member, year, contribution, kind, points, activity, occurred_on, rule, at, audit_entry)
     SELECT member, extract(year FROM occurred_on), document, 'approval', points, activity, occurred_on, rule, now(), $1::integer + n
       FROM planned`,
    [last],
  );
}

/** @returns {(client: import('pg').Client) => Promise<void>} makes so many submitted contributions, ten a person */
export function waitingContributions(count, year = thisYear()) {
  return (client) =>
    inBulk(client, async () => {
      await insertPeople(client, { count: Math.ceil(count / EACH), appliedOn: `${year - 1}-01-01` });
      // The day does not lie in the future when it is reviewed.
      await plan(client, { count, year: year - 1 });
      await insertContributions(client, { count, approved: false });
    });
}

/**
 * @returns {(client: import('pg').Client) => Promise<void>} makes so many people with ten approved contributions each in the
 *   year before this one; every second one holds a term in it, by the release before
 */
export function yearToRelease(people, year = thisYear()) {
  return (client) =>
    inBulk(client, async () => {
      await insertPeople(client, { count: people, appliedOn: `${year - 1}-01-01` });
      await insertRelease(client, year - 2, 'id % 2 = 0');
      await plan(client, { count: people * EACH, year: year - 1 });
      await withoutIndexes(client, TABLES, async () => {
        await insertContributions(client, { count: people * EACH, approved: true });
        await insertApprovals(client);
      });
    });
}

/** The ids of the contributions from one number to another. */
export async function contributionIds(client, from, to) {
  const { rows } = await client.query(`SELECT document_id FROM contributions WHERE id BETWEEN $1 AND $2 ORDER BY id`, [
    from,
    to,
  ]);
  return rows.map(({ document_id }) => document_id);
}
