import { isOperator } from '@strapi/utils';
import { attributeOf, isValue, type Attribute } from './model';
import type { Place, Reader } from './reader';

/** What may stand beside what a question names; anything else would reach the database as it is. */
const BESIDE = [
  ...['page', 'pageSize', 'pagination', 'start', 'limit', 'withCount', 'locale', 'status', 'plugins', '_filter'],
  ...['publicationFilter', 'publicationStatusFilter', 'hasPublishedVersion', 'id', 'idsToOmit', 'idsToInclude'],
];
const LOGICAL = ['$and', '$or', '$not'];
const BESIDE_POPULATE = ['count', 'start', 'limit', 'page', 'pageSize', 'ordering', 'locale', 'status'];

/**
 * The first thing that a question names and the asker may not read, as a path such as `member.account.email`; null where
 * there is none. Looks at `filters`, `sort`, `fields` and `populate` in every form that Strapi takes them in; what has no
 * form that is known here counts as not readable.
 */
export function unreadableIn(reader: Reader, uid: string, question: unknown): string | null {
  const place = reader.start(uid);
  if (!place) return uid;
  if (!isRecord(question)) return question === undefined || question === null ? null : '?';
  return inQuestion(reader, place, question, BESIDE, '');
}

type Found = string | null;

function inQuestion(reader: Reader, place: Place, question: Fields, beside: readonly string[], at: string): Found {
  return first(Object.entries(question), ([key, value]) => {
    if (value === undefined || value === null) return null;
    if (key === 'filters') return inFilters(reader, place, value, at);
    if (key === 'sort') return inSort(reader, place, value, at);
    if (key === 'fields') return inFields(reader, place, value, at);
    if (key === 'populate') return inPopulate(reader, place, value, at);
    if (key === '_q' && at === '') return isPlain(value) ? null : '_q';
    return beside.includes(key) ? null : at + key;
  });
}

function inFilters(reader: Reader, place: Place, filters: unknown, at: string): Found {
  if (Array.isArray(filters)) return first(filters, (one) => inFilters(reader, place, one, at));
  if (!isRecord(filters)) return `${at}filters`;
  return first(Object.entries(filters), ([key, value]) => {
    // A long list arrives as an object with numbers for keys.
    if (LOGICAL.includes(key) || /^\d+$/.test(key)) return inFilters(reader, place, value, at);
    if (key.startsWith('$')) return isOperator(key) && place.linked && isPlainOrList(value) ? null : at + key;
    const attribute = attributeOf(place.model, key);
    if (attribute === null || isValue(attribute)) return inValueFilter(reader, place, key, value, attribute, at);
    const next = reader.follow(place, key);
    if (!next) return at + key;
    return isPlainOrList(value) ? null : inFilters(reader, { ...next, linked: true }, value, `${at}${key}.`);
  });
}

function inValueFilter(
  reader: Reader,
  place: Place,
  key: string,
  value: unknown,
  attribute: Attribute | null,
  at: string,
): Found {
  if (!reader.mayReadValue(place, key)) return at + key;
  return attribute?.type === 'json' || isComparison(value) ? null : at + key;
}

/** `x`, `[x, y]`, `{ $eq: x }` or `{ $not: { $eq: x } }`. */
function isComparison(value: unknown): boolean {
  if (isPlainOrList(value)) return true;
  if (Array.isArray(value)) return value.every(isComparison);
  return (
    isRecord(value) &&
    Object.entries(value).every(([key, inner]) => (isOperator(key) || /^\d+$/.test(key)) && isComparison(inner))
  );
}

function inSort(reader: Reader, place: Place, sort: unknown, at: string): Found {
  if (typeof sort === 'string')
    return first(sort.split(','), (part) => {
      const [path = ''] = part.trim().split(':');
      return path === '' ? null : alongPath(reader, place, path.split('.'), at, 'value');
    });
  if (Array.isArray(sort)) return first(sort, (one) => inSort(reader, place, one, at));
  if (!isRecord(sort)) return `${at}sort`;
  return first(Object.entries(sort), ([key, value]) => {
    if (/^\d+$/.test(key)) return inSort(reader, place, value, at);
    if (typeof value === 'string') return alongPath(reader, place, key.split('.'), at, 'value');
    const next = reader.follow(place, key);
    return next ? inSort(reader, next, value, `${at}${key}.`) : at + key;
  });
}

function inFields(reader: Reader, place: Place, fields: unknown, at: string): Found {
  if (typeof fields === 'string')
    return first(fields.split(','), (name) =>
      name.trim() === '*' || name.trim() === '' || reader.mayReadValue(place, name.trim()) ? null : at + name.trim(),
    );
  const list = Array.isArray(fields) ? fields : isNumbered(fields) ? Object.values(fields) : null;
  if (!list?.every((one) => typeof one === 'string')) return `${at}fields`;
  return first(list, (one) => inFields(reader, place, one, at));
}

function inPopulate(reader: Reader, place: Place, populate: unknown, at: string): Found {
  if (isSwitch(populate)) return null;
  if (populate === '*') return first(compounds(place), (name) => (reader.follow(place, name) ? null : at + name));
  if (typeof populate === 'string')
    return first(populate.split(','), (path) =>
      path.trim() === '' ? null : alongPath(reader, place, path.trim().split('.'), at, 'place'),
    );
  if (Array.isArray(populate)) return first(populate, (one) => inPopulate(reader, place, one, at));
  if (!isRecord(populate)) return `${at}populate`;
  return first(Object.entries(populate), ([key, value]) => {
    if (/^\d+$/.test(key)) return inPopulate(reader, place, value, at);
    const path = key.split('.');
    const refused = alongPath(reader, place, path, at, 'place');
    if (refused !== null) return refused;
    const next = path.reduce<Place | null>((from, name) => from && reader.follow(from, name), place);
    if (next && isRecord(value)) return inQuestion(reader, next, value, BESIDE_POPULATE, `${at}${key}.`);
    return isSwitch(value) ? null : at + key;
  });
}

/** Follows a dotted path to a value, or to what can be populated. */
function alongPath(reader: Reader, place: Place, path: readonly string[], at: string, to: 'value' | 'place'): Found {
  const [name = '', ...rest] = path;
  const next = reader.follow(place, name);
  if (rest.length > 0) return next ? alongPath(reader, next, rest, `${at}${name}.`, to) : at + name;
  return (to === 'value' ? reader.mayReadValue(place, name) : next !== null || name === '*') ? null : at + name;
}

function compounds({ model }: Place): string[] {
  return Object.entries(model.attributes).flatMap(([name, attribute]) => (isValue(attribute) ? [] : [name]));
}

function first<Item>(items: readonly Item[], look: (item: Item) => Found): Found {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}

type Fields = Record<string, unknown>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isNumbered(value: unknown): value is Fields {
  return isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key));
}

/** Whether something is populated at all. */
function isSwitch(value: unknown): boolean {
  return [true, 'true', false, 'false', null].includes(value as boolean | string | null);
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

function isPlainOrList(value: unknown): boolean {
  return isPlain(value) || (Array.isArray(value) && value.every(isPlain));
}
