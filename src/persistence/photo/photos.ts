import type { PublicPhoto } from './portraits';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A file as the store knows it; `url` is where the store says it is, and private for private files. */
export interface StoredFile {
  hash: string;
  ext: string;
  mime: string;
  url: string;
}

/** The private files of a photo: for print, for a look at it in the panel, and for lists. */
export type PrivateFiles = Record<'print' | 'preview' | 'thumbnail', StoredFile>;

/** A photo as it is taken in. */
export interface NewPhoto {
  key: string;
  sha256: string;
  mime: string;
  width: number;
  height: number;
  bytes: number;
  brightness: number;
  quality: number | null;
  files: PrivateFiles;
}

/** Writes down a photo that was taken in. */
export async function insertPhoto(db: Queryable, photo: NewPhoto, at: Date): Promise<void> {
  const { key, sha256, mime, width, height, bytes, brightness, quality, files } = photo;
  await db.query(sql`
    INSERT INTO honour.photo (key, sha256, mime, width, height, bytes, brightness, quality, files, taken_in_at)
    VALUES (${key}, ${sha256}, ${mime}, ${width}::integer, ${height}::integer, ${bytes}::integer, ${brightness}::real,
            ${quality}::smallint, ${JSON.stringify(files)}::jsonb, ${at.toISOString()}::timestamptz)`);
}

/** The private files of a photo; null for one that is not there. */
export async function findPrivateFiles(db: Queryable, photo: string): Promise<PrivateFiles | null> {
  const [row] = await db.query<{ files: PrivateFiles }>(sql`SELECT files FROM honour.photo WHERE key = ${photo}`);
  return row?.files ?? null;
}

/** A photo that should be public around a focal point and is not. */
export interface Unpublished {
  photo: string;
  shape: 'portrait' | 'whole';
  width: number;
  height: number;
  focalX: number;
  focalY: number;
  files: PrivateFiles;
}

/** Some photos that should be public and are not. */
export async function findUnpublished(db: Queryable, limit: number, without: string[]): Promise<Unpublished[]> {
  const rows = await db.query<{ record: Unpublished }>(sql`
    SELECT json_build_object('photo', p.key, 'shape', w.shape, 'width', p.width, 'height', p.height, 'files', p.files,
      'focalX', w.focal_x, 'focalY', w.focal_y) AS record
    FROM editorial_guard.public_photos() w JOIN honour.photo p ON p.key = w.photo
    WHERE NOT EXISTS (
      SELECT FROM honour.photo_publication u WHERE u.photo = w.photo AND u.shape = w.shape AND u.focal_x = w.focal_x
        AND u.focal_y = w.focal_y AND u.withdrawn_at IS NULL)
      AND p.key <> ALL(${without}::text[])
    ORDER BY p.key LIMIT ${limit}::integer`);
  return rows.map(({ record }) => record);
}

/** A publication whose files are made: under which address, and the files. */
export interface Publication extends PublicPhoto {
  address: string;
  files: StoredFile[];
}

/**
 * Writes down that the files of a publication are there. False where another process made the same first, or where the
 * photo should be public no longer: then the files are the caller's to take away.
 */
export async function insertPublication(
  db: Queryable,
  { photo, shape, focalX, focalY }: Unpublished,
  { address, ...publication }: Publication,
  at: Date,
): Promise<boolean> {
  const rows = await db.query<object>(sql`
    INSERT INTO honour.photo_publication (address, photo, shape, focal_x, focal_y, renditions, published_at)
    SELECT ${address}, w.photo, w.shape, w.focal_x, w.focal_y, ${JSON.stringify(publication)}::jsonb,
           ${at.toISOString()}::timestamptz
    FROM editorial_guard.public_photos() w
    WHERE w.photo = ${photo} AND w.shape = ${shape} AND w.focal_x = ${focalX}::numeric AND w.focal_y = ${focalY}::numeric
    ON CONFLICT DO NOTHING RETURNING address`);
  return rows.length === 1;
}

/** Withdraws every publication that should be public no longer; its files are taken away by what comes after. */
export async function withdrawPublications(db: Queryable, at: Date): Promise<void> {
  await db.query(sql`
    UPDATE honour.photo_publication u SET withdrawn_at = ${at.toISOString()}::timestamptz
    WHERE u.withdrawn_at IS NULL AND NOT EXISTS (
      SELECT FROM editorial_guard.public_photos() w WHERE w.photo = u.photo AND w.shape = u.shape
        AND w.focal_x = u.focal_x AND w.focal_y = u.focal_y)`);
}

