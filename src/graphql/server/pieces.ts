import { randomBytes } from 'node:crypto';
import {
  extendSchema,
  getNamedType,
  GraphQLSchema,
  isObjectType,
  Kind,
  OperationTypeNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { KeptBy, KeptPieces } from '../../ready-made';
import type { GraphqlContext } from './context';

/** The type whose objects are the same for all questions of an epoch, and come in hundreds: what is said of one is kept. */
const KEPT_TYPE = 'RosterEntry';

/** Stands in an answer for a piece. Nobody can know it and write it into a text, as it never leaves this process. */
const MARK = `piece-${randomBytes(12).toString('hex')}-`;
const MARKS = new RegExp(`\\{"piece":"${MARK}(\\d+)"\\}`);
const COMMA = Buffer.from(',');

/** What a document asks of an entry, compiled by itself. */
export interface Selection extends KeptBy {
  query: CompiledQuery;
}

/** A document in which what it asks of entries is named by number, and what these numbers stand for. */
export interface Divided {
  document: DocumentNode;
  selections: Selection[];
}

/** The schema in which a divided document is executed: entries have a field that gives a mark. */
export function schemaOfMarks(schema: GraphQLSchema): GraphQLSchema {
  const marked = extendSchema(schema, parse(`extend type ${KEPT_TYPE} { piece(of: Int!): String! }`));
  const type = marked.getType(KEPT_TYPE);
  const field = isObjectType(type) ? type.getFields().piece : undefined;
  if (!field) throw new Error(`${KEPT_TYPE} is no type of the schema.`);
  field.resolve = (entry: object, { of }: { of: number }, context: GraphqlContext) => markOf(entry, of, context);
  return marked;
}

/**
 * Takes what a query asks of entries out of it, to be made once for every entry; null where there is nothing to take out,
 * where it depends on variables or directives, and where two places ask for parts of the same answer.
 *
 * @param schema as {@link schemaOfMarks} gives it
 */
export function divided(schema: GraphQLSchema, document: DocumentNode): Divided | null {
  const type = schema.getType(KEPT_TYPE);
  if (!isObjectType(type)) return null;
  const alone = new GraphQLSchema({ query: type, types: Object.values(schema.getTypeMap()) });
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const info = new TypeInfo(schema);
  const selections: Selection[] = [];
  let whole = true;
  const marked = visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const asked = getNamedType(info.getType());
        if (asked?.name !== KEPT_TYPE || !node.selectionSet) return undefined;
        const said = askedAlone(node.selectionSet, fragments);
        const query = isFixed(said) ? compiled(alone, said) : null;
        if (!query) {
          whole = false;
          return false;
        }
        selections.push({ query, showsOthers: showsOthers(alone, said) });
        return { ...node, selectionSet: askingFor(selections.length - 1) };
      },
    }),
  );
  if (!whole || selections.length === 0) return null;
  // GraphQL would merge the places into one; pieces are whole, and different ones in one place show by this rule.
  const mergeable = validate(schema, marked, [OverlappingFieldsCanBeMergedRule]).length === 0;
  return mergeable ? { document: marked, selections } : null;
}

/** What is asked of an entry as a document of its own. */
function askedAlone(selectionSet: SelectionSetNode, fragments: readonly FragmentDefinitionNode[]): DocumentNode {
  const operation = { kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, selectionSet } as const;
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}

function compiled(alone: GraphQLSchema, said: DocumentNode): CompiledQuery | null {
  const result = compileQuery(alone, said);
  return isCompiledQuery(result) ? result : null;
}

/** Whether it says the same of an entry in every request. */
function isFixed(said: DocumentNode): boolean {
  let fixed = true;
  const not = () => {
    fixed = false;
  };
  visit(said, { Variable: not, Directive: not });
  return fixed;
}

/** Whether it comes to members by another way than the entry's own. */
function showsOthers(alone: GraphQLSchema, said: DocumentNode): boolean {
  const info = new TypeInfo(alone);
  let shown = false;
  visit(
    said,
    visitWithTypeInfo(info, {
      Field() {
        shown ||= getNamedType(info.getType())?.name === 'Member' && info.getParentType()?.name !== KEPT_TYPE;
      },
    }),
  );
  return shown;
}

function askingFor(number: number): SelectionSetNode {
  const field: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'piece' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'of' },
        value: { kind: Kind.INT, value: String(number) },
      },
    ],
  };
  return { kind: Kind.SELECTION_SET, selections: [field] };
}

/** The pieces of one answer, in the order of their marks, and those that are kept for all answers. */
export interface Pieces {
  kept: KeptPieces;
  selections: readonly Selection[];
  made: Buffer[];
}

function markOf(entry: object, of: number, context: GraphqlContext): string | Promise<string> {
  const { pieces } = context.answer;
  const selection = pieces?.selections[of];
  if (!pieces || !selection) throw new Error('An answer without pieces asked for one.');
  const mark = (piece: Buffer) => MARK + String(pieces.made.push(piece) - 1);
  const known = pieces.kept.find(entry, selection, context.session);
  return known
    ? mark(known)
    : madePiece(entry, selection, context).then((piece) => {
        pieces.kept.keep(entry, selection, context.session, piece);
        return mark(piece);
      });
}

async function madePiece(entry: object, selection: Selection, context: GraphqlContext): Promise<Buffer> {
  const { data, errors } = await selection.query.query(entry, context, {});
  // The whole answer is made anew by graphql-js then, which says where the error is.
  const [error] = errors ?? [];
  if (error) throw error;
  return Buffer.from(JSON.stringify(data));
}

/** The bytes of an answer with its pieces in their places. */
export function assembled(text: string, pieces: Pieces | null): Buffer {
  if (!pieces || pieces.made.length === 0) return Buffer.from(text);
  const parts = text
    .split(MARKS)
    .map((part, at) => (at % 2 === 1 ? pieceAt(pieces, Number(part)) : part === ',' ? COMMA : Buffer.from(part)));
  return Buffer.concat(parts);
}

function pieceAt({ made }: Pieces, at: number): Buffer {
  const piece = made[at];
  if (!piece) throw new Error('An answer has a mark without a piece.');
  return piece;
}
