import type { Core } from '@strapi/strapi';
import { decideFileChange, type FileChange, type FileOwner } from '../../domain/photo/decide-file-change';
import { refuse } from '../../domain/shared/refusal';
import { findFileUses, lockFiles, type StoredFileUse } from '../../persistence/photo/files';
import { auditChange } from '../audit';
import { actor, findRows, inSameTransaction, type Data, type HookEvent, type Row } from '../hook';
import { RefusedFile } from '../refusals';

const UID = 'plugin::upload.file';
const KEPT = 'filesInUse';
/** What a file is; another hash is another content. */
const CONTENT = ['hash', 'ext', 'mime', 'url', 'provider'];
/** What is said about it, by the names that the audit trail has for these: names of people may stand in the values. */
const WORDS: Readonly<Record<string, string>> = {
  name: 'fileName',
  alternativeText: 'fileAlternativeText',
  caption: 'fileCaption',
  focalPoint: 'focalPoint',
};

/**
 * Guards files that entries stand on, through whatever door of Strapi's they are changed: evidence is as immutable as the
 * decision, a photo changes only by who may edit that member, and each change is in the audit trail of the entry. That
 * evidence stays holds in the database too (`constraints/files.sql`).
 */
export function guardFiles(strapi: Core.Strapi): void {
  const judge = (changeOf: (row: Row, data: Data) => FileChange | null) => async (event: HookEvent) => {
    const data = event.params.data ?? {};
    refuseAttaching(data);
    event.state[KEPT] = await judged(event.params.where ?? {}, (row) => changeOf(row, data));
  };
  const written = judge(writtenChange);
  const deleted = judge(() => 'delete');
  const created = ({ params }: { params: { data: Data | Data[] } }) => [params.data].flat().forEach(refuseAttaching);
  strapi.db.lifecycles.subscribe({
    models: [UID],
    beforeCreate: created as never,
    beforeCreateMany: created as never,
    beforeUpdate: written as never,
    beforeUpdateMany: written as never,
    beforeDelete: deleted as never,
    beforeDeleteMany: deleted as never,
    afterUpdate: auditWritten as never,
    afterUpdateMany: auditWritten as never,
    afterDelete: auditDeleted as never,
    afterDeleteMany: auditDeleted as never,
  });
}

/** Refuses a change of files before anything is done for it, such as decoding what they are to be replaced by. */
export async function refuseFileChange(files: readonly number[], change: FileChange): Promise<void> {
  await judged({ id: { $in: [...files] } }, () => change);
}

/** A file with the entries that it stood in when a change began. */
interface InUse {
  row: Row;
  uses: StoredFileUse[];
}

async function judged(where: Data, changeOf: (row: Row) => FileChange | null): Promise<InUse[]> {
  const ids = (await findRows(UID, where)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const uses = await inSameTransaction(async (db) => {
    await lockFiles(db, ids);
    return findFileUses(db, ids);
  });
  // Read anew under the lock, so that the trail says what this change found.
  const changed = (await findRows(UID, { id: { $in: ids } })).flatMap((row) => {
    const change = changeOf(row);
    return change ? [{ row, change }] : [];
  });
  const inUse: InUse[] = [];
  for (const { row, change } of changed) {
    const own = uses.filter(({ file }) => file === row.id);
    const facts = [];
    for (const use of own) facts.push({ owner: ownerOf(use), state: use.state, mayEdit: await mayEdit(use) });
    const refusal = decideFileChange(String(row.name), change, facts);
    if (refusal) throw new RefusedFile(refusal);
    if (own.length > 0) inUse.push({ row, uses: own });
  }
  return inUse;
}

function writtenChange(row: Row, data: Data): FileChange | null {
  if (CONTENT.some((field) => differs(row, data, field))) return 'replace';
  return Object.keys(WORDS).some((field) => differs(row, data, field)) ? 'describe' : null;
}

function differs(row: Row, data: Data, field: string): boolean {
  return data[field] !== undefined && JSON.stringify(data[field] ?? null) !== JSON.stringify(row[field] ?? null);
}

/** An entry's form says what it stands on, by who may edit it and with its own guards; an upload never does. */
function refuseAttaching(data: Data): void {
  if (data.related !== undefined && asking()) throw new RefusedFile(refuse('FILE_NOT_ATTACHED', {}));
}

function ownerOf({ type }: StoredFileUse): FileOwner {
  return type.split('.').at(-1) as FileOwner;
}

/** Of Strapi's: the rights of who asks, as each of its doors puts them into the request. */
interface Asking {
  userAbility?: { can(action: string, subject: unknown, field: string): boolean };
}

function asking(): Asking | null {
  return (strapi.requestContext.get()?.state as Asking | undefined) ?? null;
}

/** By the right of the panel over that field of that entry. Tokens and accounts of the site have none; the system itself may. */
async function mayEdit({ type, id, field }: StoredFileUse): Promise<boolean> {
  const state = asking();
  if (!state) return true;
  const { userAbility } = state;
  if (!userAbility) return false;
  const entry: unknown = await strapi.db
    .query(type)
    .findOne({ where: { id }, populate: { createdBy: { populate: ['roles'] } } });
  const rights = strapi.service('admin::permission') as unknown as PermissionService;
  const action = 'plugin::content-manager.explorer.update';
  const manager = rights.createPermissionsManager({ ability: userAbility, action, model: type });
  return userAbility.can(action, manager.toSubject(entry), field);
}

interface PermissionService {
  createPermissionsManager(options: object): { toSubject(entry: unknown): unknown };
}

async function auditWritten({ params: { data }, state }: HookEvent): Promise<void> {
  for (const { row, uses } of (state[KEPT] as InUse[] | undefined) ?? []) {
    const fields = Object.entries(WORDS).flatMap(([field, name]) => (differs(row, data, field) ? [name] : []));
    const words = fields.length > 0 ? { fields } : {};
    const verb = writtenChange(row, data) === 'replace' ? 'replace-file' : 'describe-file';
    const is = data.hash ?? row.hash;
    await audit(uses, verb, (field) => [{ [field]: row.hash }, { [field]: is, ...words }]);
  }
}

async function auditDeleted({ state }: HookEvent): Promise<void> {
  for (const { row, uses } of (state[KEPT] as InUse[] | undefined) ?? []) {
    await audit(uses, 'delete-file', (field) => [{ [field]: row.hash }, { [field]: null }]);
  }
}

/** One entry for each that the file stood in: whoever reads what happened to a member reads it there. */
async function audit(
  uses: readonly StoredFileUse[],
  verb: string,
  valuesOf: (field: string) => [before: Data, after: Data],
): Promise<void> {
  await inSameTransaction(async (db) => {
    for (const use of uses) {
      await auditChange(db, actor(), ownerOf(use), use.document, ...valuesOf(use.field), verb);
    }
  });
}

declare const strapi: Core.Strapi;
