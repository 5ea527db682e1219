import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { cropFor, type FocalPoint, type Ratio } from '../../domain/photo/crop';

/** The pictures that one photo gives, all in the wall's ratio around the face, as files. */
export interface Pictures {
  /** JPEG in all the pixels there are. */
  print: string;
  /** WebP of at most 1920 pixels a side, for the big screen. */
  screen: string;
  /** Small JPEG for the contact sheet. */
  thumbnail: string;
}

const SCREEN = 1920;
const THUMBNAIL = 220;
const MOST_PIXELS = 100_000_000;

/**
 * Crops a photo to the ratio and writes the pictures of it beside it, from file to file: pixels pass by in strips, and
 * neither a photo nor a picture is in memory as a whole. Null for a file that is no picture.
 */
export async function makePictures(
  original: string,
  { focalPoint, ratio }: { focalPoint: FocalPoint; ratio: Ratio },
): Promise<Pictures | null> {
  const upright = sharp(original, { limitInputPixels: MOST_PIXELS, sequentialRead: true }).rotate();
  const meta = await upright.metadata().catch(() => null);
  if (!meta?.width || !meta.height) return null;
  const turned = (meta.orientation ?? 1) >= 5;
  const size = turned ? { width: meta.height, height: meta.width } : { width: meta.width, height: meta.height };
  const { dir, name } = path.parse(original);
  const file = (of: string) => path.join(dir, `${name}-${of}`);
  const pictures = { print: file('print.jpg'), screen: file('screen.webp'), thumbnail: file('thumbnail.jpg') };
  const crop = cropFor({ ...size, focalPoint }, ratio);
  if (crop.width === size.width && crop.height === size.height && isPrintable(meta)) {
    await copyFile(original, pictures.print);
  } else {
    // Without `optimiseCoding` the encoder writes as it goes; with it, the whole picture's coefficients wait in memory.
    await upright
      .extract(crop)
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4', optimiseCoding: false })
      .toFile(pictures.print);
  }
  const printed = () => sharp(pictures.print, { sequentialRead: true });
  const within = { width: SCREEN, height: SCREEN, fit: 'inside', withoutEnlargement: true } as const;
  await printed().resize(within).webp({ quality: 85, effort: 2 }).toFile(pictures.screen);
  await printed().resize({ width: THUMBNAIL }).jpeg({ quality: 78 }).toFile(pictures.thumbnail);
  return pictures;
}

/** Whether a file can go to print as it is: encoding it anew would only lose. What it tells beside the picture must not go along. */
function isPrintable({ format, space, orientation = 1, exif, icc, iptc, xmp, comments }: Metadata): boolean {
  return format === 'jpeg' && space === 'srgb' && orientation === 1 && !exif && !icc && !iptc && !xmp && !comments;
}
