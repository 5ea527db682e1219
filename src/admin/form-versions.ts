import { adminApi } from '@strapi/strapi/admin';
import { askWhose, tellOfOthers, type Choice, type Conflict } from './conflict';

/** What Strapi's own forms ask for: one document, read or saved. */
interface Asked {
  collectionType?: string;
  model: string;
  documentId?: string;
  params?: object;
}

interface Answer {
  meta?: { version?: string; changedByOthers?: string[] };
}

interface Request {
  config?: { headers?: Record<string, string> };
}

interface Asking {
  data?: Answer;
  error?: { details?: { code?: string; fields?: Conflict[] } };
  meta?: unknown;
}

/** Two of the requests that the content manager's forms make; only what is used here. */
interface FormEndpoints {
  getDocument: { queryFn: (asked: Asked, ...rest: unknown[]) => Promise<Asking> };
  updateDocument: {
    query?: (asked: Asked) => Request;
    queryFn?: (asked: Asked, api: unknown, options: unknown, ask: (request: Request) => Promise<Asking>) => unknown;
    transformResponse?: (answer: Answer, meta: unknown, asked: Asked) => unknown;
    invalidatesTags?: (answer: unknown, error: unknown, asked: Asked) => readonly unknown[];
    onQueryStarted?: unknown;
  };
}

/** In which header a form says what it was opened with; the server's `editorial/forms/guard`. */
const HEADER = 'X-Form-Version';

/** What each field of a form was opened with, as the server marks it. */
type Version = ReadonlyMap<string, string>;

/** The versions of what the forms of this window show, by what Strapi knows its answers by. */
const opened = new Map<string, Version>();

/**
 * Lets each form that is saved say what it was opened with, so that the server writes what was changed in it and nothing
 * else. Where somebody else changed the same field, the person chooses, and the form is sent once more. What was typed
 * stays in a form that is refused: Strapi itself writes it over what it had read before there is an answer, takes that
 * back where the answer is no, and then reads the document anew.
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
          remember(asked, parse(answer.data?.meta?.version));
          return answer;
        };
      },
      updateDocument(endpoint) {
        const { query, transformResponse, invalidatesTags } = endpoint;
        if (!query) return;
        delete endpoint.query;
        delete endpoint.transformResponse;
        delete endpoint.onQueryStarted;
        endpoint.queryFn = async (asked, _api, _options, ask) => {
          const answer = await save(asked, query(asked), ask);
          if (!answer.data || !transformResponse) return answer;
          return { ...answer, data: transformResponse(answer.data, answer.meta, asked) };
        };
        endpoint.invalidatesTags = (answer, error, asked) =>
          error ? [] : (invalidatesTags?.(answer, error, asked) ?? []);
      },
    },
  });
}

/** Saves a form, asking the person as often as somebody else was quicker. */
async function save(asked: Asked, request: Request, ask: (request: Request) => Promise<Asking>): Promise<Asking> {
  let version = opened.get(keyOf(asked)) ?? null;
  for (;;) {
    const answer = await ask(withVersion(request, version));
    const { code, fields = [] } = answer.error?.details ?? {};
    if (code !== 'DOCUMENT_CHANGED' || fields.length === 0) {
      if (!answer.error) noteSaved(asked, version, answer.data);
      return answer;
    }
    const choices = await askWhose(fields);
    if (!choices) return answer;
    version = settled(version, fields, choices);
  }
}

function settled(
  version: Version | null,
  conflicts: readonly Conflict[],
  choices: ReadonlyMap<string, Choice>,
): Version {
  const chosen = conflicts.map(({ field, keepMine, takeTheirs }): [string, string] => [
    field,
    choices.get(field) === 'mine' ? keepMine : takeTheirs,
  ]);
  return new Map([...(version ?? []), ...chosen]);
}

/**
 * Until Strapi has read the document anew, the form shows what others changed as it was before: of these fields it goes on
 * with what it was opened with.
 */
function noteSaved(asked: Asked, sent: Version | null, answer: Answer | undefined): void {
  const { version, changedByOthers = [] } = answer?.meta ?? {};
  const now = parse(version);
  const still = [...(sent ?? [])].filter(([name]) => changedByOthers.includes(name));
  remember(asked, now && new Map([...now, ...still]));
  tellOfOthers(asked.model, changedByOthers);
}

function withVersion(request: Request, version: Version | null): Request {
  if (version === null) return request;
  const { config = {} } = request;
  const text = [...version].map((pair) => pair.join(':')).join(',');
  return { ...request, config: { ...config, headers: { ...config.headers, [HEADER]: text } } };
}

function parse(version: string | undefined): Version | null {
  if (version === undefined) return null;
  return new Map(version.split(',').map((pair) => pair.split(':') as [string, string]));
}

/** An answer that names no version, such as an error, leaves nothing that a form could name. */
function remember(asked: Asked, version: Version | null): void {
  if (version === null) opened.delete(keyOf(asked));
  else opened.set(keyOf(asked), version);
}

function keyOf({ collectionType, model, documentId, params }: Asked): string {
  return JSON.stringify([collectionType, model, documentId, params ?? {}]);
}
