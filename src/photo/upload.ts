import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRefusal } from '../domain/shared/refusal';
import { bilingual, sentenceOf } from '../editorial/refusals';
import { insertPhoto } from '../persistence/photos';
import { databaseOf } from '../persistence/transaction';
import { takeIn } from './intake';
import { keepPrivately, type Values } from './keep';
import { PRIVATE_PATH, signed } from './signature';
import { PASSED, removePrivate } from './storage';

const FILE = 'plugin::upload.file';

interface Incoming {
  filepath: string;
  originalFilename?: string;
  size: number;
}

interface FileRow {
  id: number;
  hash: string;
  ext: string;
  mime: string;
}

type Options = { user?: { id: number | string } } | undefined;

interface UploadService {
  upload(request: { data: Values; files: Incoming | Incoming[] }, options?: Options): Promise<unknown[]>;
  replace(id: number | string, request: { data: Values; file: Incoming }, options?: Options): Promise<unknown>;
  remove(file: FileRow): Promise<unknown>;
}

interface Provider {
  uploadStream(file: object, options?: object): Promise<void>;
  upload(file: object, options?: object): Promise<void>;
  isPrivate(): Promise<boolean>;
  getSignedUrl(file: { url: string }): Promise<{ url: string }>;
}

/**
 * Puts the intake in the way of every upload: of the panel, of Strapi's API, of the demo. Nothing but what passed it
 * reaches the provider, and what the media library shows are private files under signed addresses; what may be public is
 * made from them elsewhere. In the register phase, after Strapi's own plugin.
 */
export function guardUploads(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('upload') as unknown as { provider: Provider };
  const { provider } = plugin;
  const [uploadStream, upload] = [provider.uploadStream.bind(provider), provider.upload.bind(provider)];
  const mustHavePassed = (file: object) => {
    if (!PASSED.has(file)) throw new Error('A file reached the upload provider without the intake.');
  };
  Object.assign(provider, {
    uploadStream: async (file: object, options?: object) => {
      mustHavePassed(file);
      await uploadStream(file, options);
    },
    upload: async (file: object, options?: object) => {
      mustHavePassed(file);
      await upload(file, options);
    },
    isPrivate: () => Promise.resolve(true),
    getSignedUrl: ({ url }: { url: string }) =>
      Promise.resolve({ url: url.startsWith(PRIVATE_PATH) && !url.includes('?') ? signed(strapi, url) : url }),
  });
  const service: UploadService = strapi.plugin('upload').service('upload');
  const remove = service.remove.bind(service);
  Object.assign(service, {
    async upload({ data, files }, options) {
      const { fileInfo, ...metas } = data;
      const [list, infos] = [[files].flat(), [fileInfo].flat()];
      const rows: unknown[] = [];
      for (const [at, file] of list.entries()) {
        const values = await storedValues(strapi, file, infos[at] ?? {}, metas);
        rows.push(await strapi.db.query(FILE).create({ data: { ...values, ...by(options, true) } }));
      }
      return rows;
    },
    async replace(id, { data, file }, options) {
      const values = await storedValues(strapi, file, data.fileInfo ?? {}, {});
      const { folder: _folder, folderPath: _path, name: _name, ...content } = values;
      const row: unknown = await strapi.db
        .query(FILE)
        .update({ where: { id }, data: { ...content, ...by(options, false) } });
      return row;
    },
    async remove(file) {
      const removed = await remove(file);
      if (file.mime === 'application/pdf') await removePrivate(strapi, { ...file, url: '' });
      return removed;
    },
  } satisfies Partial<UploadService>);
}

/** Takes a file in and stores it privately. The values of its row in the media library. */
async function storedValues(strapi: Core.Strapi, file: Incoming, info: unknown, metas: Values): Promise<Values> {
  const name = file.originalFilename ?? '';
  const taken = await takeIn({ filepath: file.filepath, name }).finally(() => rm(file.filepath, { force: true }));
  if (isRefusal(taken)) throw new errors.ApplicationError(bilingual(sentenceOf(taken)), { code: taken.code });
  const { row, photo } = await keepPrivately(strapi, taken, name, { info, metas });
  if (photo) await insertPhoto(databaseOf(strapi), photo, new Date());
  return row;
}

function by(options: Options, created: boolean): Values {
  const id = options?.user?.id;
  if (id === undefined) return {};
  return created ? { createdBy: id, updatedBy: id } : { updatedBy: id };
}
