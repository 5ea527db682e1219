import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of its own that looks like a photo to a compressor; upright unless said otherwise. */
export function aPicture(width = 1200, height = 1600): ReturnType<typeof sharp> {
  const noise = { type: 'gaussian' as const, mean: 150, sigma: 20 };
  return sharp({ create: { width, height, channels: 3, background: '#c96', noise } });
}

function chunk(name: string, data: Buffer): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A PNG of 16000 × 16000 white pixels in some 30 kB. */
function bomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(16_000, 0);
  header.writeUInt32BE(16_000, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(16_000 * 2_001), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG with one more chunk before its pixels. */
function insideOf(png: Buffer, more: Buffer): Buffer {
  const pixels = png.indexOf('IDAT') - 4;
  return Buffer.concat([png.subarray(0, pixels), more, png.subarray(pixels)]);
}

/** A PNG that says it has two frames. */
function animatedPng(png: Buffer): Buffer {
  const frames = Buffer.alloc(8);
  frames.writeUInt32BE(2, 0);
  return insideOf(png, chunk('acTL', frames));
}

/** A file that must be refused. */
export interface BadFile {
  what: string;
  name: string;
  bytes: Buffer;
  code: string;
}

/** Every kind of file that must be refused, made here. */
export async function badFiles(): Promise<BadFile[]> {
  const jpeg = await aPicture(300, 400).jpeg().toBuffer();
  const png = await aPicture(300, 400).png().toBuffer();
  const webp = await aPicture(300, 400).webp().toBuffer();
  const avif = await aPicture(64, 64).avif({ effort: 0 }).toBuffer();
  const frames = await Promise.all([1, 2].map(() => aPicture(40, 40).png().toBuffer()));
  const animated = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)]);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page]);
  return [
    { what: 'SVG', name: 'a.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), code: 'FILE_KIND' },
    { what: 'SVG named JPEG', name: 'a.jpg', bytes: Buffer.from('<svg/>'), code: 'FILE_KIND' },
    { what: 'HTML', name: 'a.html', bytes: page, code: 'FILE_KIND' },
    { what: 'HTML named JPEG', name: 'a.jpg', bytes: page, code: 'FILE_KIND' },
    { what: 'GIF', name: 'a.gif', bytes: await aPicture(20, 20).gif().toBuffer(), code: 'FILE_KIND' },
    { what: 'HEIC', name: 'a.heic', bytes: heic, code: 'FILE_HEIC' },
    {
      what: 'JPEG with a page behind it',
      name: 'a.jpg',
      bytes: Buffer.concat([jpeg, page]),
      code: 'FILE_HIDES_SOMETHING',
    },
    {
      what: 'PNG with a ZIP behind it',
      name: 'a.png',
      bytes: Buffer.concat([png, Buffer.from('PK\x03\x04')]),
      code: 'FILE_HIDES_SOMETHING',
    },
    {
      what: 'WebP with bytes behind it',
      name: 'a.webp',
      bytes: Buffer.concat([webp, page]),
      code: 'FILE_HIDES_SOMETHING',
    },
    {
      what: 'AVIF with bytes behind it',
      name: 'a.avif',
      bytes: Buffer.concat([avif, page]),
      code: 'FILE_HIDES_SOMETHING',
    },
    {
      what: 'JPEG with a page inside',
      name: 'a.jpg',
      bytes: Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
      code: 'FILE_HIDES_SOMETHING',
    },
    { what: 'JPEG cut short', name: 'a.jpg', bytes: jpeg.subarray(0, jpeg.length / 2), code: 'FILE_DAMAGED' },
    { what: 'PNG cut short', name: 'a.png', bytes: png.subarray(0, png.length / 2), code: 'FILE_DAMAGED' },
    { what: 'WebP cut short', name: 'a.webp', bytes: webp.subarray(0, webp.length / 2), code: 'FILE_DAMAGED' },
    { what: 'AVIF cut short', name: 'a.avif', bytes: avif.subarray(0, avif.length - 20), code: 'FILE_DAMAGED' },
    { what: 'animated WebP', name: 'a.webp', bytes: animated, code: 'PHOTO_ANIMATED' },
    { what: 'animated PNG', name: 'a.png', bytes: animatedPng(png), code: 'PHOTO_ANIMATED' },
    {
      what: 'animated AVIF',
      name: 'a.avif',
      bytes: Buffer.concat([avif.subarray(0, 8), Buffer.from('avis'), avif.subarray(12)]),
      code: 'PHOTO_ANIMATED',
    },
    {
      what: 'JPEG with a PDF behind it',
      name: 'a.jpg',
      bytes: Buffer.concat([jpeg, Buffer.from('%PDF-1.4\n%%EOF')]),
      code: 'FILE_HIDES_SOMETHING',
    },
    {
      what: 'PNG with a page inside',
      name: 'a.png',
      bytes: insideOf(png, chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), page]))),
      code: 'FILE_HIDES_SOMETHING',
    },
    { what: '16000 × 16000', name: 'a.png', bytes: bomb(), code: 'PHOTO_TOO_MANY_PIXELS' },
    { what: 'PNG named JPEG', name: 'a.jpg', bytes: png, code: 'FILE_NAME_WRONG' },
    { what: 'JPEG without extension', name: 'photo', bytes: jpeg, code: 'FILE_NAME_WRONG' },
    { what: 'PDF named JPEG', name: 'a.jpg', bytes: Buffer.from('%PDF-1.4\n%%EOF'), code: 'FILE_NAME_WRONG' },
    { what: 'nothing', name: 'a.jpg', bytes: Buffer.alloc(0), code: 'FILE_EMPTY' },
    {
      what: '50 MB',
      name: 'a.jpg',
      bytes: Buffer.concat([jpeg, Buffer.alloc(50 * 1024 * 1024)]),
      code: 'FILE_TOO_LARGE',
    },
  ];
}

/** A WebP of 63 megapixels in some 150 kB: allowed, and as costly as a photo can be. */
export function heavyPicture(): Promise<Buffer> {
  const [width, height] = [9000, 7000];
  const dots = Array.from({ length: 120 }, (_, at) => {
    const [x, y, radius] = [(at * 997) % width, (at * 1709) % height, 60 + ((at * 37) % 200)];
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${(at * 53) % 360},60%,60%)"/>`;
  });
  const drawn = Buffer.from(`<svg width="${width}" height="${height}">${dots.join('')}</svg>`);
  return sharp({ create: { width, height, channels: 3, background: '#c96' } })
    .composite([{ input: drawn }])
    .webp({ quality: 10, effort: 0 })
    .toBuffer();
}
