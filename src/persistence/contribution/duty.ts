import type { Activity } from '../../domain/programme/programme';
import type { CivilDate } from '../../domain/shared/civil-date';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What a contribution says of whose duty it is, by document ids. */
export interface DutySaid {
  member: string | null;
  activityType: string | null;
  group: string | null;
  occurredOn: CivilDate;
}

/** What a contribution says of whose duty it is; null for an unknown one. */
export async function findDutySaid(db: Queryable, contribution: string): Promise<DutySaid | null> {
  const [row] = await db.query<DutySaid>(sql`
    SELECT m.document_id AS member, a.document_id AS "activityType", g.document_id AS "group", c.occurred_on::text AS "occurredOn"
      FROM contributions c
      LEFT JOIN contributions_member_lnk ml ON ml.contribution_id = c.id LEFT JOIN members m ON m.id = ml.member_id
      LEFT JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
      LEFT JOIN activity_types a ON a.id = al.activity_type_id
      LEFT JOIN contributions_group_lnk gl ON gl.contribution_id = c.id LEFT JOIN working_groups g ON g.id = gl.group_id
     WHERE c.document_id = ${contribution}`);
  return row ?? null;
}

/** Whether an activity type, by its document id, gives points or is a duty; null for an unknown one. */
export async function findKind(db: Queryable, activityType: string): Promise<Activity['kind'] | null> {
  const [row] = await db.query<{ kind: Activity['kind'] }>(
    sql`SELECT kind FROM activity_types WHERE document_id = ${activityType}`,
  );
  return row?.kind ?? null;
}
