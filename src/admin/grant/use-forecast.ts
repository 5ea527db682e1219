import { useEffect, useState } from 'react';
import { problemOf, useRequests, type Loaded } from '../shared/requests';
import type { Forecast, Title } from './types';

/** What a forecast is asked for. */
export type Foreseen = Pick<Title, 'member' | 'tier' | 'basis' | 'years'>;

type State = Omit<Loaded<Forecast>, 'reload'>;

const NOTHING: State = { data: null, problem: null, loading: false };

/** From when a grant would count if it were approved now; asks again whenever it changes, and nothing for null. */
export function useForecast(title: Foreseen | null): State {
  const { post } = useRequests();
  const [state, setState] = useState<State>(NOTHING);
  const asked = title === null ? null : JSON.stringify(title);
  useEffect(() => {
    if (asked === null) {
      setState(NOTHING);
      return undefined;
    }
    let latest = true;
    setState({ ...NOTHING, loading: true });
    post<Forecast>('/grants/preview', JSON.parse(asked) as object).then(
      (data) => latest && setState({ ...NOTHING, data }),
      (error: unknown) => latest && setState({ ...NOTHING, problem: problemOf(error) }),
    );
    return () => {
      latest = false;
    };
  }, [post, asked]);
  return state;
}
