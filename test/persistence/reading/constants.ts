import type { Catalog } from './catalog';
import { numberIn, type Node } from './parse-tree';
import { valueOf, type Value } from './values';

/** A constant of a statement; its text is known, and whether JSON is an empty list. */
export function constantOf(node: Node, { types }: Catalog): Value {
  const type = numberIn(node, 'consttype');
  if (node.fields.constisnull === 'true') {
    return valueOf(type, { nullable: { by: 'expression', says: 'it is NULL' }, literals: [] });
  }
  const name = types.get(type)?.name ?? '';
  if (name === 'jsonb') return valueOf(type, { json: { is: 'list', of: null } });
  const text = textOf(node);
  if (name === 'json') return valueOf(type, { json: text === '[]' ? { is: 'list', of: null } : null });
  return valueOf(type, { literals: text === null ? null : [text] });
}

/** The text of a constant that is one; null for numbers and the like. */
export function textOf(node: Node): string | null {
  const { constlen, constvalue } = node.fields;
  const bytes = Array.isArray(constvalue) ? constvalue.find((part) => Array.isArray(part)) : undefined;
  if (!bytes || constlen === undefined || Number(constlen) > 0) return null;
  const buffer = Buffer.from((bytes as string[]).map((byte) => Number(byte) & 255));
  // Of unknown type a text ends with a zero; others begin with their length.
  return Number(constlen) === -2 ? buffer.subarray(0, -1).toString('utf8') : buffer.subarray(4).toString('utf8');
}
