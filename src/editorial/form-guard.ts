import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { localMinute } from '../domain/shared/civil-date';
import { refuse, type LastWriter, type Refusal } from '../domain/shared/refusal';
import { refusalMessage, type Language } from '../messages/refusals';
import { writerOf } from '../messages/refusals/shared';
import { findLastWriting, lockRow, type LastWriting } from '../persistence/shared/documents';
import { getProgramme } from '../persistence/programme/rules';
import type { Queryable } from '../persistence/shared/transaction';
import { inSameTransaction } from './hook';
import { fieldsBetween, parseVersion, versionOf, versionText } from './form-version';
import { CONTENT_TYPES } from '../labels/all';
import type { Write } from './rules-trail';

/** In which header a form's request says what the form was opened with; see {@link versionText}. */
const FORM_VERSION = 'X-Form-Version';

/** A form that is saved over what somebody else saved since it was opened. */
export class FormOutdated extends Error {
  constructor(
    readonly refusal: Refusal & { code: 'DOCUMENT_CHANGED' },
    /** The fields that say something else than when the form was opened. */
    readonly fields: readonly string[],
  ) {
    super(refusal.code);
  }
}

/** What the state of a content manager's request holds for its answer. */
export interface FormState {
  /** The version of the document in the answer; never a newer one than the document is. */
  formVersion?: string;
}

/**
 * Lets nobody save a form over what somebody else saved since it was opened, whatever type it is of. Reading a document
 * for a form notes its version; saving one locks its row, compares, and throws {@link FormOutdated}. A request that names
 * no version is taken where the document was last written by whoever sends it, or by no person; that which is not the
 * content manager's is no form.
 */
export async function guardForms(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const form = formOf(write);
  if (!form) return next();
  const { koa, uid } = form;
  if (koa.method === 'GET') {
    const documentId = form.documentId ?? (await onlyDocument(uid));
    // Before what the form shows is read: a version that is older than that refuses too much, a newer one too little.
    const version = documentId === null ? null : await versionOf(uid, documentId);
    if (version) (koa.state as FormState).formVersion = versionText(version);
    return next();
  }
  const documentId = (write.params as { documentId: string }).documentId;
  return inSameTransaction(async (db) => {
    await refuseOutdated(db, { koa, uid, documentId });
    const done = await next();
    const version = await versionOf(uid, documentId);
    if (version) (koa.state as FormState).formVersion = versionText(version);
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

async function refuseOutdated(
  db: Queryable,
  { koa, uid, documentId }: { koa: Context; uid: string; documentId: string },
): Promise<void> {
  const { tableName: table } = strapi.db.metadata.get(uid);
  if (!(await lockRow(db, table, documentId))) return;
  const now = await versionOf(uid, documentId);
  const seen = parseVersion(koa.get(FORM_VERSION));
  const changed = now && seen ? fieldsBetween(seen, now) : [];
  if (seen && changed.length === 0) return;
  const type = /^(?:api|plugin)::[\w-]+\.([\w-]+)$/.exec(uid)?.[1] ?? uid;
  const last = await findLastWriting(db, { table, type, documentId });
  const { user } = koa.state as { user?: { id: number | string } };
  if (!last || (!seen && mayBeReplaced(last.by, String(user?.id)))) return;
  const { timeZone } = await getProgramme(db);
  const named = onTheForm(uid, changed);
  throw new FormOutdated(outdated(uid, { documentId, last, changed: named, timeZone }), named);
}

/** Whether nothing of somebody else's is lost where a form is saved over what this writer wrote. */
function mayBeReplaced({ kind, id }: LastWriter, administrator: string): boolean {
  if (kind === 'administrator') return id === administrator;
  return kind === 'system' || kind === 'demo' || kind === 'rehearsal';
}

/** Of the fields that changed, those that the form shows; all of them where it shows none. */
function onTheForm(uid: string, changed: readonly string[]): readonly string[] {
  const { rows = [] } = CONTENT_TYPES.find((type) => type.uid === uid) ?? {};
  const shown = new Set(rows.flatMap((row) => row.split(' ')).map((cell) => cell.split(':')[0]));
  const named = changed.filter((field) => shown.has(field));
  return named.length > 0 ? named : changed;
}

function outdated(
  uid: string,
  given: { documentId: string; last: LastWriting; changed: readonly string[]; timeZone: string },
): Refusal & { code: 'DOCUMENT_CHANGED' } {
  const labels = CONTENT_TYPES.find((type) => type.uid === uid)?.fields ?? {};
  return refuse('DOCUMENT_CHANGED', {
    document: given.documentId,
    by: given.last.by,
    at: localMinute(given.last.at, given.timeZone),
    fields: given.changed.map((field) => {
      const { zh, en } = labels[field] ?? { zh: field, en: field };
      return { zh, en };
    }),
  }) as Refusal & { code: 'DOCUMENT_CHANGED' };
}

/**
 * The body of the answer to a form that was not saved. The panel keeps what was typed only for an error of this name, and
 * shows each of its parts under the field; the sentences are in the language that the person reads.
 */
export function bodyOfOutdated({ refusal, fields }: FormOutdated, language: Language): object {
  const { by, at } = refusal.data;
  const under =
    language === 'zh' ? `${writerOf(by, 'zh')}已于 ${at} 修改此项。` : `${writerOf(by, 'en')} changed this at ${at}.`;
  const errors = fields.map((field) => ({ path: [field], message: under, name: 'ValidationError' }));
  const message = refusalMessage(refusal, language);
  const details = { code: refusal.code, ...refusal.data, errors };
  return { data: null, error: { status: 409, name: 'ValidationError', message, details } };
}

declare const strapi: Core.Strapi;
