import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { getFetchClient, isFetchError, useFetchClient } from '@strapi/strapi/admin';
import type { Bilingual } from '../../domain/shared/bilingual';
import type { AnswerOf, Ask, InputOf, Problem as Sent, ReadingRoute, Route } from '../../panel/contract';
import { FAILED } from '../../messages/unavailable';
import { addressOf, bodyOf } from './address';

/** Why a request failed, in words for both languages. */
export interface Problem extends Sent {
  /** Null where no answer came. */
  status: number | null;
}

/** What asks the panel's routes for the signed-in administrator; what is under way ends with the page that asked. */
export function useAsk(): Ask {
  const client = useFetchClient();
  return useMemo(() => askBy(client), [client]);
}

/** The same, but what is asked goes on when the page is left: for what must tell how it ended. */
export function lastingAsk(): Ask {
  return askBy(getFetchClient());
}

/** Rejects with what {@link problemOf} explains. */
function askBy({ get, post }: Pick<ReturnType<typeof getFetchClient>, 'get' | 'post'>): Ask {
  return async <Asked extends Route>(asked: Asked, input: InputOf<Asked>, signal?: AbortSignal) => {
    const address = addressOf(asked, input);
    const options = {
      ...(signal && { signal }),
      ...(asked.answer.kind === 'file' && { responseType: 'blob' as const }),
    };
    const { data } =
      asked.method === 'GET'
        ? await get<AnswerOf<Asked>>(address, options)
        : await post<AnswerOf<Asked>>(address, bodyOf(asked, input), options);
    return data;
  };
}

const BY_STATUS: Readonly<Record<number, Bilingual>> = {
  401: { zh: '登录已过期，请重新登录。', en: 'Your session has ended; sign in again.' },
  403: { zh: '您没有权限进行此操作。', en: 'You may not do this.' },
  404: { zh: '没有找到。', en: 'Not found.' },
};

/** What a rejected request means. */
export function problemOf(error: unknown): Problem {
  if (!isFetchError(error)) return { code: 'FAILED', messages: FAILED, data: {}, status: null };
  const body = error.response?.data as (Partial<Problem> & object) | undefined;
  const status = error.status ?? null;
  const messages = body?.messages ?? BY_STATUS[status ?? 0] ?? FAILED;
  return { code: body?.code ?? `HTTP_${status ?? 0}`, messages, data: body?.data ?? {}, status };
}

interface FieldErrors {
  error?: { details?: { errors?: { path: string[]; message: string }[] } };
}

/** What is wrong under which field of a form, as Strapi's form takes it; null where the error is about no field. */
export function fieldErrorsOf(error: unknown): Record<string, string> | null {
  if (!isFetchError(error)) return null;
  const { error: sent } = (error.response?.data ?? {}) as FieldErrors;
  const errors = sent?.details?.errors ?? [];
  if (errors.length === 0) return null;
  return Object.fromEntries(errors.map(({ path, message }) => [path.join('.'), message]));
}

/** What a page reads: the answer (the last one stays while a new one is under way), or why there is none. */
export interface Loaded<T> {
  data: T | null;
  problem: Problem | null;
  loading: boolean;
  reload: () => void;
}

/** Asks a route and asks it again whenever the input changes; null as input asks nothing. */
export function useLoaded<Asked extends ReadingRoute>(
  asked: Asked,
  input: InputOf<Asked> | null,
): Loaded<AnswerOf<Asked>> {
  const ask = useAsk();
  const address = input === null ? null : addressOf(asked, input);
  const [state, setState] = useState<Omit<Loaded<AnswerOf<Asked>>, 'reload'>>({
    data: null,
    problem: null,
    loading: address !== null,
  });
  const [round, setRound] = useState(0);
  const given = useRef(input);
  given.current = input;
  useEffect(() => {
    if (given.current === null) return;
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    ask(asked, given.current, abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ data, problem: null, loading: false });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState((before) => ({ ...before, problem: problemOf(error), loading: false }));
      },
    );
    return () => abort.abort();
  }, [ask, asked, address, round]);
  return { ...state, reload: useCallback(() => setRound((before) => before + 1), []) };
}
