import { insertPersonalValues } from '../persistence/membership/revisions';
import { lockDocument } from '../persistence/programme/rules';
import type { Queryable } from '../persistence/shared/transaction';
import { auditChange, differingFields } from './audit';
import { comparedFields, findFormRow, storedValues } from './forms/values';
import { actor, inSameTransaction, type Data } from './hook';
import type { Write } from './rules-trail';

const UID = 'api::member.member';

/** What the audit trail itself keeps of a member, as it tells nobody who it is; everything else goes with the person. */
const LASTING: readonly string[] = [
  'state',
  'consentSite',
  'consentImageWall',
  'consentBadge',
  'consentPress',
  'appliedOn',
  'account',
  'administrator',
  'photo',
  'isDemo',
];

/**
 * Writes into the audit trail what a write changes of a member, every field of it before and after, in the write's own
 * transaction. Not by lifecycle hooks: Strapi writes the parts of a document, such as links, before those of their owner
 * run. That one was deleted is written where the row goes.
 */
export async function auditMembers({ uid, action, params }: Write, next: () => Promise<unknown>): Promise<unknown> {
  if (uid !== UID || !['create', 'update', 'clone'].includes(action)) return next();
  const written = action === 'update' ? (params as { documentId: string }).documentId : null;
  return inSameTransaction(async (db) => {
    if (written !== null) await lockDocument(db, written);
    const before = written === null ? null : await profileOf(written);
    const done = await next();
    const documentId = written ?? madeBy(done);
    const after = documentId === null ? null : await profileOf(documentId);
    if (documentId !== null && after) await auditProfile(db, documentId, before, after);
    return done;
  });
}

function madeBy(done: unknown): string | null {
  const { documentId, entries } = (done ?? {}) as { documentId?: string; entries?: { documentId: string }[] };
  return documentId ?? entries?.[0]?.documentId ?? null;
}

async function auditProfile(db: Queryable, documentId: string, before: Data | null, after: Data): Promise<void> {
  const fields = differingFields(before, after).filter((field) => !LASTING.includes(field));
  const named = fields.length > 0 ? { fields } : {};
  const [was, is] = [before && only(before, LASTING), { ...only(after, LASTING), ...named }];
  const auditEntry = await auditChange(db, actor(), 'member', documentId, was, is);
  if (auditEntry === null || fields.length === 0) return;
  const [personalBefore, personalAfter] = [before && only(before, fields), only(after, fields)];
  await insertPersonalValues(db, { auditEntry, member: documentId, before: personalBefore, after: personalAfter });
}

function only(values: Data, fields: readonly string[]): Data {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

/** A member by the fields of the form: whom they are linked to by the row, as nobody's name is to last; a photo by its key. */
async function profileOf(documentId: string): Promise<Data | null> {
  const row = await findFormRow(UID, documentId);
  if (!row) return null;
  const values = storedValues(UID, row);
  return Object.fromEntries(
    comparedFields(UID).map(([name, { type }]) => {
      const linked = row[name] as Data | null;
      if (type === 'relation') return [name, linked?.id ?? null];
      return [name, type === 'media' ? (linked?.hash ?? null) : values.get(name)];
    }),
  );
}
