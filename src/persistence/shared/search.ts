import type { Core } from '@strapi/strapi';
import { folded, wordsOf } from '../../domain/shared/fold';

/** A statement that Strapi's query engine takes as the list of ids behind `$in`. */
export type Ids = object;

interface Attribute {
  type: string;
  columnName?: string;
  searchable?: boolean;
  target?: string;
}

interface Metadata {
  tableName: string;
  attributes: Record<string, Attribute>;
}

const TEXTS = new Set(['string', 'text', 'uid', 'email', 'enumeration', 'richtext']);
const NUMBERS = new Set(['integer', 'biginteger', 'decimal', 'float']);

/** How a filter compares a text with a part of it, letter case aside: with both folded. Equality is no search. */
const COMPARISONS = {
  $containsi: (text: string) => `strpos(${text}, ?) > 0`,
  $notContainsi: (text: string) => `strpos(${text}, ?) = 0`,
  $startsWithi: (text: string) => `starts_with(${text}, ?)`,
  $endsWithi: (text: string) => `starts_with(reverse(${text}), reverse(?))`,
} as const;

/** An operator of a filter that looks for a part of a text, letter case aside. */
export type Comparison = keyof typeof COMPARISONS;

/** Whether a filter's operator is one that {@link idsComparing} knows. */
export function isComparison(operator: string): operator is Comparison {
  return operator in COMPARISONS;
}

/** Whether a type has an attribute that holds a text, and where another one leads. */
export function attributeOf(
  strapi: Core.Strapi,
  uid: string,
  name: string,
): { isText: boolean; target: string | null } | null {
  const attribute = metadataOf(strapi, uid).attributes[name];
  return attribute ? { isText: TEXTS.has(attribute.type), target: attribute.target ?? null } : null;
}

/**
 * The rows of a type that a search finds: each word, folded, is in one of the texts that Strapi's own search looks at, or
 * a number has the digits searched for. A document or row is also found by its whole id. Null for a search without words.
 */
export function idsFound(strapi: Core.Strapi, uid: string, search: string): Ids | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  const { tableName, attributes } = metadataOf(strapi, uid);
  const isNumber = !Number.isNaN(Number(search));
  const columns = Object.entries(attributes)
    .filter(([name, { type, searchable }]) => {
      return searchable !== false && name !== 'documentId' && (TEXTS.has(type) || (isNumber && NUMBERS.has(type)));
    })
    .map(([name, { columnName }]) => columnName ?? name)
    .filter((column) => column !== 'id');
  const people = tableName === 'members' ? ['editorial_guard.member_texts(t)'] : [];
  const texts = ['NULL', ...people, ...columns.map(() => '??::text')].join(', ');
  const byId = 'documentId' in attributes ? ['t.id::text = ?', 't.document_id = ?'] : ['t.id::text = ?'];
  const whole = search.trim();
  return raw(
    strapi,
    `SELECT t.id FROM ?? t WHERE editorial_guard.holds_words(concat_ws(chr(10), ${texts}), ?::text[])
       OR ${byId.join(' OR ')}`,
    [tableName, ...columns.map((column) => `t.${column}`), words, ...byId.map(() => whole)],
  );
}

/** The rows of a type whose text a filter finds. */
export function idsComparing(
  strapi: Core.Strapi,
  uid: string,
  { attribute, comparison, value }: { attribute: string; comparison: Comparison; value: string },
): Ids {
  const { tableName, attributes } = metadataOf(strapi, uid);
  const condition = COMPARISONS[comparison]('editorial_guard.folded(??::text)');
  const column = `t.${attributes[attribute]?.columnName ?? attribute}`;
  return raw(strapi, `SELECT t.id FROM ?? t WHERE ${condition}`, [tableName, column, folded(value)]);
}

function metadataOf(strapi: Core.Strapi, uid: string): Metadata {
  return strapi.db.metadata.get(uid);
}

function raw(strapi: Core.Strapi, text: string, values: readonly unknown[]): Ids {
  const connection = strapi.db.connection as unknown as { raw(text: string, values: readonly unknown[]): Ids };
  return connection.raw(text, values);
}
