import type { Core } from '@strapi/strapi';
import type { Data } from '../hook';
import { ownFields, type FieldSchema } from '../own-fields';

/**
 * What the fields of a form say, each as JSON that is equal where they say the same: what is linked by document ids, a file
 * by its row and what is in it, parts of a document by their fields. Row ids of parts are left out, as Strapi may write a
 * part anew under another one.
 */
export type Values = ReadonlyMap<string, unknown>;

/** By which word the audit trail knows documents of a type. */
export function typeOf(uid: string): string {
  return /^(?:api|plugin)::[\w-]+\.([\w-]+)$/.exec(uid)?.[1] ?? uid;
}

/** The fields that a form is compared by. Lists that are kept from the other end, such as a member's contributions, are none. */
export function comparedFields(uid: string): [string, FieldSchema][] {
  return ownFields(uid).filter(([, { type, mappedBy }]) => type !== 'password' && mappedBy === undefined);
}

/** A document's row with all that {@link storedValues} and {@link sentValues} ask of it; null where there is none. */
export async function findFormRow(uid: string, documentId: string): Promise<Data | null> {
  const populate = populateOf(comparedFields(uid)) as Record<string, never>;
  return (await strapi.db.query(uid).findOne({ where: { documentId }, populate })) as Data | null;
}

/** What a document says as it is stored. */
export function storedValues(uid: string, row: Data): Values {
  return new Map(comparedFields(uid).map(([name, field]) => [name, storedValue(field, row[name])]));
}

function storedValue(field: FieldSchema, value: unknown): unknown {
  const { type, component = '' } = field;
  if (type === 'relation') {
    const linked = rowsOf(value).map(({ documentId }) => documentId);
    return isToMany(field) ? linked : (linked[0] ?? null);
  }
  if (type === 'media') return value ? fileOf(value as Data) : null;
  if (type !== 'component') return plainValue(type, value);
  const said = (part: Data) =>
    Object.fromEntries(comparedFields(component).map(([name, inner]) => [name, storedValue(inner, part[name])]));
  return Array.isArray(value) ? (value as Data[]).map(said) : value ? said(value as Data) : null;
}

/** A value that is no row of its own, in the one form that is compared. */
export function plainValue(type: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'date' && typeof value === 'string') return value.slice(0, 10);
  if (type === 'datetime') {
    const instant = new Date(value as string | Date);
    return Number.isNaN(instant.getTime()) ? value : instant.toISOString();
  }
  return ['integer', 'decimal', 'float'].includes(type) && value !== '' ? Number(value) : value;
}

/** Whether a relation links to several. */
export function isToMany({ relation = '' }: FieldSchema): boolean {
  return relation.endsWith('ToMany');
}

/** A file by its row and what is in it: another one may be put under the same row. */
export function fileOf({ id, hash }: Data): { id: number; hash: unknown } {
  return { id: Number(id), hash: hash ?? null };
}

/** The rows that a relation or the parts of a document were populated with. */
export function rowsOf(value: unknown): Data[] {
  return Array.isArray(value) ? (value as Data[]) : value ? [value as Data] : [];
}

/** Of what a document is linked to and which file it has, the row; of its parts, all that they say. */
function populateOf(fields: readonly [string, FieldSchema][]): Record<string, object> {
  return Object.fromEntries(
    fields.flatMap(([name, { type, component = '' }]): [string, object][] => {
      if (type === 'relation') return [[name, { select: ['id', 'documentId'] }]];
      if (type === 'media') return [[name, { select: ['id', 'hash'] }]];
      return type === 'component' ? [[name, { populate: populateOf(comparedFields(component)) }]] : [];
    }),
  );
}

declare const strapi: Core.Strapi;
