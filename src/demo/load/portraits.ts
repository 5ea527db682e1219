import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { DemoPerson, PortraitTraits } from '../plan';
import { drawPortrait } from '../portraits/draw';

/** What every portrait says of itself; by this text the demo's files are known among others. */
export const PORTRAIT_TEXT = '演示头像 · demo portrait';

/** As many at once as keep two processors busy. */
const AT_ONCE = 4;

interface UploadService {
  upload(request: {
    data: { fileInfo: { name: string; alternativeText: string; caption: string; folder: number } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<{ id: number }[]>;
}

interface FolderService {
  create(folder: { name: string; parent: null }): Promise<{ id: number }>;
}

/**
 * Draws the portraits of all who have sent one and stores them by Strapi's own upload, in a folder of the demo's.
 *
 * @returns the media's ids by the people's keys
 */
export async function uploadPortraits(
  strapi: Core.Strapi,
  people: readonly DemoPerson[],
  tell: (howFar: string) => void,
): Promise<Map<string, number>> {
  const uploads: UploadService = strapi.plugin('upload').service('upload');
  const folders: FolderService = strapi.plugin('upload').service('folder');
  const folder = await folders.create({ name: '演示 demo', parent: null });
  const drafts = await mkdtemp(path.join(tmpdir(), 'demo-portraits-'));
  const media = new Map<string, number>();
  const waiting = people.flatMap(({ slug, key, portrait }) => (portrait ? [{ slug, key, portrait }] : []));
  const wanted = waiting.length;
  const work = async (): Promise<void> => {
    for (let person = waiting.shift(); person; person = waiting.shift()) {
      media.set(person.key, await upload(uploads, drafts, folder.id, person));
      tell(`头像 · portraits ${media.size}/${wanted}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rm(drafts, { recursive: true, force: true });
  }
  return media;
}

async function upload(
  uploads: UploadService,
  drafts: string,
  folder: number,
  person: Pick<DemoPerson, 'slug' | 'key'> & { portrait: PortraitTraits },
): Promise<number> {
  const name = `${person.slug}.jpg`;
  const filepath = path.join(drafts, name);
  const portrait = await drawPortrait(person.portrait);
  await writeFile(filepath, portrait);
  const [file] = await uploads.upload({
    data: { fileInfo: { name, alternativeText: PORTRAIT_TEXT, caption: PORTRAIT_TEXT, folder } },
    files: { filepath, originalFilename: name, mimetype: 'image/jpeg', size: portrait.length },
  });
  if (!file) throw new Error(`The portrait of ${person.key} was not stored.`);
  return file.id;
}
