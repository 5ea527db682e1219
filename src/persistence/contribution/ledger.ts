import type { RuleRevision } from '../../domain/programme/programme';
import type { AppliedRule } from '../../domain/programme/decide-revision';
import type { CivilDate } from '../../domain/shared/civil-date';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A ledger entry about to be written: the change in points that one decision made. */
export interface NewLedgerEntry {
  member: string;
  year: number;
  contribution: string;
  kind: 'approval' | 'revocation';
  points: number;
  activity: string;
  occurredOn: CivilDate;
  /** The rule applied, as it stood. */
  rule: RuleRevision;
  /** The audit entry of the decision. */
  auditEntry: string;
}

/** Appends entries to the ledger. A second entry of a kind for one contribution violates a unique constraint. */
export async function insertLedgerEntries(db: Queryable, at: Date, entries: readonly NewLedgerEntry[]): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.ledger_entry (member, year, contribution, kind, points, activity, occurred_on, rule, at, audit_entry)
    SELECT e.member, e.year, e.contribution, e.kind, e.points, e.activity, e."occurredOn", e.rule,
           ${at.toISOString()}::timestamptz, e."auditEntry"
      FROM jsonb_to_recordset(${rowsAsJson(entries)}::jsonb)
        AS e(member text, year smallint, contribution text, kind text, points integer, activity text, "occurredOn" date,
             rule jsonb, "auditEntry" bigint)`);
}

/** A person's points in a year: the sum of that year's entries. */
export async function sumOfYear(db: Queryable, member: string, year: number): Promise<number> {
  const [row] = await db.query<{ points: number }>(sql`
    SELECT coalesce(sum(points), 0)::integer AS points FROM honour.ledger_entry WHERE member = ${member} AND year = ${year}`);
  return row?.points ?? 0;
}

/** The rules that credited an activity's contributions that still count, by the days on which these happened. */
export async function findAppliedRules(db: Queryable, activity: string): Promise<AppliedRule[]> {
  return db.query<AppliedRule>(sql`
    SELECT DISTINCT e.occurred_on AS "occurredOn", e.rule FROM honour.ledger_entry e
     WHERE e.activity = ${activity} AND e.kind = 'approval'
       AND NOT EXISTS (SELECT FROM honour.ledger_entry r WHERE r.contribution = e.contribution AND r.kind = 'revocation')`);
}
