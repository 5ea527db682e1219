import type { Catalog } from './catalog';
import { nodesIn, numberIn, type Node } from './parse-tree';
import { oneOf, valueOf, type Json, type Nullable, type Value } from './values';

const NOTHING: Nullable = { by: 'expression', says: 'there may be nothing to aggregate' };

/** What is known of a call: a function's, an operator's, an aggregate's or a window's. */
export function callOf(
  node: Node,
  args: readonly Value[],
  { catalog, query }: { catalog: Catalog; query: Node },
): Value {
  switch (node.tag) {
    case 'OPEXPR':
      return operatorOf(node, args, catalog);
    case 'AGGREF': {
      const name = nameOf(catalog, numberIn(node, 'aggfnoid'));
      const value = functionOf(name, numberIn(node, 'aggtype'), args, catalog);
      return { ...value, nullable: ofAggregate(name, node, query, args) };
    }
    case 'WINDOWFUNC': {
      const name = nameOf(catalog, numberIn(node, 'winfnoid'));
      return functionOf(name, numberIn(node, 'wintype'), args, catalog);
    }
    default: {
      const number = numberIn(node, 'funcid');
      const { name = '', strict = false } = catalog.functions.get(number) ?? {};
      const value = functionOf(name, numberIn(node, 'funcresulttype'), args, catalog);
      return strict ? { ...value, nullable: anyNullable(args) } : value;
    }
  }
}

function operatorOf(node: Node, args: readonly Value[], { operators }: Catalog): Value {
  const type = numberIn(node, 'opresulttype');
  const lists = args.flatMap(({ json }) => (json?.is === 'list' ? [json] : []));
  const joined = operators.get(numberIn(node, 'opno')) === '||' && lists.length === args.length;
  const { json } = joined ? oneOf(type, args) : { json: null };
  return valueOf(type, { nullable: anyNullable(args), json });
}

function functionOf(name: string, type: number, args: readonly Value[], catalog: Catalog): Value {
  switch (name.replace(/^jsonb/, 'json')) {
    case 'json_build_object':
      return valueOf(type, { json: objectOf(args) });
    case 'json_build_array':
      return valueOf(type, { json: { is: 'list', of: args[0] ? oneOf(args[0].type, args) : null } });
    case 'json_agg':
      return valueOf(type, { json: { is: 'list', of: asJson(args[0]!, catalog) } });
    case 'json_object_agg':
      return valueOf(type, { json: { is: 'record', of: asJson(args[1]!, catalog) } });
    case 'to_json':
    case 'to_jsonb':
    case 'row_to_json':
      return valueOf(type, { json: jsonOf(args[0]!, catalog) });
    default:
      return valueOf(type, { literals: catalog.types.get(type)?.literals ?? null });
  }
}

/** Keys are constants, each before its value. */
function objectOf(args: readonly Value[]): Json {
  const keys = new Map<string, Value>();
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [key] = args[at]!.literals ?? [];
    if (key === undefined) throw new Error('A key of a JSON object is no constant; write it as a text.');
    keys.set(key, args[at + 1]!);
  }
  return { is: 'object', keys };
}

/** A row is an object of its columns. */
function asJson(value: Value, catalog: Catalog): Value {
  return value.row ? { ...value, json: jsonOf(value, catalog) } : value;
}

function jsonOf(value: Value, { types }: Catalog): Json | null {
  if (value.row) return { is: 'object', keys: value.row };
  if (value.json) return value.json;
  const element = types.get(types.get(value.type)?.base ?? value.type)?.element ?? 0;
  if (element !== 0) return { is: 'list', of: valueOf(element, { literals: types.get(element)?.literals ?? null }) };
  const { name } = types.get(value.type) ?? {};
  return name === 'json' || name === 'jsonb' ? null : { is: 'value', of: value };
}

/** Of no rows, every aggregate but a count is null; a group has rows. */
function ofAggregate(name: string, node: Node, query: Node, args: readonly Value[]): Nullable | null {
  if (name === 'count') return null;
  if (nodesIn(query, 'groupClause').length === 0 || node.fields.aggfilter !== null) return NOTHING;
  return /_agg$/.test(name) ? null : anyNullable(args);
}

function anyNullable(args: readonly Value[]): Nullable | null {
  return args.find(({ nullable }) => nullable)?.nullable ?? null;
}

function nameOf({ functions }: Catalog, number: number): string {
  return functions.get(number)?.name ?? '';
}
