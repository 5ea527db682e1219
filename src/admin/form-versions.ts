import { adminApi } from '@strapi/strapi/admin';

/** What Strapi's own forms ask for: one document, read or saved. */
interface Asked {
  collectionType?: string;
  model: string;
  documentId?: string;
  params?: object;
}

interface Answer {
  meta?: { version?: string };
}

interface Request {
  config?: { headers?: Record<string, string> };
}

/** Two of the requests that the content manager's forms make; only what is used here. */
interface FormEndpoints {
  getDocument: { queryFn: (asked: Asked, ...rest: unknown[]) => Promise<{ data?: Answer }> };
  updateDocument: {
    query: (asked: Asked) => Request;
    transformResponse?: (answer: Answer, meta: unknown, asked: Asked) => unknown;
    invalidatesTags?: (answer: unknown, error: unknown, asked: Asked) => readonly unknown[];
    onQueryStarted?: unknown;
  };
}

/** In which header a form says what it was opened with; the server's `form-guard`. */
const HEADER = 'X-Form-Version';

/** The versions of what the forms of this window show, by what Strapi knows its answers by. */
const opened = new Map<string, string>();

/**
 * Lets each form that is saved say what it was opened with, so that the server can refuse to save it over what somebody
 * else saved since. What was typed stays in a form that is refused: Strapi itself writes it over what it had read before
 * there is an answer, takes that back where the answer is no, and then reads the document anew.
 */
export function sendFormVersions(): void {
  const api = adminApi as unknown as {
    enhanceEndpoints(change: {
      endpoints: { [Name in keyof FormEndpoints]: (endpoint: FormEndpoints[Name]) => void };
    }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getDocument(endpoint) {
        const read = endpoint.queryFn;
        endpoint.queryFn = async (asked, ...rest) => {
          const answer = await read(asked, ...rest);
          remember(asked, answer.data);
          return answer;
        };
      },
      updateDocument(endpoint) {
        const { query, transformResponse, invalidatesTags } = endpoint;
        endpoint.query = (asked) => withVersion(query(asked), opened.get(keyOf(asked)));
        endpoint.transformResponse = (answer, meta, asked) => {
          remember(asked, answer);
          return transformResponse ? transformResponse(answer, meta, asked) : answer;
        };
        endpoint.invalidatesTags = (answer, error, asked) =>
          error ? [] : (invalidatesTags?.(answer, error, asked) ?? []);
        delete endpoint.onQueryStarted;
      },
    },
  });
}

function withVersion(request: Request, version: string | undefined): Request {
  if (version === undefined) return request;
  const { config = {} } = request;
  return { ...request, config: { ...config, headers: { ...config.headers, [HEADER]: version } } };
}

/** An answer that names no version, such as an error, leaves nothing that a form could name. */
function remember(asked: Asked, answer: Answer | undefined): void {
  const version = answer?.meta?.version;
  if (version === undefined) opened.delete(keyOf(asked));
  else opened.set(keyOf(asked), version);
}

function keyOf({ collectionType, model, documentId, params }: Asked): string {
  return JSON.stringify([collectionType, model, documentId, params ?? {}]);
}
