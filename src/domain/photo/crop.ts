/** A picture's size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Where the face is: per cent of the width and the height, from the upper left corner. */
export interface FocalPoint {
  x: number;
  y: number;
}

/** A picture's proportion, such as 3 to 4. */
export interface Ratio {
  width: number;
  height: number;
}

/** A part of a picture, in whole pixels. */
export interface Crop extends Size {
  left: number;
  top: number;
}

/** The proportions that are kept ready: the site's square and the image wall's three to four. */
export const RATIOS = {
  square: { width: 1, height: 1 },
  portrait: { width: 3, height: 4 },
} as const satisfies Record<string, Ratio>;

/** The name of a proportion that is kept ready. */
export type CropName = keyof typeof RATIOS;

/** Where nobody said where the face is. */
export const CENTRE: FocalPoint = { x: 50, y: 50 };

/**
 * The largest part of a picture with a proportion, as near around the focal point as the picture's edges allow: as CSS
 * shows a picture with `object-fit: cover`. It lies within the picture, touches two opposite edges and contains the focal
 * point. A point outside of the picture counts as the nearest one in it.
 *
 * @throws RangeError for a picture or proportion without extent
 */
export function cropFor({ width, height, focalPoint }: Size & { focalPoint: FocalPoint }, ratio: Ratio): Crop {
  if (!(width >= 1 && height >= 1 && ratio.width > 0 && ratio.height > 0)) {
    throw new RangeError(`No part of ${width} × ${height} has the proportion ${ratio.width} to ${ratio.height}.`);
  }
  const wide = width * ratio.height > height * ratio.width;
  const cropWidth = wide ? within(Math.round((height * ratio.width) / ratio.height), 1, width) : width;
  const cropHeight = wide ? height : within(Math.round((width * ratio.height) / ratio.width), 1, height);
  return {
    left: placed(width, cropWidth, focalPoint.x),
    top: placed(height, cropHeight, focalPoint.y),
    width: cropWidth,
    height: cropHeight,
  };
}

/** A focal point as it is kept: within the picture, to a tenth of a per cent, so that equal points are the same. */
export function focalPointOf(x: number, y: number): FocalPoint {
  const kept = (value: number) => Math.round(within(value, 0, 100) * 10) / 10;
  return { x: kept(x), y: kept(y) };
}

function placed(whole: number, part: number, percent: number): number {
  return within(Math.round((whole * within(percent, 0, 100)) / 100 - part / 2), 0, whole - part);
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
