import type { FocalPoint } from '../../domain/photo/crop';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** The photo that a member's profile names: the media library's row, the photo's key, and where the face is. */
export interface MemberPhoto {
  file: number;
  photo: string;
  focalPoint: FocalPoint;
}

/** The photo of a member, who must have been locked before where it is to be changed; null for none. */
export async function findMemberPhoto(db: Queryable, member: string): Promise<MemberPhoto | null> {
  const [row] = await db.query<{ record: MemberPhoto }>(sql`
    SELECT json_build_object('file', f.id, 'photo', f.hash, 'focalPoint', json_build_object(
             'x', editorial_guard.focal(f.focal_point, 'x'), 'y', editorial_guard.focal(f.focal_point, 'y'))) AS record
    FROM members m
    JOIN files_related_mph r ON r.related_id = m.id AND r.related_type = 'api::member.member' AND r.field = 'photo'
    JOIN files f ON f.id = r.file_id
    WHERE m.document_id = ${member} ORDER BY r.id DESC LIMIT 1`);
  return row?.record ?? null;
}

/**
 * Makes a file of the media library a member's only photo, or takes the photo away. The profile counts as changed, so
 * that forms that show it read it anew.
 */
export async function setMemberPhoto(db: Queryable, member: string, file: number | null, at: Date): Promise<void> {
  await db.query(sql`
    DELETE FROM files_related_mph r USING members m
    WHERE m.document_id = ${member} AND r.related_id = m.id AND r.related_type = 'api::member.member'
      AND r.field = 'photo'`);
  if (file !== null) {
    await db.query(sql`
      INSERT INTO files_related_mph (file_id, related_id, related_type, field, "order")
      SELECT ${file}::integer, id, 'api::member.member', 'photo', 1 FROM members WHERE document_id = ${member}`);
  }
  // Strapi keeps its times without a zone, in UTC.
  const utc = at.toISOString().replace('Z', '');
  await db.query(sql`UPDATE members SET updated_at = ${utc}::timestamp WHERE document_id = ${member}`);
}

/** Writes where the face is on a file of the media library, in the field that Strapi's own editor uses. */
export async function setFocalPoint(db: Queryable, file: number, point: FocalPoint): Promise<void> {
  await db.query(sql`
    UPDATE files SET focal_point = ${JSON.stringify(point)}::jsonb WHERE id = ${file}::integer`);
}
