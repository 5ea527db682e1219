import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { ZipFile } from 'yazl';
import { captionOf } from '../../domain/image-wall/caption';
import { RATIOS } from '../../domain/image-wall/wall';
import type { DownloadedWall } from '../../services/image-wall/download-wall';
import { wallVersion, type ImageWallView, type WallEntryView } from '../../services/image-wall/read-image-wall';
import type { SheetCell } from './contact-sheet';
import { captionsAsCsv, captionsAsXlsx, type ListedCaption } from './lists';
import { copyOriginal } from './copy-original';
import { fileNameOf } from './file-name';
import type { Pictures } from './pictures';
import { inStudio, type Studio } from './studio';
import { inWorkshop } from './workshop';

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
 * `manifest.json` with the hash of every file. The files of one photo at a time lie in a folder of their own, and no
 * picture is in memory as a whole; the next photo is opened only when the reader has taken the one before. The manifest
 * says which places differ from the edition before. A reader who goes away ends it all; photos whose file is missing are
 * listed in the manifest.
 */
export function streamPack(strapi: Core.Strapi, taken: DownloadedWall): Pack {
  const zip = new ZipFile();
  const stream = zip.outputStream as unknown as Readable;
  const away = new AbortController();
  stream.once('close', () => away.abort());
  const done = inWorkshop((folder) => fill(strapi, taken, zip, { folder, away: away.signal })).catch(
    (error: unknown) => {
      if (!away.signal.aborted) strapi.log.error('[wall] the pack could not be made', error);
      stream.destroy(error instanceof Error ? error : new Error('The pack could not be made.'));
    },
  );
  return { stream, done };
}

/** Where a pack is made, and whether its reader went away. */
interface Workshop {
  folder: string;
  away: AbortSignal;
}

async function fill(
  strapi: Core.Strapi,
  { wall, changes }: DownloadedWall,
  zip: ZipFile,
  { folder, away }: Workshop,
): Promise<void> {
  const files: PackedFile[] = [];
  const add = async (path: string, content: Readable, compress = false): Promise<void> => {
    files.push({ path, ...(await addFile(zip, path, content, { compress, away })) });
  };

  const last = wall.entries.at(-1)?.position ?? 0;
  const captions: ListedCaption[] = [];
  const cells: SheetCell[] = [];
  const missing: { position: number; slug: string; reason: 'no-photo' | 'unreadable' }[] = [];
  const hang = async (entry: WallEntryView, studio: Studio<'pictures'>): Promise<void> => {
    const name = fileNameOf({ ...entry, tier: entry.tier.code }, last);
    const original = path.join(folder, String(entry.position));
    const pictures = await picturesOf(strapi, wall, entry, { original, studio });
    if (pictures) {
      await add(`print/${name}.jpg`, createReadStream(pictures.print));
      await add(`screen/${name}.webp`, createReadStream(pictures.screen));
      for (const used of [original, pictures.print, pictures.screen]) await rm(used);
    } else {
      missing.push({ position: entry.position, slug: entry.slug, reason: entry.photo ? 'unreadable' : 'no-photo' });
    }
    const caption = captionOf(entry.source, wall.settings.captions);
    captions.push({ position: entry.position, file: pictures ? `${name}.jpg` : '', tier: entry.tier.code, ...caption });
    cells.push({ position: entry.position, ...caption, thumbnail: pictures?.thumbnail ?? null });
  };
  await inStudio('pictures', away, async (studio) => {
    for (const entry of wall.entries) {
      away.throwIfAborted();
      await hang(entry, studio);
    }
  });
  await add('captions.csv', Readable.from([Buffer.from(captionsAsCsv(captions))]), true);
  await add('captions.xlsx', Readable.from([await captionsAsXlsx(captions)]));
  const sheet = path.join(folder, 'contact-sheet.pdf');
  const ratio = RATIOS[wall.settings.ratio];
  await inStudio('sheet', away, async (studio) => {
    await studio.make({ file: sheet, title: titleOf(wall), cells, ratio });
  });
  await add('contact-sheet.pdf', createReadStream(sheet));
  const { event } = wall;
  const manifest = {
    event: { code: event.code, name: event.name, heldOn: event.heldOn },
    edition: event.edition?.number ?? null,
    version: wallVersion(wall),
    ratio,
    people: wall.entries.length,
    withheld: wall.withheld.length,
    changes,
    missing,
    files,
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json');
  zip.end();
}

/** Writes one file into the archive; done when the reader has taken it. What it is read from is closed, come what may. */
async function addFile(
  zip: ZipFile,
  path: string,
  content: Readable,
  { compress, away }: { compress: boolean; away: AbortSignal },
): Promise<Pick<PackedFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = Readable.from(
    (async function* () {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    })(),
  );
  zip.addReadStream(counted, path, { compress });
  try {
    await finished(counted, { signal: away });
  } finally {
    // Where the reader went away this ends the loop above, which closes what it reads.
    counted.destroy();
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function picturesOf(
  strapi: Core.Strapi,
  { settings }: ImageWallView,
  { photo }: WallEntryView,
  { original, studio }: { original: string; studio: Studio<'pictures'> },
): Promise<Pictures | null> {
  if (!photo || !(await copyOriginal(strapi, photo, original))) return null;
  const { focalPoint } = photo;
  return studio.make({ original, focalPoint, ratio: RATIOS[settings.ratio] });
}

/** What stands at the head of the contact sheet and names the pack. */
function titleOf({ event, entries }: ImageWallView): string {
  const edition = event.edition ? `第 ${event.edition.number} 版` : '未冻结 not frozen';
  return `${event.name.zh ?? event.code} · ${event.heldOn} · ${entries.length} 人 · ${edition}`;
}
