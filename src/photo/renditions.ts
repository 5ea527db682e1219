import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { cropFor, RATIOS, type CropName, type FocalPoint, type Size } from '../domain/photo/crop';
import { FORMATS, WIDTHS, type PublicPhoto, type Rendition } from '../persistence/photo/portraits';
import type { NewFile } from './storage';

const MIME = { webp: 'image/webp', jpeg: 'image/jpeg' } as const;
const EXT = { webp: '.webp', jpeg: '.jpg' } as const;

/** The public files of a photo before they are stored, and the address that they share. */
export interface MadeRenditions {
  /** The beginning of the hash of their content, and a random part: what was withdrawn never comes back by chance. */
  address: string;
  renditions: (Omit<Rendition, 'url'> & { file: NewFile })[];
  placeholders: PublicPhoto['placeholders'];
}

/**
 * Makes all public files of a photo from its print rendition: every crop in every width and format, none enlarged. A
 * portrait gets the site's and the wall's crop, any other picture stays whole.
 */
export async function makeRenditions(
  print: Buffer,
  size: Size,
  focalPoint: FocalPoint,
  shape: 'portrait' | 'whole',
): Promise<MadeRenditions> {
  const crops: Rendition['crop'][] = shape === 'portrait' ? (Object.keys(RATIOS) as CropName[]) : ['whole'];
  const made: Omit<MadeRenditions['renditions'][number], 'file'>[] = [];
  const contents: Buffer[] = [];
  const placeholders: PublicPhoto['placeholders'] = {};
  for (const crop of crops) {
    const part = crop === 'whole' ? sharp(print) : sharp(print).extract(cropFor({ ...size, focalPoint }, RATIOS[crop]));
    const largest = await part
      .resize({ width: 960, withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const again = () => sharp(largest.data, { raw: largest.info });
    placeholders[crop] = dataUri(await again().resize({ width: 12 }).webp({ quality: 25, effort: 2 }).toBuffer());
    for (const width of WIDTHS) {
      for (const format of FORMATS) {
        const resized = again().resize({ width, withoutEnlargement: true });
        const encoded =
          format === 'webp'
            ? resized.webp({ quality: 80, effort: 2 })
            : resized.flatten({ background: '#ffffff' }).jpeg({ quality: 80 });
        const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
        contents.push(data);
        made.push({ crop, size: width, format, width: info.width, height: info.height });
      }
    }
  }
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  const address = `${hash.digest('hex').slice(0, 16)}-${randomBytes(4).toString('hex')}`;
  const renditions = made.map((rendition, at) => ({
    ...rendition,
    file: {
      hash: `photo-${address}-${rendition.crop}-${rendition.size}`,
      ext: EXT[rendition.format],
      mime: MIME[rendition.format],
      bytes: contents[at] ?? Buffer.alloc(0),
    },
  }));
  return { address, renditions, placeholders };
}

function dataUri(tiny: Buffer): string {
  return `data:image/webp;base64,${tiny.toString('base64')}`;
}
