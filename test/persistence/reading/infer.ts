import type { Catalog } from './catalog';
import { constantOf, textOf } from './constants';
import { callOf } from './functions';
import { isNode, nodeIn, nodesIn, numberIn, wordsIn, type Node, type Tree } from './parse-tree';
import { askedMissing, literalsIn, provenIn } from './proven';
import { oneOf, valueOf, type Nullable, type Value } from './values';

/** A query and the ones around it, whose columns it may name. */
export interface Scope {
  query: Node;
  outer: Scope | null;
  /** Ranges whose row is known to be there, inside a CASE that asks for it. */
  there: ReadonlySet<number>;
}

const BOOLEAN = 16;
const NOT_FOUND: Nullable = { by: 'expression', says: 'its subquery may find nothing' };
const NOT_JOINED: Nullable = { by: 'join', says: 'a joined row may be missing' };

/** Reads from a statement's parse tree what PostgreSQL knows of the values that it gives. */
export class Inference {
  /** A query is asked for once for each of its columns that another one names. */
  readonly #outputs = new Map<Node, [string, Value][]>();

  constructor(readonly catalog: Catalog) {}

  /** What a query gives, column by column, each with its name. */
  outputOf(query: Node, outer: Scope | null = null): [string, Value][] {
    const known = this.#outputs.get(query);
    if (known) return known;
    const output = this.#outputOf(query, outer);
    this.#outputs.set(query, output);
    return output;
  }

