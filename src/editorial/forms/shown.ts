import type { Core } from '@strapi/strapi';
import type { Bilingual } from '../../domain/shared/bilingual';
import { valueText } from '../../messages/audit-values';
import type { Data } from '../hook';
import { ownFields, type FieldSchema } from '../own-fields';
import { comparedFields, isToMany, typeOf } from './values';

interface PermissionChecker {
  create(asked: { userAbility: object; model: string }): { sanitizeOutput(row: Data): Promise<Data> };
}

/**
 * Says what a field of a type says (see `Values`) in words for both languages, to whoever has these rights; null where
 * they may not read it. What is linked goes by its name.
 */
export function shownTo(userAbility: object, uid: string) {
  const reader = strapi
    .plugin('content-manager')
    .service<PermissionChecker>('permission-checker')
    .create({ userAbility, model: uid });
  return async (name: string, value: unknown): Promise<Bilingual | null> => {
    const [, field] = ownFields(uid).find(([own]) => own === name) ?? [];
    if (!field) return null;
    const readable = await reader.sanitizeOutput({ [name]: await withRows(field, value) });
    return name in readable ? { zh: inWords('zh'), en: inWords('en') } : null;

    function inWords(language: keyof Bilingual): string {
      return valueText(typeOf(uid), name, named(field!, readable[name], language))[language];
    }
  };
}

/** A value with the rows that it links to, as an answer has them. */
async function withRows(field: FieldSchema, value: unknown): Promise<unknown> {
  const { type, target = '', component = '' } = field;
  if (type === 'relation') {
    const ids = [value ?? []].flat() as string[];
    const rows = ((await strapi.db.query(target).findMany({ where: { documentId: { $in: ids } } })) as Data[]) ?? [];
    const inOrder = ids.flatMap((id) => rows.filter(({ documentId }) => documentId === id));
    return isToMany(field) ? inOrder : (inOrder[0] ?? null);
  }
  if (type === 'media') {
    return value ? strapi.db.query('plugin::upload.file').findOne({ where: { id: (value as Data).id } }) : null;
  }
  if (type !== 'component') return value;
  const part = async (one: Data): Promise<Data> =>
    Object.fromEntries(
      await Promise.all(
        comparedFields(component).map(async ([name, inner]) => [name, await withRows(inner, one[name])] as const),
      ),
    );
  return Array.isArray(value) ? Promise.all((value as Data[]).map(part)) : value && part(value as Data);
}

/** A value with names where it had rows. */
function named(field: FieldSchema, value: unknown, language: keyof Bilingual): unknown {
  const { type, component = '' } = field;
  if (type === 'relation' || type === 'media')
    return Array.isArray(value)
      ? (value as Data[]).map((row) => nameOf(row, language))
      : value && nameOf(value as Data, language);
  if (type !== 'component') return value;
  const inner = new Map(comparedFields(component));
  const part = (one: Data): Data =>
    Object.fromEntries(
      Object.entries(one).flatMap(([name, said]) => {
        const own = inner.get(name);
        return own ? [[name, named(own, said, language)]] : [];
      }),
    );
  return Array.isArray(value) ? (value as Data[]).map(part) : value ? [part(value as Data)] : value;
}

/** Nobody sees a document id: what has no name that may be read is told as something. */
function nameOf(row: Data, language: keyof Bilingual): string {
  const person = [row.firstname, row.lastname].filter(Boolean).join(' ');
  const names = [language === 'zh' ? row.nameZh : row.nameEn, row.name, row.title, person, row.username, row.code];
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '…';
}

declare const strapi: Core.Strapi;
