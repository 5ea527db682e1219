import { Readable } from 'node:stream';
import type { Bilingual } from '../../domain/shared/bilingual';
import { BYTE_ORDER_MARK, csvLine } from '../../domain/shared/csv';
import { actionText, DOORS, KINDS, SUBJECTS, textOf } from '../../messages/audit';
import { fieldText, valueText } from '../../messages/audit-values';
import { readAudit, readWholeAudit, type AuditFilter, type AuditRecord } from '../../services/audit/read-audit';
import { panelRoutes } from '../route';
import { AUDIT, type GivenFilter } from './contract';

function filterOf(given: GivenFilter): AuditFilter {
  return {
    actorKind: given.actorKind ?? null,
    who: given.who ?? null,
    action: given.action ?? null,
    subjectType: given.subjectType ?? null,
    subject: given.subject ?? null,
    from: given.from ?? null,
    to: given.to ?? null,
  };
}

/** What a line says to a reader, and after it what it says to a machine. */
const COLUMNS: readonly [heading: Bilingual, cell: (entry: AuditRecord, language: keyof Bilingual) => string | null][] =
  [
    [{ zh: '编号', en: 'Number' }, ({ id }) => id],
    [{ zh: '时间', en: 'When' }, ({ at }) => at],
    [{ zh: '操作人', en: 'Who' }, ({ actorName }) => actorName],
    [{ zh: '身份', en: 'Kind of actor' }, ({ actorKind }, language) => textOf(KINDS, actorKind)[language]],
    [{ zh: '途径', en: 'Through' }, ({ door }, language) => textOf(DOORS, door)[language]],
    [{ zh: '操作', en: 'Action' }, ({ action }, language) => actionText(action)[language]],
    [{ zh: '对象类型', en: 'Kind of subject' }, ({ subjectType }, language) => textOf(SUBJECTS, subjectType)[language]],
    [{ zh: '对象', en: 'Subject' }, ({ subjectName }) => subjectName],
    [{ zh: '理由', en: 'Reason' }, ({ reason }) => reason],
    [{ zh: '之前', en: 'Before' }, (entry, language) => valuesIn(entry, entry.before, language)],
    [{ zh: '之后', en: 'After' }, (entry, language) => valuesIn(entry, entry.after, language)],
    [{ zh: '操作人编号', en: 'Id of the actor' }, ({ actorId }) => actorId],
    [{ zh: '身份代码', en: 'Code of the kind of actor' }, ({ actorKind }) => actorKind],
    [{ zh: '途径代码', en: 'Code of the door' }, ({ door }) => door],
    [{ zh: '操作代码', en: 'Code of the action' }, ({ action }) => action],
    [{ zh: '对象类型代码', en: 'Code of the kind of subject' }, ({ subjectType }) => subjectType],
    [{ zh: '对象编号', en: 'Id of the subject' }, ({ subjectId }) => subjectId],
    [{ zh: '之前（JSON）', en: 'Before (JSON)' }, ({ before }) => before && JSON.stringify(before)],
    [{ zh: '之后（JSON）', en: 'After (JSON)' }, ({ after }) => after && JSON.stringify(after)],
  ];

/** Fields with their values in words, one to a line. */
function valuesIn(entry: AuditRecord, values: AuditRecord['before'], language: keyof Bilingual): string | null {
  if (values === null) return null;
  const { subjectType } = entry;
  const lines = Object.entries(values).map(([field, value]) => {
    const [label, said] = [fieldText(subjectType, field), valueText(subjectType, field, value)];
    return language === 'zh' ? `${label.zh}：${said.zh}` : `${label.en}: ${said.en}`;
  });
  return lines.join('\n');
}

async function* linesOf(batches: AsyncIterable<AuditRecord[]>, language: keyof Bilingual): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(([heading]) => heading[language]));
  for await (const entries of batches) {
    yield entries.map((entry) => csvLine(COLUMNS.map(([, cell]) => cell(entry, language)))).join('');
  }
}

/** The audit trail: a page of it, and all that a filter finds as a file. */
export const AUDIT_ROUTES = panelRoutes(AUDIT, {
  page: ({ page, ...given }, { context }) => readAudit(context, filterOf(given), page),
  async export({ language, ...given }, { context, koa, language: chosen }) {
    koa.attachment('audit.csv');
    koa.type = 'text/csv; charset=utf-8';
    koa.set('Cache-Control', 'no-store');
    koa.body = Readable.from(linesOf(readWholeAudit(context, filterOf(given)), language ?? chosen));
  },
});