  #outputOf(query: Node, outer: Scope | null): [string, Value][] {
    const scope: Scope = { query, outer, there: new Set() };
    const leaves = isNode(query.fields.setOperations) ? leavesOf(nodeIn(query, 'setOperations'), query) : [];
    const all = leaves.map((leaf) => this.outputOf(leaf, scope).map(([, value]) => value));
    const list = nodesIn(query, query.fields.commandType === '1' ? 'targetList' : 'returningList');
    const wanted = list.filter(({ fields }) => fields.resjunk !== 'true');
    return wanted.map((entry, at) => {
      const own = all.length === 0 ? this.valueOf(entry.fields.expr, scope) : null;
      const value =
        own ??
        oneOf(
          all[0]![at]!.type,
          all.flatMap((columns) => columns[at] ?? []),
        );
      return [word(entry.fields.resname), value];
    });
  }

  /** What is known of an expression's value. @throws on an expression that this class was not told about */
  valueOf(tree: Tree | undefined, scope: Scope): Value {
    if (!isNode(tree)) throw new Error('An expression is missing in the parse tree.');
    const { tag, fields } = tree;
    const args = () => nodesIn(tree, 'args').map((arg) => this.valueOf(arg, scope));
    switch (tag) {
      case 'VAR':
        return this.#column(tree, scope);
      case 'CONST':
        return constantOf(tree, this.catalog);
      case 'PARAM':
        return valueOf(numberIn(tree, 'paramtype'));
      case 'FUNCEXPR':
      case 'OPEXPR':
      case 'WINDOWFUNC':
      case 'AGGREF':
        return callOf(tree, this.#arguments(tree, scope), {
          catalog: this.catalog,
          query: levelsUp(scope, tree).query,
        });
      case 'SUBLINK':
        return this.#sublink(tree, scope);
      case 'CASEEXPR':
        return this.#case(tree, scope);
      case 'COALESCEEXPR':
      case 'MINMAXEXPR':
        return firstThere(numberIn(tree, tag === 'MINMAXEXPR' ? 'minmaxtype' : 'coalescetype'), args());
      case 'NULLIFEXPR': {
        const [first] = args();
        return { ...first!, nullable: { by: 'expression', says: 'nullif may give none' } };
      }
      case 'BOOLEXPR':
      case 'SCALARARRAYOPEXPR':
        return valueOf(BOOLEAN, { nullable: oneOf(BOOLEAN, args()).nullable });
      case 'NULLTEST':
      case 'BOOLEANTEST':
      case 'DISTINCTEXPR':
        return valueOf(BOOLEAN);
      case 'RELABELTYPE':
      case 'COERCEVIAIO':
      case 'COERCETODOMAIN':
      case 'ARRAYCOERCEEXPR': {
        const arg = this.valueOf(fields.arg, scope);
        const domain = this.catalog.types.get(arg.type)?.literals ?? null;
        const type = numberIn(tree, 'resulttype');
        const json = /^jsonb?$/.test(this.catalog.types.get(type)?.name ?? '') ? arg.json : null;
        return { ...arg, type, json, literals: arg.literals ?? domain };
      }
      case 'COLLATEEXPR':
      case 'NAMEDARGEXPR':
        return this.valueOf(fields.arg, scope);
      case 'ARRAYEXPR':
        return valueOf(numberIn(tree, 'array_typeid'));
      case 'SUBSCRIPTINGREF':
        return valueOf(numberIn(tree, 'refrestype'));
      case 'FIELDSELECT':
        return valueOf(numberIn(tree, 'resulttype'));
      case 'SQLVALUEFUNCTION':
        return valueOf(numberIn(tree, 'type'));
      case 'ROWEXPR': {
        const names = wordsIn(tree, 'colnames');
        return valueOf(numberIn(tree, 'row_typeid'), { row: new Map(args().map((arg, at) => [names[at] ?? '', arg])) });
      }
      default:
        throw new Error(
          `This check does not know the expression ${tag}; tell test/persistence/reading/infer.ts of it.`,
        );
    }
  }

  #arguments(node: Node, scope: Scope): Value[] {
    const entries = nodesIn(node, 'args').map((arg) => (arg.tag === 'TARGETENTRY' ? nodeIn(arg, 'expr') : arg));
    return entries.map((arg) => ({
      ...this.valueOf(arg, scope),
      ...(arg.tag === 'CONST' && textOf(arg) !== null ? { literals: [textOf(arg)!] } : {}),
    }));
  }

  #column(node: Node, from: Scope): Value {
    const scope = levelsUp(from, node);
    const [range, number] = [numberIn(node, 'varno'), numberIn(node, 'varattno')];
    const stored = this.#stored(node, scope, range, number);
    const value = { ...stored, literals: literalsIn(scope.query).get(`${range}.${number}`) ?? stored.literals };
    const isThere = scope.there.has(range) || provenIn(scope.query).has(`${range}.${number}`);
    if (scope.there.has(range) && value.nullable?.by === 'join') return { ...value, nullable: null };
    if (isThere && !scope.there.has(range)) return { ...value, nullable: null };
    const mayMiss = !isThere && wordsIn(node, 'varnullingrels').length > 0;
    return mayMiss ? { ...value, nullable: NOT_JOINED } : value;
  }

  #stored(node: Node, scope: Scope, range: number, number: number): Value {
    const type = numberIn(node, 'vartype');
    const entry = nodesIn(scope.query, 'rtable')[range - 1];
    if (!entry) throw new Error('A column is of no table of its query.');
    const at = (all: [string, Value][]): Value => {
      return number === 0 ? valueOf(type, { row: new Map(all) }) : (all[number - 1]?.[1] ?? valueOf(type));
    };
    switch (entry.fields.rtekind) {
      case '0':
        return at([...this.#table(numberIn(entry, 'relid'), number)]);
      case '1':
        return at(this.outputOf(nodeIn(entry, 'subquery'), scope));
      case '2':
        return this.valueOf(nodesIn(entry, 'joinaliasvars')[number - 1], scope);
      case '6':
        return at(this.#common(entry, scope));
      case '9':
        return this.valueOf(nodesIn(entry, 'groupexprs')[number - 1], scope);
      default:
        return valueOf(type, { literals: this.catalog.types.get(type)?.literals ?? null });
    }
  }

  *#table(table: number, number: number): Generator<[string, Value]> {
    const columns = this.catalog.columns.get(table) ?? new Map<number, never>();
    const last = number === 0 ? Math.max(0, ...columns.keys()) : number;
    for (let at = 1; at <= last; at += 1) {
      const column = columns.get(at);
      const { type = 0, name = `dropped ${at}`, literals = null } = column ?? {};
      const nullable = column?.nullable ? ({ by: 'column', says: `the column ${name} may be NULL` } as const) : null;
      if (column || number !== 0) {
        yield [name, valueOf(type, { nullable, literals: literals ?? this.catalog.types.get(type)?.literals ?? null })];
      }
    }
  }

  #common(entry: Node, from: Scope): [string, Value][] {
    const scope = up(from, numberIn(entry, 'ctelevelsup'));
    const common = nodesIn(scope.query, 'cteList').find(({ fields }) => fields.ctename === entry.fields.ctename);
    if (!common) throw new Error(`There is no common table ${word(entry.fields.ctename)}.`);
    const names = wordsIn(nodeIn(entry, 'eref'), 'colnames');
    return this.outputOf(nodeIn(common, 'ctequery'), scope).map(([name, value], at) => [names[at] ?? name, value]);
  }

  #sublink(node: Node, scope: Scope): Value {
    const select = nodeIn(node, 'subselect');
    const kind = node.fields.subLinkType;
    if (kind !== '4' && kind !== '6') return valueOf(BOOLEAN);
    const [[, value] = []] = this.outputOf(select, scope);
    if (!value) throw new Error('A subquery gives nothing.');
    if (kind === '6') return valueOf(arrayOf(this.catalog, value.type));
    const always = select.fields.hasAggs === 'true' && select.fields.groupClause === null;
    return always ? value : { ...value, nullable: value.nullable ?? NOT_FOUND };
  }

  #case(node: Node, scope: Scope): Value {
    const branches = nodesIn(node, 'args').map((when) => {
      // What asks whether a joined row is there goes on only where it is.
      const there = new Set([...provenIn(when, 'expr')].map((column) => Number(column.split('.')[0])));
      return this.valueOf(when.fields.result, { ...scope, there: new Set([...scope.there, ...there]) });
    });
    const [first, second] = nodesIn(node, 'args');
    const missing = first && !second ? askedMissing(first) : null;
    const rest = missing === null ? scope : { ...scope, there: new Set([...scope.there, missing]) };
    return oneOf(numberIn(node, 'casetype'), [...branches, this.valueOf(node.fields.defresult, rest)]);
  }
}

/** The queries that a UNION puts together. */
function leavesOf(operation: Node, query: Node): Node[] {
  if (operation.tag === 'SETOPERATIONSTMT') {
    return ['larg', 'rarg'].flatMap((side) => leavesOf(nodeIn(operation, side), query));
  }
  return [nodeIn(nodesIn(query, 'rtable')[numberIn(operation, 'rtindex') - 1]!, 'subquery')];
}

function firstThere(type: number, values: readonly Value[]): Value {
  const nullable = values.every((value) => value.nullable) ? (values[0]?.nullable ?? null) : null;
  return { ...oneOf(type, values), nullable };
}

function levelsUp(scope: Scope, node: Node): Scope {
  return up(scope, Number(node.fields.varlevelsup ?? node.fields.agglevelsup ?? 0));
}

function up(scope: Scope, levels: number): Scope {
  let found = scope;
  for (let level = 0; level < levels; level += 1) {
    if (!found.outer) throw new Error('A column is of no query around it.');
    found = found.outer;
  }
  return found;
}

function arrayOf({ types }: Catalog, element: number): number {
  return [...types].find(([, type]) => type.element === element)?.[0] ?? 0;
}

function word(tree: Tree | undefined): string {
  return typeof tree === 'string' ? tree : '';
}
