import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { focalPointOf, type FocalPoint } from '../domain/photo/crop';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { endOf, EXTENSIONS, holdsScript, isSequence, jpegQuality, kindOf, type Kind } from './container';
import type { NewFile } from './storage';

/** The largest file that is taken in, in bytes: above what phones and cameras make of a portrait. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** The most pixels that are decoded, of all pictures at once. */
export const MOST_PIXELS = 64_000_000;

/** The longest side of the print rendition: at 300 dots an inch 40 cm. */
const PRINT_SIDE = 4800;
const PREVIEW_SIDE = 960;
const THUMBNAIL_SIDE = 240;

/** A picture that passed: made anew from its pixels, nothing is left of the file as it came. */
export interface TakenPhoto {
  is: 'photo';
  key: string;
  sha256: string;
  mime: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  brightness: number;
  quality: number | null;
  /** Where the eye goes first, until an editor says where the face is. */
  focalPoint: FocalPoint;
  files: Record<'print' | 'preview' | 'thumbnail', NewFile>;
}

/** A document that passed: it is kept as it came, privately, and only ever handed out to be saved. */
export interface TakenDocument {
  is: 'document';
  key: string;
  files: { print: NewFile };
}

/** A file as it comes: where it lies or what is in it, and what it calls itself. */
export type IncomingFile = { name: string } & ({ filepath: string } | { bytes: Buffer });

/** A picture that may be decoded; nothing of it is in memory for that. */
export interface Examined {
  is: 'picture';
  file: IncomingFile;
  kind: Kind;
  pixels: number;
}

/** The refusal of a file above {@link MOST_BYTES}. */
export function tooLarge(name: string): Refusal {
  return refuse('FILE_TOO_LARGE', { file: name, megabytes: MOST_BYTES / 1024 / 1024 });
}

/**
 * The first half of the one way in for files: says no before anything is decoded where it can, and lets documents pass.
 * What is too large is not read. The name is what the file calls itself; its extension must be that of its content.
 */
export async function examine(file: IncomingFile): Promise<Examined | TakenDocument | Refusal> {
  const { name } = file;
  const size = 'bytes' in file ? file.bytes.length : (await stat(file.filepath)).size;
  if (size > MOST_BYTES) return tooLarge(name);
  if (size === 0) return refuse('FILE_EMPTY', { file: name });
  const bytes = await bytesOf(file);
  const kind = kindOf(bytes);
  if (kind === 'pdf') return takeDocument(bytes, name);
  const refusal = judge(kind, bytes, name);
  if (refusal) return refusal;
  try {
    const { width = 0, height = 0, pages = 1 } = await opened(bytes).metadata();
    if (width * height > MOST_PIXELS) return refuse('PHOTO_TOO_MANY_PIXELS', { file: name });
    if (pages > 1) return refuse('PHOTO_ANIMATED', { file: name });
    return { is: 'picture', file, kind, pixels: width * height };
  } catch (error) {
    return undecoded(error, name);
  }
}

/**
 * The second half: decodes with a limit, turns the picture upright, drops metadata with the place where it was taken,
 * converts to sRGB and encodes anew. It takes as much memory as a picture has pixels, so only the darkroom calls it.
 */
export async function develop({ file, kind }: Examined): Promise<TakenPhoto | Refusal> {
  try {
    return await takePicture(kind, await bytesOf(file));
  } catch (error) {
    return undecoded(error, file.name);
  }
}

async function bytesOf(file: IncomingFile): Promise<Buffer> {
  return 'bytes' in file ? file.bytes : readFile(file.filepath);
}

function undecoded(error: unknown, file: string): Refusal {
  return refuse(/pixel limit/i.test(String(error)) ? 'PHOTO_TOO_MANY_PIXELS' : 'FILE_DAMAGED', { file });
}

function opened(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning', sequentialRead: true });
}

