import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { bytesFor } from '../../ready-made';
import type { GraphqlContext } from './context';
import { divided, schemaOfMarks, type Selection } from './pieces';

type Gateway = ApolloServerOptionsWithGateway<GraphqlContext>['gateway'];
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];
type Request = Parameters<NonNullable<Executor>>[0];

/** The most bytes of compiled functions, and what one takes for each character of its document, measured. */
const MOST_BYTES = 48 * 2 ** 20;
const BYTES_OF_A_CHARACTER = 800;

/** The executor's place in Apollo Server, which is called a gateway there. */
export function compiling(schema: GraphQLSchema): { gateway: Gateway } {
  const executor = compilingExecutor(schema) as NonNullable<Executor>;
  const told: Gateway['onSchemaLoadOrUpdate'] = (callback) => {
    callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  };
  return { gateway: { load: async () => ({ executor }), onSchemaLoadOrUpdate: told, stop: async () => undefined } };
}

/**
 * Executes queries by functions made for them (graphql-jit), several times as fast as graphql-js walks a document. A
 * document is compiled when it is asked for a second time, as that costs more than one execution. Mutations, and whatever
 * does not go well, are graphql-js's: its errors are the ones that callers know, so an answer with errors is made anew by
 * it. Compiled functions are kept within a bound of bytes. An answer for anybody is made in pieces, see `pieces.ts`.
 */
export function compilingExecutor(schema: GraphQLSchema): (request: Request) => Promise<ExecutionResult> {
  const marked = schemaOfMarks(schema);
  let documents = 0;
  const met = new WeakMap<DocumentNode, number>();
  const made = new LRUCache<string, { ready: Compiled | null }>({ maxSize: MOST_BYTES });

  /** The function of an operation, in pieces where the answer may be; null on its first sight, and where there is none. */
  function compiled(document: DocumentNode, operationName: string | null, inPieces: boolean): Compiled | null {
    const number = met.get(document);
    if (number === undefined) {
      met.set(document, (documents += 1));
      return null;
    }
    const key = `${number} ${inPieces} ${operationName ?? ''}`;
    const known = made.get(key);
    if (known) return known.ready;
    const parts = inPieces ? divided(marked, document) : null;
    const result = compileQuery(parts ? marked : schema, parts?.document ?? document, operationName ?? undefined);
    const ready = isCompiledQuery(result) ? { query: result, selections: parts?.selections ?? [] } : null;
    made.set(key, { ready }, { size: bytesFor(document, BYTES_OF_A_CHARACTER) });
    return ready;
  }

  return async ({ document, operation, operationName, request, context: contextValue }) => {
    const variableValues = request.variables ?? {};
    const { pieces } = (contextValue as GraphqlContext).answer;
    const isQuery = operation.operation === OperationTypeNode.QUERY;
    const ready = isQuery ? compiled(document, operationName ?? null, pieces !== null) : null;
    if (ready && wellGiven(schema, operation.variableDefinitions ?? [], variableValues)) {
      if (pieces) pieces.selections = ready.selections;
      const result = await ready.query.query(undefined, contextValue, variableValues);
      if (!result.errors || result.errors.length === 0) return result;
      pieces?.made.splice(0);
    }
    return execute({ schema, document, operationName, variableValues, contextValue });
  };
}

/** The function of an operation, and what its numbered pieces ask of an entry. */
interface Compiled {
  query: CompiledQuery;
  selections: readonly Selection[];
}

function wellGiven(
  schema: GraphQLSchema,
  definitions: Parameters<typeof getVariableValues>[1],
  given: object,
): boolean {
  return getVariableValues(schema, definitions, given as Record<string, unknown>).errors === undefined;
}
