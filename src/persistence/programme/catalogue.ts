import type { Bilingual } from '../../domain/shared/bilingual';
import type { CivilDate } from '../../domain/shared/civil-date';
import type { CutOff, RuleRevision, Threshold } from '../../domain/programme/programme';
import { revisionOf, type RevisionRow } from './rules';
import type { PublicPhoto } from '../photo/portraits';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A text that editors write in both languages; the English one may be missing. */

/** The programme as its editors describe it. */
export interface ProgrammeRecord {
  name: Bilingual<string | null>;
  shortName: Bilingual<string | null>;
  edition: Bilingual<string | null>;
  description: Bilingual<string | null>;
  sponsor: Bilingual<string | null>;
  contact: Bilingual<string | null>;
  foundedYear: number | null;
  website: string | null;
  contactEmail: string | null;
  timeZone: string;
  cutOffs: CutOff[];
  /** Admissions of Q1–Q3 also look at the points of the whole year before. */
  yearBeforeCounts: boolean;
  logo: PublicPhoto | null;
}

/** The one programme; null before the catalogue is loaded. */
export async function findProgrammeRecord(db: Queryable): Promise<ProgrammeRecord | null> {
  const [row] = await db.query<{ record: ProgrammeRecord }>(sql`
    SELECT json_build_object(
      'name', json_build_object('zh', p.name_zh, 'en', p.name_en),
      'shortName', json_build_object('zh', p.short_name_zh, 'en', p.short_name_en),
      'edition', json_build_object('zh', p.edition_zh, 'en', p.edition_en),
      'description', json_build_object('zh', p.description_zh, 'en', p.description_en),
      'sponsor', json_build_object('zh', p.sponsor_zh, 'en', p.sponsor_en),
      'contact', json_build_object('zh', p.contact_zh, 'en', p.contact_en),
      'yearBeforeCounts', coalesce(p.year_before_counts, true),
      'foundedYear', p.founded_year, 'website', p.website, 'contactEmail', p.contact_email, 'timeZone', p.time_zone,
      'cutOffs', (
        SELECT coalesce(json_agg(json_build_object('quarter', c.quarter, 'month', c.month, 'day', c.day) ORDER BY c.quarter), '[]')
        FROM programmes_cmps l JOIN components_rules_cut_offs c ON c.id = l.cmp_id
        WHERE l.entity_id = p.id AND l.field = 'cutOffs'),
      'logo', (
        SELECT u.renditions FROM files_related_mph r JOIN files f ON f.id = r.file_id
        JOIN honour.photo_publication u ON u.photo = f.hash AND u.shape = 'whole' AND u.withdrawn_at IS NULL
        WHERE r.related_id = p.id AND r.related_type = 'api::programme.programme' AND r.field = 'logo' LIMIT 1)
    ) AS record
    FROM programmes p ORDER BY p.id LIMIT 1`);
  return row?.record ?? null;
}

/** A benefit as editors describe it. */
export interface BenefitRecord {
  code: string;
  name: Bilingual<string | null>;
  description: Bilingual<string | null>;
}

/** A tier as editors describe it, with its thresholds (oldest first) and active benefits. */
export interface TierRecord {
  code: string;
  name: Bilingual<string | null>;
  description: Bilingual<string | null>;
  rank: number;
  colour: string | null;
  waysIn: Bilingual<string | null>;
  openToApplication: boolean;
  ways: Record<'invitation' | 'special' | 'exception' | 'promotion' | 'leader', boolean>;
  thresholds: Threshold[];
  trophy: Bilingual<string | null>;
  trophyPhoto: PublicPhoto | null;
  benefits: BenefitRecord[];
}

/** All tiers, highest first. */
export async function findTierRecords(db: Queryable): Promise<TierRecord[]> {
  const rows = await db.query<{ record: TierRecord }>(sql`
    SELECT json_build_object(
      'code', t.code, 'rank', t.rank, 'colour', t.colour, 'openToApplication', t.open_to_application,
      'name', json_build_object('zh', t.name_zh, 'en', t.name_en),
      'description', json_build_object('zh', t.description_zh, 'en', t.description_en),
      'waysIn', json_build_object('zh', t.ways_in_zh, 'en', t.ways_in_en),
      'ways', json_build_object('invitation', t.by_invitation, 'special', t.by_special, 'exception', t.by_exception,
                                'promotion', t.by_promotion, 'leader', t.by_leadership),
      'trophy', json_build_object('zh', t.trophy_zh, 'en', t.trophy_en),
      'thresholds', (
        SELECT coalesce(json_agg(json_build_object('fromYear', c.from_year, 'points', c.points) ORDER BY c.from_year), '[]')
        FROM tiers_cmps l JOIN components_rules_thresholds c ON c.id = l.cmp_id
        WHERE l.entity_id = t.id AND l.field = 'thresholds'),
      'trophyPhoto', (
        SELECT u.renditions FROM files_related_mph r JOIN files f ON f.id = r.file_id
        JOIN honour.photo_publication u ON u.photo = f.hash AND u.shape = 'whole' AND u.withdrawn_at IS NULL
        WHERE r.related_id = t.id AND r.related_type = 'api::tier.tier' AND r.field = 'trophy' LIMIT 1),
      'benefits', (
        SELECT coalesce(json_agg(json_build_object(
          'code', b.code,
          'name', json_build_object('zh', b.name_zh, 'en', b.name_en),
          'description', json_build_object('zh', b.description_zh, 'en', b.description_en)
        ) ORDER BY b.position, b.code), '[]')
        FROM tiers_benefits_lnk l JOIN benefits b ON b.id = l.benefit_id
        WHERE l.tier_id = t.id AND b.active)
    ) AS record
    FROM tiers t ORDER BY t.rank DESC, t.code`);
  return rows.map(({ record }) => record);
}