/** What the file's structure says before anything of it is decoded. */
function judge(kind: Kind, bytes: Buffer, name: string): Refusal | null {
  const file = name;
  if (kind === 'heic') return refuse('FILE_HEIC', { file });
  const extensions = EXTENSIONS[kind];
  if (!extensions) return refuse('FILE_KIND', { file });
  if (!extensions.includes(path.extname(name).toLowerCase())) return refuse('FILE_NAME_WRONG', { file, kind });
  if (isSequence(kind, bytes)) return refuse('PHOTO_ANIMATED', { file });
  const end = endOf(kind, bytes);
  if (end === null) return refuse('FILE_DAMAGED', { file });
  if (end < bytes.length || holdsScript(bytes)) return refuse('FILE_HIDES_SOMETHING', { file });
  return null;
}

function takeDocument(bytes: Buffer, name: string): TakenDocument | Refusal {
  if (path.extname(name).toLowerCase() !== '.pdf') return refuse('FILE_NAME_WRONG', { file: name, kind: 'pdf' });
  if (!bytes.subarray(-2048).includes('%%EOF')) return refuse('FILE_DAMAGED', { file: name });
  const key = keyOf(createHash('sha256').update(bytes).digest('hex'));
  return { is: 'document', key, files: { print: { hash: key, ext: '.pdf', mime: 'application/pdf', bytes } } };
}

async function takePicture(kind: Kind, bytes: Buffer): Promise<TakenPhoto> {
  const { hasAlpha } = await opened(bytes).metadata();
  const upright = opened(bytes)
    .rotate()
    .resize({ ...square(PRINT_SIDE), fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const transparent = hasAlpha && !(await opened(bytes).stats()).isOpaque;
  const encoded = transparent
    ? upright.png()
    : upright.flatten({ background: '#ffffff' }).jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
  const { data: print, info } = await encoded.toBuffer({ resolveWithObject: true });
  const preview = await small(sharp(print), PREVIEW_SIDE, transparent);
  const [thumbnail, focalPoint, { channels }] = [
    await small(sharp(preview), THUMBNAIL_SIDE, transparent),
    await attention(preview),
    await sharp(preview).flatten({ background: '#ffffff' }).greyscale().stats(),
  ];
  const sha256 = createHash('sha256').update(print).digest('hex');
  const key = keyOf(sha256);
  const [ext, mime] = transparent ? (['.png', 'image/png'] as const) : (['.jpg', 'image/jpeg'] as const);
  const file = (part: string, content: Buffer): NewFile => ({ hash: `${key}-${part}`, ext, mime, bytes: content });
  return {
    is: 'photo',
    key,
    sha256,
    mime,
    width: info.width,
    height: info.height,
    brightness: Math.min(1, (channels[0]?.mean ?? 255) / 255),
    quality: kind === 'jpeg' ? jpegQuality(bytes) : null,
    focalPoint,
    files: { print: file('print', print), preview: file('preview', preview), thumbnail: file('thumbnail', thumbnail) },
  };
}

function small(picture: Sharp, side: number, transparent: boolean): Promise<Buffer> {
  const resized = picture.resize({ ...square(side), fit: 'inside', withoutEnlargement: true });
  return (transparent ? resized.png() : resized.jpeg({ quality: 82 })).toBuffer();
}

/**
 * The automatic focal point of a photo, from its preview: where sharp's attention strategy looks, drawn by skin,
 * saturation and detail. The same preview always gives the same point.
 */
export async function attention(preview: Buffer): Promise<FocalPoint> {
  const { width = 1, height = 1 } = await sharp(preview).metadata();
  const side = Math.max(1, Math.min(width, height) - 1);
  const { info } = await sharp(preview)
    .resize({ ...square(side), fit: 'cover', position: sharp.strategy.attention })
    .toBuffer({ resolveWithObject: true });
  const { attentionX = width / 2, attentionY = height / 2 } = info as { attentionX?: number; attentionY?: number };
  return focalPointOf((100 * attentionX) / width, (100 * attentionY) / height);
}

/** The beginning of the content's hash, and a random part: the same picture taken in twice is two photos. */
function keyOf(sha256: string): string {
  return `${sha256.slice(0, 24)}-${randomBytes(6).toString('hex')}`;
}

const square = (side: number) => ({ width: side, height: side });
