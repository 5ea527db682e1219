import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LARGEST_PAGE } from './connection';
import { doorError } from './errors';

/** The most objects that one answer may be made of: a full roster of 500 people with photo, links, tier and groups passes. */
const MOST_OBJECTS = 20_000;

/** How long the lists without a page size are taken for; where the schema gives a page size, that is the length. */
const LIST_LENGTHS: Record<string, number> = {
  'RosterTier.entries': 200,
  'ImageWall.entries': 500,
  'RosterRelease.admitted': 50,
  'RosterRelease.returned': 20,
  'RosterRelease.renewed': 200,
  'RosterRelease.promoted': 50,
  'Roster.tiers': 3,
  'Query.tiers': 3,
  'Query.releases': 20,
  'Standing.entries': 50,
};
const USUAL_LENGTH = 5;

interface Walk {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  /** Cost of a fragment by name, so that fragments in fragments are counted once each. */
  known: Map<string, number>;
}

/**
 * How many objects an operation can make, page sizes included whether they stand in the text or in its variables; a
 * page size inside of a page multiplies.
 */
function objectsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  return inSelections({ schema, fragments: byName, variables, known: new Map() }, operation.selectionSet, root, 1);
}

function inSelections(walk: Walk, { selections }: SelectionSetNode, type: GraphQLNamedType, page: number): number {
  return selections.reduce((sum, selection) => sum + inSelection(walk, selection, type, page), 0);
}

function inSelection(walk: Walk, selection: SelectionNode, type: GraphQLNamedType, page: number): number {
  switch (selection.kind) {
    case Kind.FIELD:
      return inField(walk, selection, type, page);
    case Kind.INLINE_FRAGMENT: {
      const narrowed = selection.typeCondition ? walk.schema.getType(selection.typeCondition.name.value) : type;
      return inSelections(walk, selection.selectionSet, narrowed ?? type, page);
    }
    case Kind.FRAGMENT_SPREAD:
      return inFragment(walk, selection.name.value, type, page);
  }
}

function inFragment(walk: Walk, name: string, type: GraphQLNamedType, page: number): number {
  const key = `${name} ${page}`;
  const fragment = walk.fragments.get(name);
  if (!fragment) return 0;
  const known = walk.known.get(key);
  if (known !== undefined) return known;
  walk.known.set(key, 0);
  const cost = inSelections(
    walk,
    fragment.selectionSet,
    walk.schema.getType(fragment.typeCondition.name.value) ?? type,
    page,
  );
  walk.known.set(key, cost);
  return cost;
}

function inField(walk: Walk, field: FieldNode, parent: GraphQLNamedType, page: number): number {
  const definition = isObjectType(parent) ? parent.getFields()[field.name.value] : undefined;
  if (!definition || !field.selectionSet) return 0;
  const type = getNamedType(definition.type);
  if (!isCompositeType(type)) return 0;
  const first = pageSize(walk, definition, field);
  // The lists of a connection are as long as its page, which the field above them asked for.
  const isPage = page > 1 && /Connection$/.test(parent.name);
  const usual = LIST_LENGTHS[`${parent.name}.${field.name.value}`] ?? USUAL_LENGTH;
  const length = !isListType(getNullableType(definition.type)) ? 1 : isPage ? page : usual;
  return length * (1 + inSelections(walk, field.selectionSet, type, first));
}

/** The page that a field asks for; 1 for a field without pages, the largest where the text does not tell. */
function pageSize(walk: Walk, definition: GraphQLField<unknown, unknown>, field: FieldNode): number {
  const argument = definition.args.find(({ name }) => name === 'first');
  if (!argument) return 1;
  const given = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  const value = given ? valueFromASTUntyped(given, walk.variables) : argument.defaultValue;
  return typeof value === 'number' ? Math.min(Math.max(value, 1), LARGEST_PAGE) : LARGEST_PAGE;
}

/** Refuses an operation that could make too large an answer, before anything is read. */
export const costLimit: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        const cost = objectsOf(schema, document, operation, request.variables ?? {});
        if (cost > MOST_OBJECTS) throw doorError('TOO_COSTLY', { limit: MOST_OBJECTS, cost });
      },
    };
  },
};
