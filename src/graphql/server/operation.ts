import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode } from 'graphql';
import { doorError } from './errors';

/** The most names that a sentence lists, and the longest part of one. */
const MOST_NAMES = 10;
const LONGEST_NAME = 60;

/** Refuses what names no operation of its document, or one of a kind that the schema does not have, before anything is executed. */
export const namedOperation: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, schema }) {
        if (!operation) {
          const name = request.operationName?.slice(0, LONGEST_NAME) ?? null;
          const names = document.definitions.flatMap((node) =>
            node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value.slice(0, LONGEST_NAME)] : [],
          );
          throw doorError('OPERATION_UNKNOWN', { name, names: names.slice(0, MOST_NAMES) });
        }
        const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION;
        if (isSubscription || !schema.getRootType(operation.operation)) throw doorError('OPERATION_UNSUPPORTED', {});
      },
    };
  },
};
