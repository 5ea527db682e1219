import type { FocalPoint } from '../domain/photo/crop';
import { CENTRE } from '../domain/photo/crop';
import { fromJson } from './rules';
import { sql } from './sql';
import type { StoredImage } from './profiles';
import type { Queryable } from './transaction';

/** A photo as a wall needs it. */
export interface WallPhoto {
  /** What the record knows it by. */
  key: string;
  /** Pixels of the largest one there is. */
  width: number;
  height: number;
  focalPoint: FocalPoint;
  faults: ('small' | 'dark' | 'compressed')[];
  /** The public pictures. */
  image: StoredImage;
}

/** The least that a print needs, in pixels. */
const PRINT = { width: 1200, height: 1600 };

type FileRecord = StoredImage & { key: string; member: string };

/** The present photos of the given people; who has none is missing. */
export async function findPresentPhotos(db: Queryable, members: readonly string[]): Promise<Map<string, WallPhoto>> {
  if (members.length === 0) return new Map();
  const rows = await db.query<{ record: unknown }>(sql`
    SELECT json_build_object('member', m.document_id, 'key', f.hash, 'url', f.url, 'width', f.width, 'height', f.height,
                             'formats', f.formats) AS record
    FROM members m JOIN files_related_mph r ON r.related_id = m.id AND r.related_type = 'api::member.member' AND r.field = 'photo'
    JOIN files f ON f.id = r.file_id
    WHERE m.document_id = ANY(${[...members]}::text[])`);
  return new Map(rows.map(({ record }) => fromJson<FileRecord>(record)).map((file) => [file.member, photoFrom(file)]));
}

/** The photos of the given keys, whosever they are today; one that is gone is missing. */
export async function findPhotosByKey(db: Queryable, keys: readonly string[]): Promise<Map<string, WallPhoto>> {
  if (keys.length === 0) return new Map();
  const rows = await db.query<{ record: unknown }>(sql`
    SELECT json_build_object('member', '', 'key', f.hash, 'url', f.url, 'width', f.width, 'height', f.height,
                             'formats', f.formats) AS record
    FROM files f WHERE f.hash = ANY(${[...keys]}::text[])`);
  return new Map(rows.map(({ record }) => fromJson<FileRecord>(record)).map((file) => [file.key, photoFrom(file)]));
}

function photoFrom({ member: _member, key, ...image }: FileRecord): WallPhoto {
  const [width, height] = [image.width ?? 0, image.height ?? 0];
  const small = width < PRINT.width || height < PRINT.height;
  return { key, width, height, focalPoint: CENTRE, faults: small ? ['small'] : [], image };
}
