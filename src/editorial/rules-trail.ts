import { auditChange } from './audit';
import { actor, inSameTransaction, type Data } from './hook';
import { ownFields } from './own-fields';
import { lockDocument } from '../persistence/programme/rules';
import type { Core } from '@strapi/strapi';

/** The types that state rules, and what of each is no rule of its own: lists kept, and recorded, from the other end. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  programme: [],
  tier: [],
  benefit: [],
  committee: ['groups'],
  group: ['leaderships'],
  'activity-type': [],
};

/** One reading or writing of a document, as Strapi's middlewares see it. */
export interface Write {
  uid: string;
  action: string;
  params: unknown;
}

/**
 * Writes into the audit trail what a write changes in the rules, before and after, in the write's own transaction. Not by
 * lifecycle hooks: Strapi writes the parts of a document, such as rule revisions, before those of their owner run.
 */
export async function auditRules(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const type = /^api::([a-z-]+)\./.exec(write.uid)?.[1] ?? '';
  if (!(type in RULES) || !['create', 'update', 'delete', 'clone'].includes(write.action)) return next();
  const { documentId: given } = write.params as { documentId?: string };
  const written = write.action === 'clone' ? undefined : given;
  return inSameTransaction(async (db) => {
    if (written !== undefined) await lockDocument(db, written);
    const before = written === undefined ? null : await stateOf(write.uid, type, written);
    const done = await next();
    const documentId = written ?? madeBy(done);
    if (documentId !== null) {
      const after = await stateOf(write.uid, type, documentId);
      await auditChange(db, actor(), type, documentId, before, after);
    }
    return done;
  });
}

function madeBy(done: unknown): string | null {
  const { documentId, entries } = (done ?? {}) as { documentId?: string; entries?: { documentId: string }[] };
  return documentId ?? entries?.[0]?.documentId ?? null;
}

/** A document as staff read it: parts by their values, what it is linked to by code or name; null where there is none. */
async function stateOf(uid: string, type: string, documentId: string): Promise<Data | null> {
  const fields = ownFields(uid).filter(([name]) => !RULES[type]?.includes(name));
  const linked = fields
    .filter(([, one]) => ['relation', 'component', 'media'].includes(one.type))
    .map(([name]) => name);
  const row = (await strapi.db.query(uid).findOne({ where: { documentId }, populate: linked })) as Data | null;
  return row && Object.fromEntries(fields.map(([name, one]) => [name, readable(row[name], one.type)]));
}

function readable(value: unknown, type: string): unknown {
  if (type === 'component') return inOrder(rowsOf(value).map(({ id: _id, ...part }) => part));
  if (type !== 'relation' && type !== 'media') return value ?? null;
  // Of a file its key, too: another one may have the same name.
  const nameOf = ({ code, name, hash }: Data) =>
    String(code ?? (type === 'media' ? `${String(name)} (${String(hash)})` : name));
  const names = rowsOf(value).map(nameOf);
  return Array.isArray(value) ? names.sort() : (names[0] ?? null);
}

/** Parts of a document are a set by their first values, such as a day: moving them about changes no rule. */
function inOrder(parts: readonly Data[]): Data[] {
  return [...parts].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf(part: Data): string {
  return Object.values(part)
    .map((value) => String(value).padStart(12, '0'))
    .join(' ');
}

function rowsOf(value: unknown): Data[] {
  return Array.isArray(value) ? (value as Data[]) : value ? [value as Data] : [];
}

declare const strapi: Core.Strapi;