/** A committee as editors describe it; `duty` is the code of the activity that its leaders owe. */
export interface CommitteeRecord {
  code: string;
  name: Bilingual<string | null>;
  description: Bilingual<string | null>;
  wayIn: 'leader-authorised' | 'points' | 'separate';
  participation: Bilingual<string | null>;
  detailsUrl: string | null;
  duty: string | null;
}

/** All committees in their order. */
export async function findCommitteeRecords(db: Queryable): Promise<CommitteeRecord[]> {
  const rows = await db.query<{ record: CommitteeRecord }>(sql`
    SELECT json_build_object(
      'code', c.code, 'wayIn', c.way_in,
      'name', json_build_object('zh', c.name_zh, 'en', c.name_en),
      'description', json_build_object('zh', c.description_zh, 'en', c.description_en),
      'participation', json_build_object('zh', c.way_in_zh, 'en', c.way_in_en), 'detailsUrl', c.details_url,
      'duty', (SELECT a.code FROM committees_duty_lnk l JOIN activity_types a ON a.id = l.activity_type_id
               WHERE l.committee_id = c.id LIMIT 1)
    ) AS record
    FROM committees c ORDER BY c.position, c.code`);
  return rows.map(({ record }) => record);
}

/** A group as editors describe it; `committee` is the code of its committee. */
export interface GroupRecord {
  code: string;
  name: Bilingual<string | null>;
  description: Bilingual<string | null>;
  committee: string | null;
  city: string | null;
  industry: string | null;
  state: 'active' | 'dissolved';
}

/** All groups in their order: by committee, those without one last, then by their own position. */
export async function findGroupRecords(db: Queryable): Promise<GroupRecord[]> {
  const rows = await db.query<{ record: GroupRecord }>(sql`
    SELECT json_build_object(
      'code', g.code, 'committee', c.code, 'city', g.city, 'industry', g.industry, 'state', g.state,
      'name', json_build_object('zh', g.name_zh, 'en', g.name_en),
      'description', json_build_object('zh', g.description_zh, 'en', g.description_en)
    ) AS record
    FROM working_groups g
    LEFT JOIN working_groups_committee_lnk l ON l.group_id = g.id
    LEFT JOIN committees c ON c.id = l.committee_id
    ORDER BY c.position NULLS LAST, c.code, g.position, g.code`);
  return rows.map(({ record }) => record);
}

/** An activity type as editors describe it, with its rule's revisions, oldest first. */
export interface ActivityTypeRecord {
  code: string;
  name: Bilingual<string | null>;
  description: Bilingual<string | null>;
  kind: 'points' | 'duty';
  countedOverYear: boolean;
  unit: Bilingual<string | null>;
  rules: RuleRevision[];
  committee: string | null;
  active: boolean;
}

/** All activity types in their order, those no longer in use included. */
export async function findActivityTypeRecords(db: Queryable): Promise<ActivityTypeRecord[]> {
  const rows = await db.query<{ record: Omit<ActivityTypeRecord, 'rules'> & { rules: RevisionRow[] } }>(sql`
    SELECT json_build_object(
      'code', a.code, 'kind', a.kind, 'countedOverYear', a.counted_over_year, 'active', a.active, 'committee', c.code,
      'name', json_build_object('zh', a.name_zh, 'en', a.name_en),
      'description', json_build_object('zh', a.description_zh, 'en', a.description_en),
      'unit', json_build_object('zh', a.unit_zh, 'en', a.unit_en),
      'rules', (
        SELECT coalesce(json_agg(json_build_object(
          'effectiveFrom', r.effective_from, 'points', r.points, 'unit', r.unit, 'cap', r.cap,
          'evidenceRequired', r.evidence_required, 'evidenceHosts', r.evidence_hosts
        ) ORDER BY r.effective_from), '[]')
        FROM activity_types_cmps m JOIN components_rules_revisions r ON r.id = m.cmp_id
        WHERE m.entity_id = a.id AND m.field = 'revisions')
    ) AS record
    FROM activity_types a
    LEFT JOIN activity_types_committee_lnk l ON l.activity_type_id = a.id
    LEFT JOIN committees c ON c.id = l.committee_id
    ORDER BY a.position, a.code`);
  return rows.map(({ record }) => ({ ...record, rules: record.rules.map(revisionOf) }));
}

/** One person leading one group; `endedOn` is the day of stepping down, which no longer counts. */
export interface LeadershipRecord {
  member: string;
  group: string;
  startedOn: CivilDate;
  endedOn: CivilDate | null;
}

/** The leaderships in force on a day, longest first. */
export async function findLeadershipsOn(db: Queryable, day: CivilDate): Promise<LeadershipRecord[]> {
  return db.query<LeadershipRecord>(sql`
    SELECT m.document_id AS member, g.code AS "group", s.started_on::text AS "startedOn", s.ended_on::text AS "endedOn"
    FROM leaderships s
    JOIN leaderships_member_lnk lm ON lm.leadership_id = s.id JOIN members m ON m.id = lm.member_id
    JOIN leaderships_group_lnk lg ON lg.leadership_id = s.id JOIN working_groups g ON g.id = lg.group_id
    WHERE s.started_on <= ${day}::date AND (s.ended_on IS NULL OR s.ended_on > ${day}::date)
    ORDER BY s.started_on, m.sort_key, m.slug`);
}
