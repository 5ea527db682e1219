import type { Bilingual } from '../../domain/shared/bilingual';
import type { CivilDate } from '../../domain/shared/civil-date';
import type { CaptionSource } from '../../domain/image-wall/caption';
import type { WallSettings } from '../../domain/image-wall/wall';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** An event with a wall; `edition` is the latest one of a frozen wall. */
export interface WallEventRecord {
  document: string;
  code: string;
  name: Bilingual<string | null>;
  place: Bilingual<string | null>;
  city: string | null;
  heldOn: CivilDate;
  endsOn: CivilDate | null;
  settings: WallSettings;
  edition: EditionRecord | null;
}

/** A freeze or a take-over, with the settings as they stood. */
export interface EditionRecord {
  id: string;
  number: number;
  kind: 'freeze' | 'take-over';
  onDay: CivilDate;
  settings: WallSettings;
  at: string;
}

const ALL = null;

/** The events that have a wall, latest first; only the one of a code where one is given. */
export async function findWallEvents(db: Queryable, code: string | null = ALL): Promise<WallEventRecord[]> {
  const rows = await db.query<{ record: WallEventRecord }>(sql`
    SELECT json_build_object(
      'document', e.document_id, 'code', e.code, 'heldOn', e.held_on, 'endsOn', e.ends_on, 'city', e.city,
      'name', json_build_object('zh', e.name_zh, 'en', e.name_en),
      'place', json_build_object('zh', e.place_zh, 'en', e.place_en),
      'settings', json_build_object('order', s."order", 'captions', s.captions, 'ratio', s.ratio, 'tiers', (
        SELECT coalesce(json_agg(t.code ORDER BY t.rank DESC), '[]')
        FROM components_wall_settings_tiers_lnk l JOIN tiers t ON t.id = l.tier_id WHERE l.settings_id = s.id)),
      'edition', (
        SELECT json_build_object('id', w.id::text, 'number', w.number, 'kind', w.kind, 'onDay', w.on_day,
                                 'settings', w.settings, 'at', w.at)
        FROM honour.image_wall_edition w WHERE w.event = e.document_id ORDER BY w.number DESC LIMIT 1)
    ) AS record
    FROM events e JOIN events_cmps c ON c.entity_id = e.id AND c.field = 'wall'
    JOIN components_wall_settings s ON s.id = c.cmp_id
    WHERE ${code}::text IS NULL OR e.code = ${code}
    ORDER BY e.held_on DESC, e.code LIMIT 200`);
  return rows.map(({ record }) => record);
}

