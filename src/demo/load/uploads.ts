import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** What the demo's drawn pictures say of themselves; by these texts its files are known among others. */
export const PORTRAIT_TEXT = '演示头像 · demo portrait';
export const TROPHY_TEXT = '演示奖杯，请换成真实奖杯的照片 · demo trophy, put the photo of the real one here';
export const DEMO_TEXTS: readonly string[] = [PORTRAIT_TEXT, TROPHY_TEXT];

interface UploadService {
  upload(request: {
    data: { fileInfo: { name: string; alternativeText: string; caption: string; folder: number } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<{ id: number }[]>;
}

interface FolderService {
  create(folder: { name: string; parent: null }): Promise<{ id: number }>;
}

/** Stores one drawn picture and gives the media's id. */
export type StorePicture = (name: string, text: string, picture: Buffer) => Promise<number>;

/** Lets work store JPEGs by Strapi's own upload, in a folder of the demo's. */
export async function withUploads<Done>(
  strapi: Core.Strapi,
  work: (store: StorePicture) => Promise<Done>,
): Promise<Done> {
  const uploads: UploadService = strapi.plugin('upload').service('upload');
  const folders: FolderService = strapi.plugin('upload').service('folder');
  const folder = await folders.create({ name: '演示 demo', parent: null });
  const drafts = await mkdtemp(path.join(tmpdir(), 'demo-pictures-'));
  try {
    return await work(async (name, text, picture) => {
      const filepath = path.join(drafts, name);
      await writeFile(filepath, picture);
      const [file] = await uploads.upload({
        data: { fileInfo: { name, alternativeText: text, caption: text, folder: folder.id } },
        files: { filepath, originalFilename: name, mimetype: 'image/jpeg', size: picture.length },
      });
      if (!file) throw new Error(`${name} was not stored.`);
      return file.id;
    });
  } finally {
    await rm(drafts, { recursive: true, force: true });
  }
}
