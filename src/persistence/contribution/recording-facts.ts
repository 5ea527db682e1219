import type { Recorded, RecordingFacts } from '../../domain/contribution/decide-recording';
import type { CivilDate } from '../../domain/shared/civil-date';
import { findActivities } from '../programme/rules';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** What a decision on recording contributions rests on: three queries, however many they are. */
export async function findRecordingFacts(
  db: Queryable,
  rows: readonly Recorded[],
  today: CivilDate,
): Promise<RecordingFacts> {
  const named = rows.map(namedBy);
  return {
    today,
    activities: await findActivities(db),
    unknown: await findUnknown(db, named),
    sameEvidence: await findSameEvidence(db, named),
  };
}

/** What a contribution names, by which its facts are found. */
type Named = Pick<Recorded, 'id' | 'member' | 'activity' | 'group' | 'event' | 'evidenceKey'>;

function namedBy({ id, member, activity, group, event, evidenceKey }: Recorded): Named {
  return {
    id,
    member: searched(member),
    activity: searched(activity),
    group: searched(group),
    event: searched(event),
    evidenceKey: searched(evidenceKey),
  };
}

/** A text with a sign that no database takes is refused by the rules; until then it is looked for without that sign. */
function searched(text: string | null): string | null {
  return text === null ? null : text.replace(/[\0\p{Cs}]/gu, '\ufffd');
}

async function findUnknown(db: Queryable, rows: readonly Named[]): Promise<RecordingFacts['unknown']> {
  const unknown = await db.query<{ kind: 'member' | 'group' | 'event'; id: string }>(sql`
    WITH rows AS (SELECT * FROM jsonb_to_recordset(${rowsAsJson(rows)}::jsonb) AS r(member text, "group" text, event text))
    SELECT DISTINCT 'member' AS kind, member AS id FROM rows WHERE member IS NOT NULL
       AND NOT EXISTS (SELECT FROM members m WHERE m.document_id = rows.member)
    UNION ALL
    SELECT DISTINCT 'group', "group" FROM rows WHERE "group" IS NOT NULL
       AND NOT EXISTS (SELECT FROM working_groups g WHERE g.document_id = rows."group")
    UNION ALL
    SELECT DISTINCT 'event', event FROM rows WHERE event IS NOT NULL
       AND NOT EXISTS (SELECT FROM events e WHERE e.document_id = rows.event)`);
  const of = (kind: string) => new Set(unknown.flatMap((one) => (one.kind === kind ? [one.id] : [])));
  return { member: of('member'), group: of('group'), event: of('event') };
}

/**
 * For each row the other live contribution of its person and kind with its evidence. Read from the claims, whose index
 * answers for a batch at once (`constraints/duplicate-evidence.sql`).
 */
async function findSameEvidence(db: Queryable, rows: readonly Named[]): Promise<RecordingFacts['sameEvidence']> {
  const same = await db.query<{ id: string; sameAs: string }>(sql`
    SELECT r.id, c.document_id AS "sameAs"
      FROM jsonb_to_recordset(${rowsAsJson(rows)}::jsonb) AS r(id text, member text, activity text, "evidenceKey" text)
      JOIN activity_types a ON a.code = r.activity
      JOIN members m ON m.document_id = r.member
      JOIN editorial_guard.evidence_claim claim ON claim.member_id = m.id AND claim.kind = a.kind
        AND claim.evidence = sha256(convert_to(r."evidenceKey", 'UTF8'))
      JOIN contributions c ON c.id = claim.contribution_id AND c.document_id <> r.id`);
  return new Map(same.map(({ id, sameAs }) => [id, sameAs]));
}
