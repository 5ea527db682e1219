import { cropFor, RATIOS, type FocalPoint, type Size } from './crop';

/** What is known of a photo when it is judged. */
export interface PhotoFacts extends Size {
  focalPoint: FocalPoint;
  /** Mean brightness, 0 (black) to 1 (white). */
  brightness: number;
  /** How carefully the file was compressed as it came, 1 to 100; null when lossless or not known. */
  quality: number | null;
}

/** Why a photo will not look good in print; never a reason to refuse it. */
export type PhotoWarning =
  { code: 'too-small'; width: number; height: number } | { code: 'too-dark' } | { code: 'strongly-compressed' };

/** The least that a print of the image wall needs of the part that it shows, in pixels. */
export const PRINT_SIZE: Size = { width: 1200, height: 1600 };

/** Darker than this on average, a face is hard to make out on paper. */
const DARK = 0.22;

/** JPEG shows its blocks in print below this. */
const CAREFUL = 55;

/**
 * What speaks against printing a photo: the wall's part of it is smaller than {@link PRINT_SIZE} (given with the part's
 * own size), it is very dark, or it was strongly compressed.
 */
export function photoWarnings(photo: PhotoFacts): PhotoWarning[] {
  const { width, height } = cropFor(photo, RATIOS.portrait);
  const small = width < PRINT_SIZE.width || height < PRINT_SIZE.height;
  return [
    ...(small ? [{ code: 'too-small' as const, width, height }] : []),
    ...(photo.brightness < DARK ? [{ code: 'too-dark' as const }] : []),
    ...(photo.quality !== null && photo.quality < CAREFUL ? [{ code: 'strongly-compressed' as const }] : []),
  ];
}
