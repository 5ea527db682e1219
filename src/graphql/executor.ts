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
import type { GraphqlContext } from './context';

type Gateway = ApolloServerOptionsWithGateway<GraphqlContext>['gateway'];
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];
type Request = Parameters<NonNullable<Executor>>[0];

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
 * it. Compiled functions live as long as Apollo keeps their document.
 */
export function compilingExecutor(schema: GraphQLSchema): (request: Request) => Promise<ExecutionResult> {
  const known = new WeakMap<DocumentNode, Map<string | null, CompiledQuery | null>>();

  /** The function of an operation; null on its first sight, and where it cannot be compiled. */
  function compiled(document: DocumentNode, operationName: string | null): CompiledQuery | null {
    const operations = known.get(document);
    if (!operations) {
      known.set(document, new Map());
      return null;
    }
    const made = operations.get(operationName);
    if (made !== undefined) return made;
    const result = compileQuery(schema, document, operationName ?? undefined);
    const query = isCompiledQuery(result) ? result : null;
    operations.set(operationName, query);
    return query;
  }

  return async ({ document, operation, operationName, request, context: contextValue }) => {
    const variableValues = request.variables ?? {};
    const query = operation.operation === OperationTypeNode.QUERY ? compiled(document, operationName) : null;
    if (query && wellGiven(schema, operation.variableDefinitions ?? [], variableValues)) {
      const result = await query.query(undefined, contextValue, variableValues);
      if (!result.errors || result.errors.length === 0) return result;
    }
    return execute({ schema, document, operationName, variableValues, contextValue });
  };
}

function wellGiven(
  schema: GraphQLSchema,
  definitions: Parameters<typeof getVariableValues>[1],
  given: object,
): boolean {
  return getVariableValues(schema, definitions, given as Record<string, unknown>).errors === undefined;
}
