import { ApolloArmor } from '@escape.tech/graphql-armor';
import { Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';
import { doorError } from './errors';

/** The most times that one field may stand in one selection, under whatever names. */
const MOST_REPEATS = 5;

/** The most tokens of a document; the largest that a site needs has some 300. */
export const MOST_TOKENS = 1000;

/** The most selections of a document with its fragments unfolded: 919 bytes of them can otherwise take seconds. */
export const MOST_SELECTIONS = 2000;

/** The most bytes of a request's body. */
export const LARGEST_BODY = 100_000;

const hidden = { exposeLimits: false };

/** graphql-armor's limits, with sentences of ours; its cost limit knows no variables and its token limit answers 500. */
export const armour = new ApolloArmor({
  maxAliases: { n: 10, ...hidden, errorMessage: '别名过多（最多 10 个） · more than 10 aliases' },
  maxDirectives: { n: 5, ...hidden, errorMessage: '指令过多（最多 5 个） · more than 5 directives' },
  maxDepth: { n: 10, ...hidden, errorMessage: '嵌套过深（最多 10 层） · nested more than 10 levels deep' },
  costLimit: { enabled: false },
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: true },
}).protect();

/** Refuses a selection in which one field stands too often. */
export function fewRepeats(context: ValidationContext): ASTVisitor {
  return {
    SelectionSet(node: SelectionSetNode) {
      const times = new Map<string, number>();
      for (const selection of node.selections) {
        if (selection.kind !== Kind.FIELD) continue;
        const field = selection.name.value;
        times.set(field, (times.get(field) ?? 0) + 1);
        if (times.get(field) === MOST_REPEATS + 1) {
          context.reportError(doorError('FIELD_REPEATED', { field, limit: MOST_REPEATS }));
        }
      }
    },
  };
}
