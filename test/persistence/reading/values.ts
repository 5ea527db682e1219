import type { Catalog, Type } from './catalog';

/** What PostgreSQL says of one value that a statement gives. */
export interface Value {
  /** The number of its type. */
  type: number;
  /** Why it can be null; what functions may do is not known, and left out. */
  nullable: Nullable | null;
  /** The only texts that it can be; null where it can be any. */
  literals: readonly string[] | null;
  /** What JSON that the statement makes is made of; null for other values, and for JSON that is stored. */
  json: Json | null;
  /** The columns of a row. */
  row: ReadonlyMap<string, Value> | null;
}

/** Why a value can be null: a column holds none, an outer join finds no row, or the expression says so. */
export interface Nullable {
  by: 'column' | 'join' | 'expression';
  says: string;
}

/** JSON that a statement makes. */
export type Json =
  | { is: 'object'; keys: ReadonlyMap<string, Value> }
  | { is: 'list'; of: Value | null }
  | { is: 'record'; of: Value }
  | { is: 'value'; of: Value };

/** A value of a type of which nothing else is known. */
export function valueOf(type: number, more: Partial<Value> = {}): Value {
  return { type, nullable: null, literals: null, json: null, row: null, ...more };
}

/** The value that is one of several, such as a CASE's. */
export function oneOf(type: number, values: readonly Value[]): Value {
  const literals = values.map((value) => (isNull(value) ? [] : value.literals));
  return {
    type,
    nullable: values.find(({ nullable }) => nullable)?.nullable ?? null,
    literals: literals.every((some) => some !== null) ? [...new Set(literals.flat())] : null,
    json: jsonOf(values.flatMap(({ json }) => json ?? [])),
    row: values.find(({ row }) => row)?.row ?? null,
  };
}

/** A constant NULL. */
function isNull(value: Value): boolean {
  return value.nullable !== null && value.literals?.length === 0;
}

/** One structure that fits all; an empty list fits every list. */
function jsonOf(all: readonly Json[]): Json | null {
  const lists = all.filter((json) => json.is === 'list');
  const of = lists.flatMap((list) => list.of ?? []);
  if (lists.length > 0 && lists.length === all.length) return { is: 'list', of: of[0] ? oneOf(of[0].type, of) : null };
  return all[0] ?? null;
}

/** What a value is once it is here. */
export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'bytes' | 'list' | 'json' | 'nothing';

const NUMBERS = new Set(['int2', 'int4', 'float4', 'float8', 'numeric', 'oid']);

/** Arrays whose elements the driver reads; of others it gives the text, such as `{points,leader}`. */
const READ_ARRAYS = new Set([
  '_int2',
  '_int4',
  '_int8',
  '_text',
  '_varchar',
  '_bool',
  '_float8',
  '_numeric',
  '_json',
  '_jsonb',
]);

/** What the driver makes of a column's value, with the settings that Strapi gives it. */
export function kindInRow({ types }: Catalog, type: number): Kind {
  const { name, category } = typeOf({ types }, type);
  if (category === 'A') return READ_ARRAYS.has(name) ? 'list' : 'text';
  if (NUMBERS.has(name)) return 'number';
  if (name === 'bool') return 'boolean';
  if (name === 'timestamp' || name === 'timestamptz') return 'date';
  if (name === 'json' || name === 'jsonb') return 'json';
  if (name === 'bytea') return 'bytes';
  if (name === 'void') return 'nothing';
  return 'text';
}

/** What `to_json` makes of a value. */
export function kindInJson({ types }: Catalog, type: number): Kind {
  const { name, category } = typeOf({ types }, type);
  if (category === 'A') return 'list';
  if (category === 'N' && name !== 'money') return 'number';
  if (name === 'bool') return 'boolean';
  if (name === 'json' || name === 'jsonb') return 'json';
  return 'text';
}

/** A type by its number; of a domain, the type below it. */
export function typeOf({ types }: Pick<Catalog, 'types'>, type: number): Type {
  const found = types.get(types.get(type)?.base ?? type);
  if (!found) throw new Error(`There is no type ${type}.`);
  return found;
}
