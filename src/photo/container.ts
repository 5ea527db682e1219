/** What a file is, by its content. */
export type Kind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'pdf' | 'other';

const BRANDS: Record<string, Kind> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  mif1: 'heic',
  msf1: 'heic',
};

/** What a file is, by its first bytes. */
export function kindOf(bytes: Buffer): Kind {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 5) === '%PDF-') return 'pdf';
  if (text(4, 8) === 'ftyp') return BRANDS[text(8, 12)] ?? 'other';
  return 'other';
}

/** Names that files of a kind go by. */
export const EXTENSIONS: Partial<Record<Kind, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg', '.jpe', '.jfif'],
  png: ['.png'],
  webp: ['.webp'],
  avif: ['.avif'],
  pdf: ['.pdf'],
};

/**
 * Where the picture ends, in bytes, by the structure of its format; null where it is cut short or malformed. What comes
 * after is no part of it.
 */
export function endOf(kind: Kind, bytes: Buffer): number | null {
  try {
    return kind === 'jpeg'
      ? endOfJpeg(bytes, 0)
      : kind === 'png'
        ? endOfPng(bytes)
        : kind === 'webp'
          ? endOfWebp(bytes)
          : kind === 'avif'
            ? endOfBoxes(bytes)
            : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A JPEG may be followed by other JPEGs (phones add a brighter or smaller one) and by zeros, but by nothing else. */
function endOfJpeg(bytes: Buffer, start: number): number | null {
  let at = start + 2;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return afterJpeg(bytes, at + 2);
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = endOfScan(bytes, at);
      if (at < 0) return null;
    }
  }
}

function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1 + (next === 0xff ? 0 : 1));
  }
  return -1;
}

function afterJpeg(bytes: Buffer, end: number): number | null {
  let at = end;
  while (at < bytes.length && bytes[at] === 0) at += 1;
  if (at + 3 <= bytes.length && bytes.readUIntBE(at, 3) === 0xffd8ff) return endOfJpeg(bytes, at);
  return at === bytes.length ? at : end;
}

function endOfPng(bytes: Buffer): number | null {
  for (let at = 8; ;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + length;
    if (at > bytes.length) return null;
    if (name === 'IEND') return at;
  }
}

function endOfWebp(bytes: Buffer): number | null {
  const end = 8 + bytes.readUInt32LE(4);
  return end > bytes.length ? null : end;
}

function endOfBoxes(bytes: Buffer): number | null {
  let at = 0;
  while (at < bytes.length) {
    const size = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const known = ['ftyp', 'meta', 'mdat', 'free', 'skip', 'moov', 'uuid'].includes(name);
    if (!known) return at;
    const whole = size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size === 0 ? bytes.length - at : size;
    if (whole < 8 || at + whole > bytes.length) return null;
    at += whole;
  }
  return at;
}

/** Whether a file says itself that it moves, which the decoder does not tell: an animated PNG, a sequence of AVIF. */
export function isSequence(kind: Kind, bytes: Buffer): boolean {
  if (kind === 'avif') return bytes.toString('latin1', 8, 12) === 'avis';
  // The chunk that says so stands before the first one of pixels.
  return kind === 'png' && bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT'))).includes('acTL');
}

/** Longer than what chance writes into compressed pixels. */
const SCRIPTS = /<(?:script|!doctype|iframe|html|body|\?php)[\s>]/i;

/** Whether a file holds what a browser would run, were it ever taken for a page. */
export function holdsScript(bytes: Buffer): boolean {
  const PIECE = 1 << 20;
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (SCRIPTS.test(bytes.toString('latin1', at, at + PIECE + 16))) return true;
  }
  return false;
}

/** The standard's table of brightness, whose sum says what a scaled one is. */
const STANDARD_SUM = 3688;

/** How carefully a JPEG was compressed, 1 to 100 as encoders count, by its first quantisation table; null without one. */
export function jpegQuality(bytes: Buffer): number | null {
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    const length = bytes.readUInt16BE(at + 2);
    if (bytes[at + 1] === 0xdb && length >= 67 && bytes.readUInt8(at + 4) >> 4 === 0) {
      const sum = bytes.subarray(at + 5, at + 69).reduce((total, value) => total + value, 0);
      const scale = (100 * sum) / STANDARD_SUM;
      const quality = scale <= 100 ? (200 - scale) / 2 : 5000 / scale;
      return Math.round(Math.min(Math.max(quality, 1), 100));
    }
    at += 2 + length;
  }
  return null;
}
