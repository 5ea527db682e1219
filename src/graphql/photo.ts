import type { PublicPhoto, Rendition } from '../persistence/photo/portraits';
import type { PhotoCrop, PhotoSize, Resolvers } from '../../types/graphql';
import type { GraphqlContext } from './server/context';

const WIDTHS: Record<PhotoSize, number> = { thumbnail: 96, small: 240, medium: 480, large: 960, original: 960 };

/** One size of a public picture: its file in each format. */
export interface PhotoView {
  urls: Record<Rendition['format'], string>;
  width: number;
  height: number;
  placeholder: string | null;
}

/** A public picture in a size and crop, never enlarged. Null for no picture, and for one that is not public. */
export function photoIn(
  photo: PublicPhoto | null,
  size: PhotoSize,
  crop: PhotoCrop | 'whole',
  { publicUrl }: GraphqlContext,
): PhotoView | null {
  const files = photo?.renditions.filter((file) => file.crop === crop && file.size === WIDTHS[size]) ?? [];
  const [webp, jpeg] = [files.find(({ format }) => format === 'webp'), files.find(({ format }) => format === 'jpeg')];
  if (!webp || !jpeg) return null;
  const absolute = (url: string) => (url.startsWith('/') ? publicUrl + url : url);
  const { width, height } = jpeg;
  const urls = { webp: absolute(webp.url), jpeg: absolute(jpeg.url) };
  return { urls, width, height, placeholder: photo?.placeholders[crop] ?? null };
}

/** Resolvers of `Photo`. */
export const photoResolvers: Resolvers = {
  Photo: { url: ({ urls }, { format }) => urls[format] },
};
