import { CENTRE, type FocalPoint } from '../../domain/photo/crop';
import {
  findHeldPortraits,
  findPortraits,
  holdPortraits,
  releasePortraits,
  type Portrait,
  type PublicPhoto,
} from '../photo/portraits';
import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A photo as a wall needs it. */
export interface WallPhoto {
  /** What the record knows it by. */
  key: string;
  /** Pixels of the one for print. */
  width: number;
  height: number;
  focalPoint: FocalPoint;
  faults: ('small' | 'dark' | 'compressed')[];
  /** The public pictures; null where there are none yet. */
  image: PublicPhoto | null;
  /** Where the media library's own file is, for one that was not taken in; null for all others. */
  media: string | null;
  /** Whether it was taken in and has a print rendition; else it is only a file of the media library. */
  takenIn: boolean;
}

/** The least that a print needs of a file of the media library, in pixels. */
const PRINT = { width: 1200, height: 1600 };
const FAULTS = { 'too-small': 'small', 'too-dark': 'dark', 'strongly-compressed': 'compressed' } as const;

interface FileRecord {
  key: string;
  member: string;
  url: string;
  width: number | null;
  height: number | null;
}

/** The present photos of the given people; who has none is missing. Photos that were taken in come first. */
export async function findPresentPhotos(db: Queryable, members: readonly string[]): Promise<Map<string, WallPhoto>> {
  if (members.length === 0) return new Map();
  const rows = await db.query<{ record: FileRecord }>(sql`
    SELECT json_build_object('member', m.document_id, 'key', f.hash, 'url', f.url, 'width', f.width, 'height', f.height) AS record
    FROM members m JOIN files_related_mph r ON r.related_id = m.id AND r.related_type = 'api::member.member' AND r.field = 'photo'
    JOIN files f ON f.id = r.file_id
    WHERE m.document_id = ANY(${[...members]}::text[])`);
  const files = rows.map(({ record }) => record);
  const portraits = await findPortraits(db, members);
  return new Map([
    ...files.map((file) => [file.member, photoFrom(file)] as const),
    ...portraits.map((portrait) => [portrait.member, takenIn(portrait)] as const),
  ]);
}

/** The photos of the given keys on a frozen wall, by key; one that is gone or withdrawn is missing. */
export async function findFrozenPhotos(
  db: Queryable,
  event: string,
  keys: readonly string[],
): Promise<Map<string, WallPhoto>> {
  if (keys.length === 0) return new Map();
  const rows = await db.query<{ record: FileRecord }>(sql`
    SELECT json_build_object('member', '', 'key', f.hash, 'url', f.url, 'width', f.width, 'height', f.height) AS record
    FROM files f WHERE f.hash = ANY(${[...keys]}::text[])`);
  const files = rows.map(({ record }) => record);
  const portraits = await findHeldPortraits(db, holderOf(event));
  return new Map([
    ...files.map((file) => [file.key, photoFrom(file)] as const),
    ...portraits.map((portrait) => [portrait.photo, takenIn(portrait)] as const),
  ]);
}

/** Keeps these people's present photos for a wall, and lets go of all others that it held. */
export async function holdWallPhotos(db: Queryable, event: string, members: readonly string[]): Promise<void> {
  await releasePortraits(db, holderOf(event));
  await holdPortraits(db, holderOf(event), members);
}

/** Lets a wall hold the new photos of some people beside the others that it holds. */
export function holdNewPhotos(db: Queryable, event: string, members: readonly string[]): Promise<void> {
  return holdPortraits(db, holderOf(event), members);
}

function holderOf(event: string): string {
  return `wall:${event}`;
}

function photoFrom({ key, url, ...size }: FileRecord): WallPhoto {
  const [width, height] = [size.width ?? 0, size.height ?? 0];
  const small = width < PRINT.width || height < PRINT.height;
  const faults: WallPhoto['faults'] = small ? ['small'] : [];
  return { key, width, height, focalPoint: CENTRE, faults, image: null, media: url, takenIn: false };
}

function takenIn({ photo: key, width, height, focalPoint, warnings, public: image }: Portrait): WallPhoto {
  const faults = warnings.map(({ code }) => FAULTS[code]);
  return { key, width, height, focalPoint, faults, image, media: null, takenIn: true };
}
