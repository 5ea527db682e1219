import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, visit, type DocumentNode } from 'graphql';
import type { GraphqlContext } from './context';

/** Fields whose answer depends on who asks. A test compares this with what reads the asker's account. */
const PERSONAL = new Set(['viewer', 'selfCheck']);

const personal = new WeakMap<DocumentNode, boolean>();

/** Says of an answer whether everybody gets it who asks the same: a query without personal fields that went well. */
export const forAnybody: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, document, operation, response: { body } }) {
        contextValue.answer.forAnybody =
          operation?.operation === OperationTypeNode.QUERY &&
          document !== undefined &&
          body.kind === 'single' &&
          body.singleResult.errors === undefined &&
          !isPersonal(document);
      },
    };
  },
};

function isPersonal(document: DocumentNode): boolean {
  const known = personal.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      found ||= PERSONAL.has(name.value);
    },
  });
  personal.set(document, found);
  return found;
}