/** The withdrawn publications whose files are still there. */
export async function findWithdrawn(db: Queryable): Promise<{ address: string; files: StoredFile[] }[]> {
  return db.query<{ address: string; files: StoredFile[] }>(sql`
    SELECT address, renditions -> 'files' AS files FROM honour.photo_publication
    WHERE withdrawn_at IS NOT NULL AND renditions IS NOT NULL`);
}

/** Writes down that nothing of withdrawn publications is left. */
export async function forgetRenditions(db: Queryable, addresses: readonly string[]): Promise<void> {
  await db.query(sql`
    UPDATE honour.photo_publication SET renditions = NULL WHERE address = ANY(${[...addresses]}::text[])`);
}

/**
 * What an address leads to, or once led to: then it is withdrawn, from the commit on that took the leave to show it, whether
 * its files are taken away yet or not. Null for one that never was.
 */
export async function findPublication(
  db: Queryable,
  address: string,
): Promise<{ withdrawn: boolean; files: StoredFile[] } | null> {
  const [row] = await db.query<{ record: { withdrawn: boolean; files: StoredFile[] } }>(sql`
    SELECT json_build_object('files', coalesce(u.renditions -> 'files', '[]'),
      'withdrawn', u.withdrawn_at IS NOT NULL
        OR NOT editorial_guard.is_public_photo(u.photo, u.shape, u.focal_x, u.focal_y)) AS record
    FROM honour.photo_publication u WHERE u.address = ${address}`);
  return row?.record ?? null;
}

/** Those of the given addresses that are public. */
export async function findPublished(db: Queryable, addresses: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ address: string }>(sql`
    SELECT address FROM honour.photo_publication
    WHERE withdrawn_at IS NULL AND address = ANY(${[...addresses]}::text[])`);
  return rows.map(({ address }) => address);
}

/** Marks the photos that are or were somebody's, so that they go when they are replaced. */
export async function markPortraits(db: Queryable): Promise<void> {
  await db.query(sql`
    UPDATE honour.photo SET portrait = true
    WHERE NOT portrait AND key IN (SELECT photo FROM editorial_guard.present_portraits())`);
}

/** Marks one photo that becomes somebody's: even one that comes and goes at once is then taken away whole. */
export async function markPortrait(db: Queryable, photo: string): Promise<void> {
  await db.query(sql`UPDATE honour.photo SET portrait = true WHERE key = ${photo}`);
}

/** The media library's rows of photos that were somebody's and belong to nothing any more. */
export function findReplaced(db: Queryable): Promise<{ id: number; hash: string; ext: string; mime: string }[]> {
  return db.query(sql`
    SELECT f.id, f.hash, coalesce(f.ext, '') AS ext, f.mime FROM files f JOIN honour.photo p ON p.key = f.hash
    WHERE p.portrait AND NOT EXISTS (SELECT FROM files_related_mph r WHERE r.file_id = f.id)`);
}

/** Photos that neither the media library nor a wall has; those just taken in are about to get their row. */
export async function findOrphans(db: Queryable, now: Date): Promise<{ key: string; files: PrivateFiles }[]> {
  return db.query<{ key: string; files: PrivateFiles }>(sql`
    SELECT p.key, p.files FROM honour.photo p
    WHERE (p.portrait OR p.taken_in_at < ${now.toISOString()}::timestamptz - interval '10 minutes')
      AND NOT EXISTS (SELECT FROM files f WHERE f.hash = p.key)
      AND NOT EXISTS (SELECT FROM editorial_guard.valid_photo_holds() h WHERE h.photo = p.key)`);
}

/** Forgets a photo with what walls still hold of it in vain; false where it is gone already. */
export async function deletePhoto(db: Queryable, key: string): Promise<boolean> {
  await db.query(sql`
    DELETE FROM honour.photo_hold h WHERE h.photo = ${key}
      AND NOT EXISTS (SELECT FROM editorial_guard.valid_photo_holds() v WHERE v.photo = h.photo)`);
  const rows = await db.query<object>(sql`
    DELETE FROM honour.photo p WHERE p.key = ${key}
      AND NOT EXISTS (SELECT FROM honour.photo_hold h WHERE h.photo = p.key) RETURNING key`);
  return rows.length === 1;
}
