import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GraphqlContext } from './context';
import { costLimit } from './cost';
import { namedOperation } from './operation';
import { compiling } from './executor';
import { forAnybody } from './for-anybody';
import { isUnavailable } from '../../http/outage';
import type { Documents } from '../../ready-made';
import { doorError, isUnstorable, MOST_ERRORS } from './errors';
import { armour, fewRepeats, MOST_SELECTIONS, MOST_TOKENS } from './limits';
import { buildSchema } from './schema';

/** Tells those who run the server about an error that callers only get the number of. */
export type Report = (id: string, error: unknown) => void;

/** The project's Apollo Server: our schema, our limits, errors masked. */
export function createServer(options: {
  development: boolean;
  report: Report;
  /** Where parsed documents are kept. */
  documents: Documents;
  /** Whether the request under way came upon a database that was away, whatever became of that error since. */
  metOutage: () => boolean;
}): ApolloServer<GraphqlContext> {
  return new ApolloServer<GraphqlContext>({
    ...armour,
    ...compiling(buildSchema()),
    introspection: options.development,
    persistedQueries: false,
    documentStore: options.documents,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    maxRecursiveSelections: MOST_SELECTIONS,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationOptions: { maxErrors: MOST_ERRORS },
    validationRules: [...armour.validationRules, fewRepeats],
    formatError: (formatted, error) => presentable(formatted, error, options),
    // Apollo's own cache control costs half its speed; answers are cached in front of it, or not at all.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      namedOperation,
      costLimit,
      honestAnswers,
      forAnybody,
      ...armour.plugins,
    ],
  });
}

/** What a caller may see of an error: nothing of what is not written for callers, only a number to ask about. */
function presentable(
  formatted: GraphQLFormattedError,
  error: unknown,
  { report, metOutage }: { report: Report; metOutage: () => boolean },
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') {
    return { ...formatted, message: formatted.message.replace(/^Syntax Error: (?=.* · )/, '') };
  }
  if (isUnstorable(cause)) return instead(formatted, doorError('TEXT_INVALID', {}));
  const id = randomUUID();
  report(id, cause);
  const masked =
    isUnavailable(cause) || metOutage()
      ? doorError('SERVICE_UNAVAILABLE', {})
      : doorError('INTERNAL_SERVER_ERROR', { id });
  return instead(formatted, masked, { id });
}

function instead(
  { locations, path }: GraphQLFormattedError,
  { message, extensions }: GraphQLError,
  more: Record<string, string> = {},
): GraphQLFormattedError {
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { ...extensions, ...more },
  };
}

/** Few errors in an answer, and a status that says when there is no database: a cache must not keep that answer. */
const honestAnswers: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        singleResult.errors = singleResult.errors.slice(0, MOST_ERRORS);
        const codes = singleResult.errors.map(({ extensions }) => extensions?.code);
        if (codes.includes('SERVICE_UNAVAILABLE')) response.http.status = 503;
      },
    };
  },
};