/** Takes an event's wall for this transaction: freezes and take-overs of one wall wait for each other. */
export async function lockWall(db: Queryable, event: string): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`honour.image-wall ${event}`}, 0))`);
}

/** Somebody on the roster of the event's day, or on an edition. */
export interface WallPersonRecord {
  member: string;
  tier: string;
  slug: string;
  name: string;
  latinName: string | null;
  sortKey: string;
  company: Bilingual<string | null>;
  consentSite: boolean;
  consentImageWall: boolean;
}

/** Everybody who holds a term on a day, consenting or not: what of it may be shown, `planWall` decides. */
export async function findWallRoster(db: Queryable, day: CivilDate): Promise<WallPersonRecord[]> {
  const rows = await db.query<{ record: WallPersonRecord }>(sql`
    SELECT json_build_object('member', m.document_id, 'tier', h.tier, 'slug', m.slug, 'name', m.name,
      'latinName', m.latin_name, 'sortKey', m.sort_key, 'company', json_build_object('zh', m.company, 'en', m.company_en),
      'consentSite', m.consent_site, 'consentImageWall', m.consent_image_wall) AS record
    FROM honour.holding h JOIN members m ON m.document_id = h.member
    WHERE ${day}::date BETWEEN h.from_day AND h.to_day`);
  return rows.map(({ record }) => record);
}

/** One place of an edition. Without a person it is one whose person was erased. */
export interface WallEntryRecord {
  position: number;
  member: string;
  tier: string;
  group: string | null;
  photo: string | null;
  /** What the caption was made from; null once the person is erased. */
  source: CaptionSource | null;
  /** The person as they are today; null once erased. */
  person: { slug: string; name: string; sortKey: string; consentSite: boolean; consentImageWall: boolean } | null;
}

/** The places of an edition in order, with today's consents beside each. */
export async function findWallEntries(db: Queryable, edition: string): Promise<WallEntryRecord[]> {
  const rows = await db.query<{ record: WallEntryRecord }>(sql`
    SELECT json_build_object('position', w.position, 'member', w.member, 'tier', w.tier, 'group', w.grp, 'photo', w.photo,
      'source', c.source, 'person', CASE WHEN m.id IS NULL THEN NULL ELSE json_build_object('slug', m.slug, 'name', m.name,
        'sortKey', m.sort_key, 'consentSite', m.consent_site, 'consentImageWall', m.consent_image_wall) END) AS record
    FROM honour.image_wall_entry w
    LEFT JOIN honour.image_wall_caption c ON c.edition = w.edition AND c.member = w.member
    LEFT JOIN members m ON m.document_id = w.member
    WHERE w.edition = ${edition}::bigint ORDER BY w.position`);
  return rows.map(({ record }) => record);
}

/** The places of an event's edition by its number; none where there is no such edition. */
export async function findEditionEntries(db: Queryable, event: string, number: number): Promise<WallEntryRecord[]> {
  const [edition] = await db.query<{ id: string }>(sql`
    SELECT id::text FROM honour.image_wall_edition WHERE event = ${event} AND number = ${number}`);
  return edition ? findWallEntries(db, edition.id) : [];
}

/** A place about to be written. */
export type NewWallEntry = Omit<WallEntryRecord, 'person' | 'source'> & { source: CaptionSource };

/** Writes an edition with its places and captions; three statements, however many people. */
export async function insertEdition(
  db: Queryable,
  edition: Omit<EditionRecord, 'id' | 'at'> & { event: string; at: Date; auditEntry: string },
  entries: readonly NewWallEntry[],
): Promise<void> {
  const [row] = await db.query<{ id: string }>(sql`
    INSERT INTO honour.image_wall_edition (event, number, kind, on_day, settings, at, audit_entry)
    VALUES (${edition.event}, ${edition.number}, ${edition.kind}, ${edition.onDay}::date,
            ${JSON.stringify(edition.settings)}::jsonb, ${edition.at.toISOString()}::timestamptz, ${edition.auditEntry}::bigint)
    RETURNING id::text`);
  const id = row?.id ?? '';
  await db.query(sql`
    INSERT INTO honour.image_wall_entry (edition, position, member, tier, grp, photo)
    SELECT ${id}::bigint, e.position, e.member, e.tier, e."group", e.photo
      FROM jsonb_to_recordset(${rowsAsJson(entries)}::jsonb)
        AS e(position integer, member text, tier text, "group" text, photo text)`);
  await db.query(sql`
    INSERT INTO honour.image_wall_caption (edition, member, source)
    SELECT ${id}::bigint, e.member, e.source
      FROM jsonb_to_recordset(${rowsAsJson(entries)}::jsonb) AS e(member text, source jsonb)
      JOIN members m ON m.document_id = e.member`);
}

/** The captions that somebody read, for an event: member and fingerprint of the wording. */
export async function findCaptionChecks(
  db: Queryable,
  event: string,
): Promise<{ member: string; fingerprint: string }[]> {
  return db.query(sql`
    SELECT member::text AS member, fingerprint FROM honour.image_wall_caption_check WHERE event = ${event}`);
}

/** Notes that somebody read these captions; one that was read before stays as it is. */
export async function insertCaptionChecks(
  db: Queryable,
  checks: { event: string; at: Date; auditEntry: string },
  captions: readonly { member: string; fingerprint: string }[],
): Promise<void> {
  await db.query(sql`
    INSERT INTO honour.image_wall_caption_check (event, member, fingerprint, at, audit_entry)
    SELECT ${checks.event}, c.member, c.fingerprint, ${checks.at.toISOString()}::timestamptz, ${checks.auditEntry}::bigint
      FROM jsonb_to_recordset(${rowsAsJson(captions)}::jsonb) AS c(member text, fingerprint text)
    ON CONFLICT DO NOTHING`);
}
