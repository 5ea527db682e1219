import type { CropName, FocalPoint } from '../../domain/photo/crop';
import { photoWarnings, type PhotoWarning } from '../../domain/photo/warnings';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** The widths in which every public picture is made once, in pixels. */
export const WIDTHS = [96, 240, 480, 960] as const;

/** The formats in which every public picture is made once. */
export const FORMATS = ['webp', 'jpeg'] as const;

/** One public file of a photo. `crop` is `whole` for pictures that are nobody's portrait. */
export interface Rendition {
  crop: CropName | 'whole';
  /** The width that was asked for; the file is narrower where the photo is. */
  size: (typeof WIDTHS)[number];
  format: (typeof FORMATS)[number];
  /** A path on this server, or an absolute address in the object store. */
  url: string;
  width: number;
  height: number;
}

/** The public files of a photo, each crop with a tiny picture to show until they are there, as a data URI. */
export interface PublicPhoto {
  renditions: Rendition[];
  placeholders: Partial<Record<Rendition['crop'], string>>;
}

/** A member's photo as staff see it. */
export interface Portrait {
  /** The member's document. */
  member: string;
  /** The photo's key: it begins with the content's hash. For `openPrintRendition`. */
  photo: string;
  /** Of the print rendition's bytes. */
  sha256: string;
  mime: 'image/jpeg' | 'image/png';
  /** The print rendition's size in pixels. */
  width: number;
  height: number;
  /** The print rendition's size in bytes. */
  bytes: number;
  focalPoint: FocalPoint;
  warnings: PhotoWarning[];
  /** Null where nothing is public: no consent to be listed, or not yet made. */
  public: PublicPhoto | null;
}

interface PortraitRow {
  record: Omit<Portrait, 'warnings'> & { brightness: number; quality: number | null };
}

/**
 * The present photos of the given members, for staff: whether they consent to anything or not is asked elsewhere. Who has
 * no photo is missing.
 */
export async function findPortraits(db: Queryable, members: readonly string[]): Promise<Portrait[]> {
  if (members.length === 0) return [];
  return portraitsFrom(
    await db.query<PortraitRow>(sql`
      SELECT json_build_object(
        'member', w.member, 'photo', p.key, 'sha256', p.sha256, 'mime', p.mime, 'width', p.width, 'height', p.height,
        'bytes', p.bytes, 'brightness', p.brightness, 'quality', p.quality,
        'focalPoint', json_build_object('x', w.focal_x, 'y', w.focal_y), 'public', u.renditions) AS record
      FROM editorial_guard.present_portraits() w JOIN honour.photo p ON p.key = w.photo
      LEFT JOIN honour.photo_publication u ON u.photo = w.photo AND u.shape = 'portrait' AND u.focal_x = w.focal_x
        AND u.focal_y = w.focal_y AND u.withdrawn_at IS NULL
      WHERE w.member = ANY(${[...members]}::text[])`),
  );
}

/**
 * The photos that a holder such as `wall:nianhui-2026` froze, as they were. A member who has withdrawn their photo since,
 * or the consent to be listed or to the image wall, is missing.
 */
export async function findHeldPortraits(db: Queryable, holder: string): Promise<Portrait[]> {
  return portraitsFrom(
    await db.query<PortraitRow>(sql`
      SELECT json_build_object(
        'member', h.member, 'photo', p.key, 'sha256', p.sha256, 'mime', p.mime, 'width', p.width, 'height', p.height,
        'bytes', p.bytes, 'brightness', p.brightness, 'quality', p.quality,
        'focalPoint', json_build_object('x', h.focal_x, 'y', h.focal_y), 'public', u.renditions) AS record
      FROM editorial_guard.valid_photo_holds() h JOIN honour.photo p ON p.key = h.photo
      LEFT JOIN honour.photo_publication u ON u.photo = h.photo AND u.shape = 'portrait' AND u.focal_x = h.focal_x
        AND u.focal_y = h.focal_y AND u.withdrawn_at IS NULL
      WHERE h.holder = ${holder}`),
  );
}

/**
 * Lets a holder such as `wall:nianhui-2026` hold the given members' present photos with their focal points, instead of
 * those that it held of them before: they stay when the members get new ones. Who has no photo is then held with none.
 */
export async function holdPortraits(db: Queryable, holder: string, members: readonly string[]): Promise<void> {
  await releasePortraits(db, holder, members);
  await db.query(sql`
    INSERT INTO honour.photo_hold (holder, member, photo, focal_x, focal_y)
    SELECT ${holder}, w.member, w.photo, w.focal_x, w.focal_y FROM editorial_guard.present_portraits() w
    WHERE w.member = ANY(${[...members]}::text[])`);
}

/** Lets a holder give up the given members' photos; all of them where no members are given. */
export async function releasePortraits(
  db: Queryable,
  holder: string,
  members: readonly string[] | null = null,
): Promise<void> {
  await db.query(sql`
    DELETE FROM honour.photo_hold WHERE holder = ${holder}
      AND (${members === null}::boolean OR member = ANY(${[...(members ?? [])]}::text[]))`);
}

function portraitsFrom(rows: readonly PortraitRow[]): Portrait[] {
  return rows.map(({ record: { brightness, quality, ...portrait } }) => {
    return { ...portrait, warnings: photoWarnings({ ...portrait, brightness, quality }) };
  });
}
