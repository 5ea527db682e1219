import ts from 'typescript';
import type { Call } from './calls';
import type { Catalog, Type } from './catalog';
import { isNode, nodesBelow, nodesIn, numberIn, wordsIn } from './parse-tree';
import type { Read } from './statements';
import { typeOf } from './values';

/** Compares the values that statements are given with what PostgreSQL takes them for. */
export class BoundValues {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly catalog: Catalog,
  ) {}

  /** What is wrong with the values of a call, a sentence each. */
  ofCall(call: Call, { parameters, query }: Read): string[] {
    const values = call.values.flatMap((value, at) => {
      const given = this.checker.getTypeAtLocation(value);
      const taken = parameters[at]!;
      if (this.#fits(given, typeOf(this.catalog, taken))) return [];
      const name = this.catalog.types.get(taken)?.name;
      return [`\${${value.getText()}} is ${this.checker.typeToString(given)}, but PostgreSQL takes it for ${name}.`];
    });
    return [...values, ...this.#ofRecords(call, query)];
  }

  /** Whether the driver sends a value so that PostgreSQL understands it. */
  #fits(given: ts.Type, taken: Type): boolean {
    const parts = given.isUnion() ? given.types : [given];
    return parts.every((part) => {
      if (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
      if (this.#isA(part, this.checker.getNumberType())) return taken.category === 'N';
      if (this.#isA(part, this.checker.getBooleanType())) return taken.category === 'B';
      if (this.#isA(part, this.checker.getStringType())) return taken.category !== 'A' && taken.category !== 'B';
      // The driver writes a Date in the zone of the process; a text in UTC says what is meant.
      if (part.symbol?.name === 'Date' || part.flags & ts.TypeFlags.Undefined) return false;
      const element = this.checker.getIndexTypeOfType(part, ts.IndexKind.Number);
      if (element) return taken.category === 'A' && this.#fits(element, typeOf(this.catalog, taken.element));
      return /^jsonb?$/.test(taken.name);
    });
  }

  /** A column of `jsonb_to_recordset` that no row has is NULL, and nobody is told. */
  *#ofRecords(call: Call, query: Read['query']): Generator<string> {
    for (const entry of nodesBelow(query)) {
      if (entry.tag !== 'RANGETBLENTRY') continue;
      const [range] = nodesIn(entry, 'functions');
      const { funcexpr } = range?.fields ?? {};
      if (!range || !isNode(funcexpr, 'FUNCEXPR')) continue;
      if (!/^jsonb?_to_recordset$/.test(this.catalog.functions.get(numberIn(funcexpr, 'funcid'))?.name ?? '')) continue;
      const [parameter] = nodesIn(funcexpr, 'args');
      const rows = parameter?.tag === 'PARAM' ? this.#rowsOf(call.values[numberIn(parameter, 'paramid') - 1]) : null;
      if (!rows) {
        yield `write what jsonb_to_recordset reads as \${rowsAsJson(…)}.`;
        continue;
      }
      const row = this.checker.getIndexTypeOfType(this.checker.getTypeAtLocation(rows), ts.IndexKind.Number);
      const types = wordsIn(range, 'funccoltypes');
      for (const [at, name] of wordsIn(range, 'funccolnames').entries()) {
        yield* this.#ofColumn(row, name, Number(types[at]));
      }
    }
  }

  *#ofColumn(row: ts.Type | undefined, name: string, type: number): Generator<string> {
    const property = row && this.checker.getPropertyOfType(row, name);
    const taken = typeOf(this.catalog, type);
    if (!property) yield `no row that is given has a "${name}".`;
    else if (!this.#fitsJson(this.checker.getTypeOfSymbol(property), taken)) {
      const given = this.checker.typeToString(this.checker.getTypeOfSymbol(property));
      yield `"${name}" of the rows is ${given}, but is read as ${taken.name}.`;
    }
  }

  /** The same for what comes inside of JSON, where a column may also be read as JSON, and undefined as NULL. */
  #fitsJson(given: ts.Type, taken: Type): boolean {
    const parts = (given.isUnion() ? given.types : [given]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    return (
      /^jsonb?$/.test(taken.name) || parts.every((part) => part.symbol?.name === 'Date' || this.#fits(part, taken))
    );
  }

  #isA(type: ts.Type, wanted: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(type, wanted);
  }

  /** The rows in `rowsAsJson(rows)`, which may have a name. */
  #rowsOf(value: ts.Expression | undefined): ts.Expression | null {
    if (value && ts.isIdentifier(value)) {
      const declared = this.checker.getSymbolAtLocation(value)?.valueDeclaration;
      return declared && ts.isVariableDeclaration(declared) ? this.#rowsOf(declared.initializer) : null;
    }
    const is = value && ts.isCallExpression(value) && value.expression.getText() === 'rowsAsJson';
    return is ? (value.arguments[0] ?? null) : null;
  }
}
