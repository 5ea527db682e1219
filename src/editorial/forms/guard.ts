import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { mergeFields, type FieldVersions, type MergedFields } from '../../domain/shared/merge-fields';
import type { LastWriter } from '../../domain/shared/refusal';
import { findLastWriting, lockRow } from '../../persistence/shared/documents';
import type { Queryable } from '../../persistence/shared/transaction';
import { keepCivilDates } from '../civil-dates';
import { inSameTransaction, type Data } from '../hook';
import type { Write } from '../rules-trail';
import { tidyDocument } from '../texts';
import { conflictsIn } from './conflicts';
import { FormOutdated } from './outdated';
import { sentValues } from './sent-values';
import { comparedFields, findFormRow, rowsOf, storedValues, typeOf, type Values } from './values';
import { parseVersion, versionOf, versionText, type FormVersion } from './version';

/** In which header a form's request says what the form was opened with; see {@link versionText}. */
const FORM_VERSION = 'X-Form-Version';

/** What the state of a content manager's request holds for its answer. */
export interface FormState {
  /** The version of the document in the answer; never a newer one than the document is. */
  formVersion?: string;
  /** The fields that others changed since the form was opened, and that a save left as they made them. */
  changedByOthers?: readonly string[];
}

/**
 * Lets nobody save a form over what somebody else saved since it was opened, whatever type it is of. Reading a document
 * for a form notes its version; saving one locks its row and writes only the fields that were changed in the form. One
 * that somebody else changed meanwhile, to something else, is a conflict: {@link FormOutdated}, and nothing is written. A
 * request that names no version changes what it says otherwise than is stored, where the document was last written by
 * whoever sends it, or by no person. That which is not the content manager's is no form.
 */
export async function guardForms(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const form = formOf(write);
  if (!form) return next();
  const { koa, uid } = form;
  const state = koa.state as FormState;
  if (koa.method === 'GET') {
    const documentId = form.documentId ?? (await onlyDocument(uid));
    // Before what the form shows is read: a version that is older than that asks too much, a newer one too little.
    const version = documentId === null ? null : await storedVersion(uid, documentId);
    if (version) state.formVersion = versionText(version);
    return next();
  }
  const { documentId, data } = write.params as { documentId: string; data: Data };
  return inSameTransaction(async (db) => {
    state.changedByOthers = await mergeInto(db, { koa, uid, documentId, data });
    const done = await next();
    const version = await storedVersion(uid, documentId);
    if (version) state.formVersion = versionText(version);
    return done;
  });
}

interface Form {
  koa: Context;
  uid: string;
  /** Null where the request names none: of a single type there is but one. */
  documentId: string | null;
}

/** The content manager's request for one form, of which this is the reading or the saving; null for anything else. */
function formOf({ uid, action, params }: Write): Form | null {
  const koa = strapi.requestContext.get() as (Context & { params?: { model?: string; id?: string } }) | undefined;
  if (!koa || !/^\/content-manager\/(collection|single)-types\//.test(koa.path) || koa.params?.model !== uid)
    return null;
  const single = koa.path.startsWith('/content-manager/single-types/');
  const documentId = (params as { documentId?: string } | undefined)?.documentId ?? null;
  if (!single && koa.params.id !== documentId) return null;
  const reads = koa.method === 'GET' && action === (single ? 'findMany' : 'findOne');
  const saves = koa.method === 'PUT' && action === 'update';
  return (reads || saves) && (single || documentId !== null) ? { koa, uid, documentId } : null;
}

async function onlyDocument(uid: string): Promise<string | null> {
  const found = (await strapi.db.query(uid).findOne({ select: ['documentId'] })) as { documentId: string } | null;
  return found?.documentId ?? null;
}

async function storedVersion(uid: string, documentId: string): Promise<FormVersion | null> {
  const row = await findFormRow(uid, documentId);
  return row && versionOf(documentId, storedValues(uid, row));
}

/** Leaves of what a form sends only what was changed in it, and gives the fields that others changed. */
async function mergeInto(
  db: Queryable,
  { koa, uid, documentId, data }: { koa: Context; uid: string; documentId: string; data: Data },
): Promise<string[]> {
  const { tableName: table } = strapi.db.metadata.get(uid);
  if (!(await lockRow(db, table, documentId))) return [];
  const row = await findFormRow(uid, documentId);
  if (!row) return [];
  // Said once more by those whose business it is, of what is left.
  await keepCivilDates({ uid, action: 'update', documentId, data });
  await tidyDocument({ uid, action: 'update', documentId, data });
  const values = { sent: sentValues(uid, data, row), stored: storedValues(uid, row) };
  const versions = await versionsOf(db, { koa, uid, documentId, table }, values);
  const merged = mergeFields(versions);
  if (merged.conflicts.length > 0) {
    const conflicts = merged.conflicts.map((field) => ({ field, ...versions.get(field)! }));
    throw new FormOutdated(documentId, await conflictsIn(db, { koa, uid, documentId, table }, conflicts, values));
  }
  keepOnly(merged, uid, data, row);
  return merged.others;
}

async function versionsOf(
  db: Queryable,
  { koa, uid, documentId, table }: { koa: Context; uid: string; documentId: string; table: string },
  values: { sent: Values; stored: Values },
): Promise<Map<string, FieldVersions>> {
  const [sent, stored] = [versionOf(documentId, values.sent), versionOf(documentId, values.stored)];
  const opened =
    parseVersion(koa.get(FORM_VERSION)) ?? (await openedUnsaid(db, { koa, uid, documentId, table }, stored));
  return new Map(
    [...stored].map(([name, mark]) => {
      const opening = opened?.get(name) ?? null;
      // What a form does not send nobody changed in it: empty fields are left out.
      return [name, { opened: opening, sent: sent.get(name) ?? opening ?? mark, stored: mark }];
    }),
  );
}

/** What a form was opened with that does not say: what is stored, where nothing of another person's can be lost. */
async function openedUnsaid(
  db: Queryable,
  { koa, uid, documentId, table }: { koa: Context; uid: string; documentId: string; table: string },
  stored: FormVersion,
): Promise<FormVersion | null> {
  const last = await findLastWriting(db, { table, type: typeOf(uid), documentId });
  const { user } = koa.state as { user?: { id: number | string } };
  return !last || mayBeReplaced(last.by, String(user?.id)) ? stored : null;
}

/** Whether nothing of somebody else's is lost where a form is saved over what this writer wrote. */
function mayBeReplaced({ kind, id }: LastWriter, administrator: string): boolean {
  if (kind === 'administrator') return id === administrator;
  return kind === 'system' || kind === 'demo' || kind === 'rehearsal';
}

function keepOnly({ written }: MergedFields, uid: string, data: Data, row: Data): void {
  for (const [name, { type }] of comparedFields(uid)) {
    if (!written.includes(name)) delete data[name];
    else if (type === 'component') data[name] = withoutGoneIds(data[name], row[name]);
  }
}

/** Somebody else may have taken away a part that the form still has: then it is written as a new one. */
function withoutGoneIds(value: unknown, stored: unknown): unknown {
  const ids = rowsOf(stored).map(({ id }) => String(id));
  const kept = ({ id, ...part }: Data): Data => (ids.includes(String(id)) ? { id, ...part } : part);
  return Array.isArray(value) ? (value as Data[]).map(kept) : value && kept(value as Data);
}

declare const strapi: Core.Strapi;
