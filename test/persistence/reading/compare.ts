import ts from 'typescript';
import type { Catalog } from './catalog';
import { kindInJson, kindInRow, valueOf, type Json, type Value } from './values';

/** Where a value stands: a row's column, or inside JSON. */
type Place = 'row' | 'json';

/** Compares what statements give with what their callers claim to get. */
export class Comparison {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly catalog: Catalog,
  ) {}

  /** What is wrong with a claim about a row, a sentence each. */
  ofRow(columns: ReadonlyMap<string, Value>, claimed: ts.Type): string[] {
    // A call that claims nothing takes no column.
    if (claimed.flags & (ts.TypeFlags.NonPrimitive | ts.TypeFlags.Unknown)) return [];
    return this.#ofObject(columns, claimed, 'row', '');
  }

  #ofObject(given: ReadonlyMap<string, Value>, claimed: ts.Type, place: Place, path: string): string[] {
    const index = this.checker.getIndexInfosOfType(claimed).find(({ keyType }) => keyType.flags & ts.TypeFlags.String);
    const properties = this.checker.getPropertiesOfType(claimed);
    const missing = properties
      .filter((property) => !given.has(property.name) && !(property.flags & ts.SymbolFlags.Optional))
      .map(({ name }) => `${path}${name} is claimed, but the statement does not give it.`);
    const found = [...given].flatMap(([name, value]) => {
      const property = properties.find((candidate) => candidate.name === name);
      const type = property ? this.checker.getTypeOfSymbol(property) : index?.type;
      return type ? this.#ofValue(value, type, place, path + name) : [`${path}${name} is given, but nobody claims it.`];
    });
    return [...missing, ...found];
  }

  #ofValue(value: Value, claimed: ts.Type, place: Place, path: string): string[] {
    if (claimed.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return [];
    const may = partsOf(claimed);
    const takesNull = may.some(({ flags }) => flags & ts.TypeFlags.Null);
    const wrong =
      value.nullable && !takesNull ? [`${path} is claimed never to be null, but ${value.nullable.says}.`] : [];
    const types = may.filter(({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
    // A constant NULL is whatever may be null.
    if (value.literals?.length === 0 && value.nullable) return wrong;
    return [...wrong, ...this.#ofContent(value, types, place, path)];
  }

  #ofContent(value: Value, types: readonly ts.Type[], place: Place, path: string): string[] {
    const made = place === 'row' ? kindInRow(this.catalog, value.type) : kindInJson(this.catalog, value.type);
    const kind = value.json ? 'json' : made;
    const says = `${path} is claimed to be ${types.map((type) => this.checker.typeToString(type)).join(' | ')}`;
    const real = `is ${this.catalog.types.get(value.type)?.name ?? '?'}, which comes as ${kind}`;
    const ofAll = (fits: (type: ts.Type) => boolean) => (types.every(fits) ? [] : [`${says}, but ${real}.`]);
    switch (kind) {
      case 'json':
        return this.#ofJson(value.json, types, path);
      case 'text':
        return [
          ...ofAll((type) => this.#isA(type, this.checker.getStringType())),
          ...this.#ofLiterals(value, types, path),
        ];
      case 'number':
        return ofAll((type) => this.#isA(type, this.checker.getNumberType()));
      case 'boolean':
        return ofAll((type) => this.#isA(type, this.checker.getBooleanType()));
      case 'date':
        return ofAll((type) => type.symbol?.name === 'Date');
      case 'list': {
        const element = this.catalog.types.get(value.type)?.element ?? 0;
        const of = valueOf(element, { literals: this.catalog.types.get(element)?.literals ?? null });
        return this.#ofJson({ is: 'list', of }, types, path, place);
      }
      default:
        return [`${says}, but ${real}; the check knows no claim that fits.`];
    }
  }

  #ofJson(json: Json | null, types: readonly ts.Type[], path: string, place: Place = 'json'): string[] {
    // What is stored as JSON is what was put there; its writer's type stands for it.
    if (json === null) return [];
    const name = () => types.map((type) => this.checker.typeToString(type)).join(' | ');
    switch (json.is) {
      case 'value':
        return this.#ofContent(json.of, types, 'json', path);
      case 'list': {
        const elements = types.map((type) => this.#elementOf(type));
        if (elements.some((element) => element === null)) return [`${path} is claimed to be ${name()}, but is a list.`];
        return json.of ? elements.flatMap((element) => this.#ofValue(json.of!, element!, place, `${path}[]`)) : [];
      }
      case 'record':
        return types.flatMap((type) => {
          const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
          return index ? this.#ofValue(json.of, index, 'json', `${path}.*`) : [`${path} is no record of any keys.`];
        });
      case 'object': {
        // Of several kinds of objects, one that fits is enough.
        const each = types.map((type) =>
          type.flags & ts.TypeFlags.Object || type.flags & ts.TypeFlags.Intersection
            ? this.#ofObject(json.keys, type, 'json', `${path}.`)
            : [`${path} is claimed to be ${this.checker.typeToString(type)}, but is an object.`],
        );
        return each.sort((one, other) => one.length - other.length)[0] ?? [`${path} is an object that nobody claims.`];
      }
    }
  }

  #elementOf(type: ts.Type): ts.Type | null {
    if (!this.checker.isArrayType(type) && !this.checker.isTupleType(type)) return null;
    return this.checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? null;
  }

  /** What a constraint lets in is among the words that a claim lists. */
  #ofLiterals({ literals }: Value, types: readonly ts.Type[], path: string): string[] {
    if (!literals || !types.every((type) => type.isStringLiteral())) return [];
    const claimed = types.map((type) => type.value);
    const more = literals.filter((literal) => !claimed.includes(literal));
    return more.length > 0 ? [`${path} may also be ${more.join(', ')}, which its claim does not list.`] : [];
  }

  #isA(type: ts.Type, wanted: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(type, wanted);
  }
}

/** The types of a union; true and false are one. */
function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}
