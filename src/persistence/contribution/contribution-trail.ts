import { randomUUID } from 'node:crypto';
import type { ContributionState } from '../../domain/contribution/states';
import type { Actor } from '../../domain/shared/actor';
import type { CivilDate } from '../../domain/shared/civil-date';
import { insertAudit } from '../audit/audit';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What the audit trail says of a contribution: what its points and its history rest on. */
export interface AuditedContribution {
  state: ContributionState;
  occurredOn: CivilDate;
  quantity: number;
  title: string;
  evidenceUrl: string | null;
  /** Document ids of member and group; codes of activity and event. */
  member: string | null;
  activity: string | null;
  group: string | null;
  event: string | null;
  /** The name of the file that is its evidence, and the hash of what is in it. */
  evidenceFile: string | null;
  evidenceContent: string | null;
}

/** Contributions as the audit trail says them, by document id. */
export async function findAuditedContributions(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, AuditedContribution>> {
  const rows = await db.query<AuditedContribution & { id: string }>(sql`
    SELECT c.document_id AS id, c.state, c.occurred_on::text AS "occurredOn", c.quantity, c.title,
           c.evidence_url AS "evidenceUrl", m.document_id AS member, a.code AS activity, g.document_id AS "group",
           e.code AS event, f.name AS "evidenceFile", f.hash AS "evidenceContent"
      FROM contributions c
      LEFT JOIN contributions_member_lnk ml ON ml.contribution_id = c.id LEFT JOIN members m ON m.id = ml.member_id
      LEFT JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id
      LEFT JOIN activity_types a ON a.id = al.activity_type_id
      LEFT JOIN contributions_group_lnk gl ON gl.contribution_id = c.id LEFT JOIN working_groups g ON g.id = gl.group_id
      LEFT JOIN contributions_event_lnk el ON el.contribution_id = c.id LEFT JOIN events e ON e.id = el.event_id
      LEFT JOIN files_related_mph r ON r.related_id = c.id AND r.related_type = 'api::contribution.contribution'
        AND r.field = 'evidenceFile'
      LEFT JOIN files f ON f.id = r.file_id
     WHERE c.document_id = ANY(${ids}::text[])`);
  return new Map(rows.map(({ id, ...contribution }) => [id, contribution]));
}

/** Writes into the audit trail that new contributions were submitted, with all that they say. */
export async function auditSubmissions(
  db: Queryable,
  { at, actor }: { at: Date; actor: Actor },
  ids: readonly string[],
): Promise<void> {
  const contributions = await findAuditedContributions(db, ids);
  await insertAudit(
    db,
    { id: randomUUID(), at, actor },
    ids.map((subjectId) => ({
      action: 'contribution.submit',
      subjectType: 'contribution',
      subjectId,
      after: given(contributions.get(subjectId) ?? {}),
    })),
  );
}

function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
