import { textOf } from './constants';
import { isNode, nodesIn, numberIn, type Node, type Tree } from './parse-tree';

const INNER = '0';
const IS_NULL = '0';
const IS_NOT_NULL = '1';

/** What the conditions of a query say of its columns, by `range.column`. */
interface Said {
  /** They cannot be null in the rows that are let through: asked for by `IS NOT NULL`, or compared. */
  proven: Set<string>;
  /** The only texts that `IN` lets through. */
  literals: Map<string, readonly string[]>;
}

const kept = new WeakMap<Node, Said>();

/** The columns that cannot be null where a query's conditions hold; or, with a field, where that condition holds. */
export function provenIn(node: Node, field = 'jointree'): ReadonlySet<string> {
  return said(node, field).proven;
}

/** The texts to which a query's conditions narrow a column. */
export function literalsIn(query: Node): ReadonlyMap<string, readonly string[]> {
  return said(query, 'jointree').literals;
}

/** The range whose row is missing where the first branch of a CASE is taken, by `WHEN … IS NULL`; null for other branches. */
export function askedMissing(when: Node): number | null {
  const { expr } = when.fields;
  if (!isNode(expr, 'NULLTEST') || expr.fields.nulltesttype !== IS_NULL) return null;
  return Number(columnOf(expr.fields.arg)?.split('.')[0] ?? NaN) || null;
}

function said(node: Node, field: string): Said {
  const known = kept.get(node);
  if (known) return known;
  const result: Said = { proven: new Set(), literals: new Map() };
  collect(node.fields[field], result);
  kept.set(node, result);
  return result;
}

function collect(tree: Tree | undefined, result: Said): void {
  if (!isNode(tree)) return;
  const { tag, fields } = tree;
  if (tag === 'FROMEXPR') {
    for (const item of [...nodesIn(tree, 'fromlist'), fields.quals]) collect(item, result);
  } else if (tag === 'JOINEXPR' && fields.jointype === INNER) {
    for (const side of [fields.larg, fields.rarg, fields.quals]) collect(side, result);
  } else if (tag === 'BOOLEXPR' && fields.boolop === 'and') {
    for (const arg of nodesIn(tree, 'args')) collect(arg, result);
  } else if (tag === 'NULLTEST' && fields.nulltesttype === IS_NOT_NULL) {
    prove(fields.arg, result);
  } else if (tag === 'OPEXPR' || tag === 'SCALARARRAYOPEXPR') {
    const [one, other] = nodesIn(tree, 'args');
    // A comparison with NULL is never true.
    for (const arg of [one, other]) prove(arg, result);
    const texts = tag === 'SCALARARRAYOPEXPR' && fields.useOr === 'true' && other ? textsOf(other) : null;
    const column = columnOf(one);
    if (column !== null && texts) result.literals.set(column, texts);
  }
}

function prove(tree: Tree | undefined, result: Said): void {
  const column = columnOf(tree);
  if (column !== null) result.proven.add(column);
  if (isNode(tree, 'ROWEXPR')) for (const arg of nodesIn(tree, 'args')) prove(arg, result);
}

/** A column of the query itself, maybe as another type. */
function columnOf(tree: Tree | undefined): string | null {
  if (!isNode(tree)) return null;
  if (tree.tag === 'RELABELTYPE' || tree.tag === 'COERCEVIAIO') return columnOf(tree.fields.arg);
  if (tree.tag !== 'VAR' || numberIn(tree, 'varlevelsup') !== 0) return null;
  return `${numberIn(tree, 'varno')}.${numberIn(tree, 'varattno')}`;
}

/** The texts of an array of constants; null for other arrays. */
function textsOf(array: Node): string[] | null {
  if (array.tag === 'RELABELTYPE' || array.tag === 'ARRAYCOERCEEXPR') {
    const { arg } = array.fields;
    return isNode(arg) ? textsOf(arg) : null;
  }
  const texts = nodesIn(array, 'elements').map((item) => {
    const inner = item.tag === 'RELABELTYPE' ? item.fields.arg : item;
    return isNode(inner, 'CONST') ? textOf(inner) : null;
  });
  return array.tag === 'ARRAYEXPR' && texts.every((text) => text !== null) ? texts : null;
}
