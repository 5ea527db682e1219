import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { getFetchClient, isFetchError, useFetchClient } from '@strapi/strapi/admin';
import type { Text } from './text';

/** Why a request failed, in words for both languages. */
export interface Problem {
  code: string;
  messages: Text;
  data: object;
  status: number | null;
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Asks the project's own routes, below `/honour`; rejects with what {@link problemOf} explains. */
export interface Requests {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => Promise<T>;
  post: <T>(path: string, body: object, signal?: AbortSignal) => Promise<T>;
}

/** The requests of the signed-in administrator; those under way end with the page that asked. */
export function useRequests(): Requests {
  const client = useFetchClient();
  return useMemo(() => requestsOf(client), [client]);
}

/** The same, but what is asked goes on when the page is left: for what must tell how it ended. */
export function lastingRequests(): Requests {
  return requestsOf(getFetchClient());
}

function requestsOf({ get, post }: Pick<ReturnType<typeof getFetchClient>, 'get' | 'post'>): Requests {
  return {
    get: async <T>(path: string, query: Query = {}, signal?: AbortSignal) => {
      const { data } = await get<T>(addressOf(path, query), signal ? { signal } : {});
      return data;
    },
    post: async <T>(path: string, body: object, signal?: AbortSignal) => {
      const { data } = await post<T>(addressOf(path), body, signal ? { signal } : {});
      return data;
    },
  };
}

/** The address of a route with its query; what is null, undefined or empty is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/honour${path}${search && `?${search}`}`;
}

const BY_STATUS: Readonly<Record<number, Text>> = {
  401: { zh: '登录已过期，请重新登录。', en: 'Your session has ended; sign in again.' },
  403: { zh: '您没有权限进行此操作。', en: 'You may not do this.' },
  404: { zh: '没有找到。', en: 'Not found.' },
};
const OTHERWISE: Text = {
  zh: '请求未能完成，请稍后重试；若反复出现，请联系管理员。',
  en: 'The request failed. Try again later; if it happens again, tell the administrator.',
};

/** What a rejected request means. */
export function problemOf(error: unknown): Problem {
  if (!isFetchError(error)) return { code: 'FAILED', messages: OTHERWISE, data: {}, status: null };
  const body = error.response?.data as (Partial<Problem> & object) | undefined;
  const status = error.status ?? null;
  const messages = body?.messages ?? BY_STATUS[status ?? 0] ?? OTHERWISE;
  return { code: body?.code ?? `HTTP_${status ?? 0}`, messages, data: body?.data ?? {}, status };
}

interface FieldErrors {
  error?: { details?: { errors?: { path: string[]; message: string; messages?: Text }[] } };
}

/** What is wrong under which field of a form, as Strapi's form takes it; null where the error is about no field. */
export function fieldErrorsOf(error: unknown, language: keyof Text): Record<string, string> | null {
  if (!isFetchError(error)) return null;
  const { error: sent } = (error.response?.data ?? {}) as FieldErrors;
  const errors = sent?.details?.errors ?? [];
  if (errors.length === 0) return null;
  return Object.fromEntries(
    errors.map(({ path, message, messages }) => [path.join('.'), messages?.[language] ?? message]),
  );
}

/** What a page reads: the answer (the last one stays while a new one is under way), or why there is none. */
export interface Loaded<T> {
  data: T | null;
  problem: Problem | null;
  loading: boolean;
  reload: () => void;
}

/** Reads a route and reads it again whenever path or query change; null as path reads nothing. */
export function useLoaded<T>(path: string | null, query: Query = {}): Loaded<T> {
  const { get } = useRequests();
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ data: null, problem: null, loading: path !== null });
  const [round, setRound] = useState(0);
  const given = useRef(query);
  given.current = query;
  const key = path === null ? null : addressOf(path, query);
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    get<T>(path, given.current, abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ data, problem: null, loading: false });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState((before) => ({ ...before, problem: problemOf(error), loading: false }));
      },
    );
    return () => abort.abort();
  }, [get, path, key, round]);
  return { ...state, reload: useCallback(() => setRound((before) => before + 1), []) };
}
