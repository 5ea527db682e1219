import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../persistence/shared/clock';
import { isRefusal, refuse } from '../../domain/shared/refusal';
import { refuseFileChange } from './files-in-use';
import { filesNotShown, without } from './files-shown';
import { RefusedFile } from '../refusals';
import { lockFiles } from '../../persistence/photo/files';
import { insertPhoto } from '../../persistence/photo/photos';
import { afterCommit, inStrapiTransaction } from '../../persistence/shared/transaction';
import { customerOf } from '../../photo/customer';
import type { Customer } from '../../photo/darkroom';
import { dropUnlessStored, keepPrivately, type KeptFile, type Values } from '../../photo/keep';
import { removePrivate } from '../../photo/storage';
import { takeIn } from '../../photo/take-in';

// What follows: src/README.md, “What follows a commit”.

const FILE = 'plugin::upload.file';
const PDF = 'application/pdf';

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
  name: string;
}

type Options = { user?: { id: number | string } } | undefined;

interface UploadService {
  upload(request: { data: Values; files: Incoming | Incoming[] }, options?: Options): Promise<unknown[]>;
  replace(id: number | string, request: { data: Values; file: Incoming }, options?: Options): Promise<unknown>;
  updateFileInfo: (id: number | string, info: Values, options?: Options) => Promise<unknown>;
  remove: (file: FileRow) => Promise<unknown>;
  findOne: (id: number | string, populate?: unknown) => Promise<unknown>;
  findPage: (query?: Values) => Promise<unknown>;
}

type Controller = Record<string, (ctx: unknown) => Promise<unknown>>;

interface Controllers {
  extend(uid: string, extended: (controller: Controller) => Controller): void;
}

/**
 * Puts our own changes of the media library in the place of Strapi's, whose API and panel call them: each is done whole or
 * not at all, what is stored is what the sender was told, and what is in use is guarded (`files-in-use.ts`).
 */
export function changeLibrary(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('upload');
  const service: UploadService = plugin.service('upload');
  const { updateFileInfo, remove, findOne, findPage } = service;
  Object.assign(service, {
    upload: ({ data, files }, options) => upload(strapi, data, [files].flat(), options),
    replace: (id, { data, file }, options) => replace(strapi, Number(id), data, file, options),
    updateFileInfo: (id, info, options) => inStrapiTransaction(strapi, () => updateFileInfo(id, info, options)),
    async remove(file) {
      // First, as Strapi lets the store delete before the database is asked.
      await refuseFileChange([file.id], 'delete');
      return inStrapiTransaction(strapi, async () => {
        const removed = await remove(file);
        await dropDocument(strapi, file);
        return removed;
      });
    },
    findOne: async (id, populate) => ((await filesNotShown()).includes(Number(id)) ? null : findOne(id, populate)),
    findPage: async (query = {}) => findPage(without(query, await filesNotShown())),
  } satisfies Partial<UploadService>);
  inOneTransaction(strapi, 'plugin::upload.admin-upload', 'bulkUpdateFileInfo');
  inOneTransaction(strapi, 'plugin::upload.admin-folder-file', 'deleteMany');
}

/**
 * What is done to many files, and folders with all that lies in them, is done to all or to none. Some controllers are one
 * object for every application of the process: this one gets its own.
 */
function inOneTransaction(strapi: Core.Strapi, uid: string, action: string): void {
  strapi.get<Controllers>('controllers').extend(uid, (controller) => {
    const known = controller[action];
    if (!known) throw new Error(`Strapi's media library has no action ${action} any more.`);
    return { ...controller, [action]: (ctx) => inStrapiTransaction(strapi, () => known.call(controller, ctx)) };
  });
}

async function upload(strapi: Core.Strapi, data: Values, files: Incoming[], options: Options): Promise<unknown[]> {
  const { fileInfo, ...others } = data;
  // Strapi would put the file into the entry that is named so, whoever may edit that.
  if (['ref', 'refId', 'field'].some((name) => others[name] !== undefined)) {
    throw new RefusedFile(refuse('FILE_NOT_ATTACHED', {}));
  }
  const customer = customerOf(strapi.requestContext.get());
  const infos = [fileInfo].flat();
  return storing(strapi, customer, async (kept) => {
    for (const [at, file] of files.entries()) kept.push(await keep(strapi, file, infos[at] ?? {}, customer));
    return async () => {
      const rows: unknown[] = [];
      for (const { row } of kept) {
        rows.push(await strapi.db.query(FILE).create({ data: { ...row, ...by(options, true) } }));
      }
      return rows;
    };
  });
}

async function replace(
  strapi: Core.Strapi,
  id: number,
  data: Values,
  file: Incoming,
  options: Options,
): Promise<unknown> {
  await refuseFileChange([id], 'replace');
  const customer = customerOf(strapi.requestContext.get());
  return storing(
    strapi,
    customer,
    async (kept) => {
      const one = await keep(strapi, file, data.fileInfo ?? {}, customer);
      kept.push(one);
      return async () => {
        const former = (await strapi.db.query(FILE).findOne({ where: { id } })) as FileRow | null;
        if (!former) throw new errors.NotFoundError();
        if ((former.mime === PDF) !== (one.photo === null))
          throw new RefusedFile(refuse('FILE_KIND', { file: former.name }));
        const { folder: _folder, folderPath: _path, name: _name, ...content } = one.row;
        const row: unknown = await strapi.db
          .query(FILE)
          .update({ where: { id }, data: { ...content, ...by(options, false) } });
        await dropDocument(strapi, former);
        return row;
      };
    },
    [id],
  );
}

/**
 * Takes files in, then writes their rows in one transaction. Where that fails, or whoever sent them has gone and was told
 * nothing, nothing of them stays.
 */
async function storing<T>(
  strapi: Core.Strapi,
  { away }: Customer,
  takingIn: (kept: KeptFile[]) => Promise<() => Promise<T>>,
  locked: readonly number[] = [],
): Promise<T> {
  const kept: KeptFile[] = [];
  try {
    const write = await takingIn(kept);
    return await inStrapiTransaction(strapi, async (db) => {
      await lockFiles(db, locked);
      for (const { photo } of kept) if (photo) await insertPhoto(db, photo, clockOf(strapi).now());
      const rows = await write();
      if (away.aborted) throw new RefusedFile(refuse('PHOTOS_BUSY', { seconds: 1 }));
      return rows;
    });
  } catch (error) {
    await dropUnlessStored(strapi, kept);
    throw error;
  }
}

/** Takes a file in and keeps it privately; the draft that it came as goes. */
async function keep(strapi: Core.Strapi, file: Incoming, info: unknown, customer: Customer): Promise<KeptFile> {
  const { filepath, originalFilename: name = '' } = file;
  const taken = await takeIn({ filepath, name }, customer).finally(() => rm(filepath, { force: true }));
  if (isRefusal(taken)) throw new RefusedFile(taken);
  return keepPrivately(strapi, taken, name, info);
}

/** A document goes with its row, after the commit; a photo's files are taken away by who publishes photos. */
async function dropDocument(strapi: Core.Strapi, file: FileRow): Promise<void> {
  if (file.mime !== PDF) return;
  await afterCommit(strapi, () => {
    removePrivate(strapi, { ...file, url: '' }).catch((error: unknown) => {
      strapi.log.error(`[photos] ${file.hash} could not be taken away: ${String(error)}`);
    });
  });
}

function by(options: Options, created: boolean): Values {
  const id = options?.user?.id;
  if (id === undefined) return {};
  return created ? { createdBy: id, updatedBy: id } : { updatedBy: id };
}
