import type { StoredImage } from '../persistence/profiles';
import type { Photo, PhotoSize } from '../../types/graphql';
import type { GraphqlContext } from './context';

/** A stored picture in a size; one that is smaller than the size comes as it was stored. Null for no picture. */
export function photoIn(image: StoredImage | null, size: PhotoSize, { publicUrl }: GraphqlContext): Photo | null {
  if (image === null) return null;
  const { url, width, height } = image.formats?.[size] ?? image;
  return { url: url.startsWith('/') ? publicUrl + url : url, width, height };
}
