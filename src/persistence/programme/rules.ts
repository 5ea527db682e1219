import type { Activity, Programme, RuleRevision, Threshold, Tier } from '../../domain/programme/programme';
import type { ReleaseRules } from '../../domain/release/plan-release';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Keeps the rules as they are until the transaction ends; any number of reviews can at once. */
export async function lockRulesForUse(db: Queryable): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock_shared(hashtextextended('honour.rules', 0))`);
}

/** Waits for reviews under way, and lets new ones wait, so that no points are given by a rule while it changes. */
export async function lockRulesForChange(db: Queryable): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock(hashtextextended('honour.rules', 0))`);
}

/** Lets one write of a document wait for the other, so that each is told from what it found. */
export async function lockDocument(db: Queryable, documentId: string): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${'honour.document ' + documentId}, 0))`);
}

/** The programme's data that rules need. Throws where the catalogue was never loaded. */
export async function getProgramme(db: Queryable): Promise<Programme> {
  const [row] = await db.query<Programme>(sql`
    SELECT p.time_zone AS "timeZone", coalesce(p.second_person_required, false) AS "secondPersonRequired",
           coalesce(p.year_before_counts, true) AS "yearBeforeCounts",
           coalesce(p.co_speakers_step_back, true) AS "coSpeakersStepBack",
           coalesce((SELECT json_agg(json_build_object('quarter', o.quarter, 'month', o.month, 'day', o.day) ORDER BY o.quarter)
              FROM programmes_cmps l JOIN components_rules_cut_offs o ON o.id = l.cmp_id
             WHERE l.entity_id = p.id AND l.field = 'cutOffs'), '[]') AS "cutOffs"
      FROM programmes p ORDER BY p.id LIMIT 1`);
  if (!row) throw new Error('There is no programme; the catalogue has not been loaded.');
  return row;
}

/** All tiers with their dated thresholds and the bases that can give them, lowest first. */
export async function findTiers(db: Queryable): Promise<Tier[]> {
  return db.query<{ code: string; rank: number; thresholds: Threshold[]; bases: Tier['bases'] }>(sql`
    SELECT t.code, t.rank,
           coalesce((SELECT json_agg(json_build_object('fromYear', h.from_year, 'points', h.points) ORDER BY h.from_year)
              FROM tiers_cmps l JOIN components_rules_thresholds h ON h.id = l.cmp_id
             WHERE l.entity_id = t.id AND l.field = 'thresholds'), '[]') AS thresholds,
           to_json(array_remove(ARRAY[
             CASE WHEN t.by_invitation THEN 'invitation' END, CASE WHEN t.by_special THEN 'special' END,
             CASE WHEN t.by_exception THEN 'exception' END, CASE WHEN t.by_promotion THEN 'promotion' END,
             CASE WHEN t.by_leadership THEN 'leader' END], NULL)) AS bases
      FROM tiers t ORDER BY t.rank`);
}

/** All activity types with their rule revisions, by code. */
export async function findActivities(db: Queryable): Promise<Map<string, Activity>> {
  const rows = await db.query<Omit<Activity, 'revisions'> & { revisions: RevisionRow[] }>(sql`
    SELECT a.code, a.kind, a.counted_over_year AS "countedOverYear", a.active,
           coalesce((SELECT json_agg(json_build_object('effectiveFrom', r.effective_from, 'points', r.points, 'unit', r.unit,
                                     'cap', r.cap, 'evidenceRequired', r.evidence_required,
                                     'evidenceHosts', r.evidence_hosts) ORDER BY r.effective_from)
              FROM activity_types_cmps l JOIN components_rules_revisions r ON r.id = l.cmp_id
             WHERE l.entity_id = a.id AND l.field = 'revisions'), '[]') AS revisions
      FROM activity_types a ORDER BY a.code`);
  return new Map(rows.map((row) => [row.code, { ...row, revisions: row.revisions.map(revisionOf) }]));
}

/** A rule revision as its table has it. */
export type RevisionRow = Omit<RuleRevision, 'evidenceHosts'> & { evidenceHosts: string | null };

/** The rule of a row; one that asks for no sites of evidence says nothing of them. */
export function revisionOf({ evidenceHosts, ...rule }: RevisionRow): RuleRevision {
  const hosts = (evidenceHosts ?? '').split(' ').filter((host) => host !== '');
  return hosts.length > 0 ? { ...rule, evidenceHosts: hosts } : rule;
}

/** The rules as a release applies them. */
export async function getReleaseRules(db: Queryable): Promise<ReleaseRules> {
  const { yearBeforeCounts } = await getProgramme(db);
  return { tiers: await findTiers(db), activities: await findActivities(db), yearBeforeCounts };
}
