import type { Client } from 'pg';

/**
 * Writes many titles in few statements: for each of 1 to `count` a proposal by one administrator, and for all but every
 * tenth a decision by another on the day after. Of ten, one waits, two are declined, seven are approved; of these the
 * bases alternate, and every third invitation is accepted.
 */
export async function insertTitles(
  sql: Client,
  given: { count: number; members: readonly string[]; proposer: string; decider: string },
): Promise<void> {
  await sql.query(
    `WITH wanted AS (
       SELECT n, ($2::text[])[1 + n % cardinality($2::text[])] AS member,
              (ARRAY['invitation', 'special', 'exception'])[1 + n % 3] AS basis,
              '2025-01-01T04:00:00Z'::timestamptz + n * interval '1 minute' AS at
         FROM generate_series(1, $1::integer) AS n),
     entry AS (
       INSERT INTO honour.audit_entry (at, actor_kind, actor_id, door, action, subject_type, subject_id, reason, request)
       SELECT at, 'administrator', $3, 'panel', 'grant.propose', 'member', member, '批量 ' || n, gen_random_uuid()
         FROM wanted ORDER BY n
       RETURNING id, reason)
     INSERT INTO honour.title_proposal (member, tier, basis, years, reason, at, audit_entry)
     SELECT w.member, CASE w.basis WHEN 'invitation' THEN 'director' ELSE 'ace' END, w.basis,
            ARRAY[2024 + w.n % 3]::smallint[], e.reason, w.at, e.id
       FROM wanted w JOIN entry e ON e.reason = '批量 ' || w.n ORDER BY w.n`,
    [given.count, given.members, given.proposer],
  );
  await sql.query(
    `WITH wanted AS (
       SELECT p.*, substring(p.reason FROM 4)::integer AS n FROM honour.title_proposal p WHERE p.reason LIKE '批量 %'),
     entry AS (
       INSERT INTO honour.audit_entry (at, actor_kind, actor_id, door, action, subject_type, subject_id, reason, request)
       SELECT at + interval '1 day', 'administrator', $1, 'panel',
              CASE WHEN n % 10 < 3 THEN 'grant.decline' ELSE 'grant.approve' END, 'member', member, reason, gen_random_uuid()
         FROM wanted WHERE n % 10 <> 0 ORDER BY n
       RETURNING id, reason),
     given AS (
       INSERT INTO honour.title_grant (member, tier, basis, years, reason, at, audit_entry)
       SELECT w.member, w.tier, w.basis, w.years, w.reason, w.at + interval '1 day', e.id
         FROM wanted w JOIN entry e USING (reason) WHERE n % 10 > 2 ORDER BY w.n
       RETURNING id, reason),
     answer AS (
       INSERT INTO honour.invitation_answer (title_grant, answer, at, audit_entry)
       SELECT g.id, 'accepted', w.at + interval '2 days', e.id
         FROM given g JOIN wanted w USING (reason) JOIN entry e USING (reason) WHERE w.basis = 'invitation' AND n % 9 = 0)
     INSERT INTO honour.title_decision (title_proposal, decision, title_grant, note, at, audit_entry)
     SELECT w.id, CASE WHEN g.id IS NULL THEN 'declined' ELSE 'approved' END, g.id, '第 ' || n || ' 条的说明',
            w.at + interval '1 day', e.id
       FROM wanted w JOIN entry e USING (reason) LEFT JOIN given g USING (reason)`,
    [given.decider],
  );
}
