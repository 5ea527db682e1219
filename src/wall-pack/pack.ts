import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { ZipFile } from 'yazl';
import { captionOf } from '../domain/image-wall/caption';
import { fileNameOf } from '../domain/image-wall/file-name';
import { RATIOS } from '../domain/image-wall/wall';
import type { DownloadedWall } from '../services/download-wall';
import { wallVersion, type ImageWallView, type WallEntryView } from '../services/read-image-wall';
import { contactSheet, type SheetCell } from './contact-sheet';
import { captionsAsCsv, captionsAsXlsx, type ListedCaption } from './lists';
import { openOriginal } from './open-original';
import { makePictures } from './pictures';

/** One file of the pack, as the manifest lists it. */
interface PackedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** What the print shop gets: the wall's pictures and captions as a stream of a ZIP; see {@link streamPack}. */
export interface Pack {
  stream: Readable;
  /** Settles when everything is written or given up; never rejects. */
  done: Promise<void>;
}

/**
 * Streams a wall's pack: `print/`, `screen/`, `captions.csv`, `captions.xlsx`, `contact-sheet.pdf` and, last,
 * `manifest.json` with the hash of every file. One photo is in memory at a time: the next is opened only when the reader
 * has taken the one before. The manifest says which places differ from the edition before. A reader who goes away ends it all; photos whose file is missing are listed in the manifest.
 */
export function streamPack(strapi: Core.Strapi, taken: DownloadedWall): Pack {
  const zip = new ZipFile();
  const stream = zip.outputStream as unknown as Readable;
  const away = new AbortController();
  stream.once('close', () => away.abort());
  const done = fill(strapi, taken, zip, away.signal).catch((error: unknown) => {
    if (!away.signal.aborted) strapi.log.error('[wall] the pack could not be made', error);
    stream.destroy(error instanceof Error ? error : new Error('The pack could not be made.'));
  });
  return { stream, done };
}

async function fill(
  strapi: Core.Strapi,
  { wall, changes }: DownloadedWall,
  zip: ZipFile,
  away: AbortSignal,
): Promise<void> {
  const files: PackedFile[] = [];
  const add = async (path: string, content: Readable | Buffer | string, compress: boolean): Promise<void> => {
    const hash = createHash('sha256');
    let bytes = 0;
    // yazl remembers every stream to the end of the archive: what was read of one must be let go of here.
    let left: AsyncIterable<Buffer> | Buffer[] = content instanceof Readable ? content : [Buffer.from(content)];
    const counted = Readable.from(
      (async function* () {
        const source = left;
        left = [];
        for await (const chunk of source) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      })(),
    );
    content = '';
    zip.addReadStream(counted, path, { compress });
    await finished(counted, { signal: away });
    files.push({ path, bytes, sha256: hash.digest('hex') });
  };

  const last = wall.entries.at(-1)?.position ?? 0;
  const captions: ListedCaption[] = [];
  const cells: SheetCell[] = [];
  const missing: { position: number; slug: string; reason: 'no-photo' | 'unreadable' }[] = [];
  for (const entry of wall.entries) {
    away.throwIfAborted();
    const name = fileNameOf({ ...entry, tier: entry.tier.code }, last);
    const pictures = await picturesOf(strapi, wall, entry);
    if (pictures) {
      await add(`print/${name}.jpg`, pictures.print, false);
      await add(`screen/${name}.webp`, pictures.screen, false);
    } else {
      missing.push({ position: entry.position, slug: entry.slug, reason: entry.photo ? 'unreadable' : 'no-photo' });
    }
    const caption = captionOf(entry.source, wall.settings.captions);
    captions.push({ position: entry.position, file: pictures ? `${name}.jpg` : '', tier: entry.tier.code, ...caption });
    cells.push({ position: entry.position, ...caption, thumbnail: pictures?.thumbnail ?? null });
  }
  await add('captions.csv', captionsAsCsv(captions), true);
  await add('captions.xlsx', await captionsAsXlsx(captions), false);
  await add('contact-sheet.pdf', contactSheet(titleOf(wall), cells, RATIOS[wall.settings.ratio]), false);
  const { event } = wall;
  const manifest = {
    event: { code: event.code, name: event.name, heldOn: event.heldOn },
    edition: event.edition?.number ?? null,
    version: wallVersion(wall),
    ratio: RATIOS[wall.settings.ratio],
    people: wall.entries.length,
    withheld: wall.withheld.length,
    changes,
    missing,
    files,
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json');
  zip.end();
}

async function picturesOf(strapi: Core.Strapi, { settings }: ImageWallView, { photo }: WallEntryView) {
  const original = photo && (await openOriginal(strapi, photo));
  if (!photo || !original) return null;
  return makePictures(original, { focalPoint: photo.focalPoint, ratio: RATIOS[settings.ratio] });
}

/** What stands at the head of the contact sheet and names the pack. */
export function titleOf({ event, entries }: ImageWallView): string {
  const edition = event.edition ? `第 ${event.edition.number} 版` : '未冻结 not frozen';
  return `${event.name.zh ?? event.code} · ${event.heldOn} · ${entries.length} 人 · ${edition}`;
}
