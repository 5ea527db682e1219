import type { Context } from 'koa';
import type { FieldVersions } from '../../domain/shared/merge-fields';
import type { LastWriter } from '../../domain/shared/refusal';
import { localMinute } from '../../domain/shared/civil-date';
import { CONTENT_TYPES } from '../../labels/all';
import { getProgramme } from '../../persistence/programme/rules';
import { findFieldWritings, findLastWriting } from '../../persistence/shared/documents';
import type { Queryable } from '../../persistence/shared/transaction';
import type { FieldConflict } from './outdated';
import { shownTo } from './shown';
import { typeOf, type Values } from './values';

/** What the audit trail calls a field otherwise than its form. */
const AUDITED_AS: Readonly<Record<string, string>> = { activityType: 'activity' };

/** Fields in conflict, with what the person and everybody else need to decide: who, when, and both values. */
export async function conflictsIn(
  db: Queryable,
  { koa, uid, documentId, table }: { koa: Context; uid: string; documentId: string; table: string },
  fields: readonly (FieldVersions & { field: string })[],
  { sent, stored }: { sent: Values; stored: Values },
): Promise<FieldConflict[]> {
  const type = typeOf(uid);
  const names = fields.map(({ field }) => ({ field, audited: AUDITED_AS[field] ?? field }));
  const writings = await findFieldWritings(db, { type, documentId, fields: names });
  const last = await findLastWriting(db, { table, type, documentId });
  const { timeZone } = await getProgramme(db);
  const labels = CONTENT_TYPES.find((one) => one.uid === uid)?.fields ?? {};
  const show = shownTo(koa.state.userAbility as object, uid);
  const conflicts: FieldConflict[] = [];
  for (const { field, sent: mine, stored: theirs } of fields) {
    const { zh, en } = labels[field] ?? { zh: field, en: field };
    const { by = NOBODY, at } = writings.get(field) ?? last ?? {};
    conflicts.push({
      ...{ field, zh, en, by, at: at ? localMinute(at, timeZone) : '' },
      mine: await show(field, sent.get(field)),
      theirs: await show(field, stored.get(field)),
      keepMine: theirs,
      takeTheirs: mine,
    });
  }
  return conflicts;
}

const NOBODY: LastWriter = { kind: 'system', id: null, name: null };
