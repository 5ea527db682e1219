import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/**
 * A short text that is another one as soon as anything changed that a draft is computed from, or that staff write about
 * it. Rows' transaction ids are added up rather than the latest taken: a transaction that commits late is noticed too.
 * Tables that only grow are counted.
 */
export async function findDeskVersion(db: Queryable): Promise<string> {
  const [row] = await db.query<{ version: string }>(sql`
    SELECT coalesce(md5(string_agg(rows || ' ' || written, ',' ORDER BY name)), '') AS version FROM (
      SELECT 'members' AS name, count(*) AS rows, coalesce(sum(xmin::text::bigint), 0) AS written FROM members
      UNION ALL SELECT 'contributions', count(*), coalesce(sum(xmin::text::bigint), 0) FROM contributions
      UNION ALL SELECT 'leaderships', count(*), coalesce(sum(xmin::text::bigint), 0) FROM leaderships
      UNION ALL SELECT 'groups', count(*), coalesce(sum(xmin::text::bigint), 0) FROM working_groups
      UNION ALL SELECT 'committees', count(*), coalesce(sum(xmin::text::bigint), 0) FROM committees
      UNION ALL SELECT 'activities', count(*), coalesce(sum(xmin::text::bigint), 0) FROM activity_types
      UNION ALL SELECT 'revisions', count(*), coalesce(sum(xmin::text::bigint), 0) FROM components_rules_revisions
      UNION ALL SELECT 'tiers', count(*), coalesce(sum(xmin::text::bigint), 0) FROM tiers
      UNION ALL SELECT 'thresholds', count(*), coalesce(sum(xmin::text::bigint), 0) FROM components_rules_thresholds
      UNION ALL SELECT 'programme', count(*), coalesce(sum(xmin::text::bigint), 0) FROM programmes
      UNION ALL SELECT 'grants', count(*), 0 FROM honour.title_grant
      UNION ALL SELECT 'proposals', count(*), 0 FROM honour.title_proposal
      UNION ALL SELECT 'decisions', count(*), 0 FROM honour.title_decision
      UNION ALL SELECT 'answers', count(*), 0 FROM honour.invitation_answer
      UNION ALL SELECT 'put-forwards', count(*), 0 FROM honour.put_forward
      UNION ALL SELECT 'withdrawn put-forwards', count(*), 0 FROM honour.put_forward_withdrawal
      UNION ALL SELECT 'releases', count(*), 0 FROM honour.release
      UNION ALL SELECT 'corrections', count(*), 0 FROM honour.correction
      UNION ALL SELECT 'hold-backs', count(*), 0 FROM honour.hold_back
      UNION ALL SELECT 'hold-back ends', count(*), 0 FROM honour.hold_back_end
      UNION ALL SELECT 'requests', count(*), 0 FROM honour.publication_request
      UNION ALL SELECT 'withdrawals', count(*), 0 FROM honour.publication_withdrawal
    ) AS states`);
  if (!row) throw new Error('The state of the database could not be read.');
  return row.version;
}
