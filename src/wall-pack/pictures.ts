import sharp from 'sharp';
import { cropFor, type FocalPoint, type Ratio } from '../domain/photo/crop';

/** The pictures that one photo gives, all in the wall's ratio around the face. */
export interface Pictures {
  /** JPEG in all the pixels there are. */
  print: Buffer;
  /** WebP of at most 1920 pixels a side, for the big screen. */
  screen: Buffer;
  /** Small JPEG for the contact sheet. */
  thumbnail: Buffer;
}

const SCREEN = 1920;
const THUMBNAIL = 220;
const MOST_PIXELS = 100_000_000;

/** Crops a photo to the ratio and makes the pictures of it; null for a file that is no picture. */
export async function makePictures(
  original: Buffer,
  { focalPoint, ratio }: { focalPoint: FocalPoint; ratio: Ratio },
): Promise<Pictures | null> {
  const upright = sharp(original, { limitInputPixels: MOST_PIXELS, sequentialRead: false }).rotate();
  const meta = await upright.metadata().catch(() => null);
  if (!meta?.width || !meta.height) return null;
  const turned = (meta.orientation ?? 1) >= 5;
  const size = turned ? { width: meta.height, height: meta.width } : { width: meta.width, height: meta.height };
  const cropped = upright
    .extract(cropFor({ ...size, focalPoint }, ratio))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  const print = await cropped.clone().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
  const within = { width: SCREEN, height: SCREEN, fit: 'inside', withoutEnlargement: true } as const;
  const screen = await cropped.clone().resize(within).webp({ quality: 85, effort: 2 }).toBuffer();
  const thumbnail = await sharp(screen).resize({ width: THUMBNAIL }).jpeg({ quality: 78 }).toBuffer();
  return { print, screen, thumbnail };
}
