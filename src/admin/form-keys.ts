import { adminApi } from '@strapi/strapi/admin';

/** What the form of a new entry asks for. */
interface Asked {
  model: string;
  data: unknown;
  params?: object;
}

interface Request {
  config?: { headers?: Record<string, string> };
}

/** One of the requests that the content manager's forms make; only what is used here. */
interface CreateEndpoint {
  query: (asked: Asked) => Request;
  transformResponse?: (answer: unknown, meta: unknown, asked: Asked) => unknown;
}

/** In which header the form of a new entry names itself; the server's `editorial/forms/once`. */
const HEADER = 'X-Form-Key';

/** The keys of what was sent and not answered with an entry yet. */
const sent = new Map<string, string>();

/**
 * Lets the form of a new entry name what it sends, until it is saved: sent twice, by a double click or because the answer
 * to the first was lost, it is one entry. The next form that says the same makes another one.
 */
export function sendFormKeys(): void {
  const api = adminApi as unknown as {
    enhanceEndpoints(change: { endpoints: { createDocument: (endpoint: CreateEndpoint) => void } }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      createDocument(endpoint) {
        const { query, transformResponse } = endpoint;
        endpoint.query = (asked) => withKey(query(asked), keyOf(asked));
        endpoint.transformResponse = (answer, meta, asked) => {
          sent.delete(JSON.stringify(asked));
          return transformResponse ? transformResponse(answer, meta, asked) : answer;
        };
      },
    },
  });
}

function keyOf(asked: Asked): string {
  const said = JSON.stringify(asked);
  const key = sent.get(said) ?? crypto.randomUUID();
  sent.set(said, key);
  return key;
}

function withKey(request: Request, key: string): Request {
  const { config = {} } = request;
  return { ...request, config: { ...config, headers: { ...config.headers, [HEADER]: key } } };
}
