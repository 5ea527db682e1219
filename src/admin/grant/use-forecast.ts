import { useEffect, useState } from 'react';
import { GRANTS, type Forecast, type Proposed } from '../../panel/grant/contract';
import { problemOf, useAsk, type Loaded } from '../shared/requests';

type State = Omit<Loaded<Forecast>, 'reload'>;

const NOTHING: State = { data: null, problem: null, loading: false };

/** From when a grant would count if it were approved now; asks again whenever it changes, and nothing for null. */
export function useForecast(grant: Proposed | null): State {
  const ask = useAsk();
  const [state, setState] = useState<State>(NOTHING);
  const asked = grant === null ? null : JSON.stringify(grant);
  useEffect(() => {
    if (asked === null) {
      setState(NOTHING);
      return undefined;
    }
    let latest = true;
    setState({ ...NOTHING, loading: true });
    ask(GRANTS.preview, JSON.parse(asked) as Proposed).then(
      (data) => latest && setState({ ...NOTHING, data }),
      (error: unknown) => latest && setState({ ...NOTHING, problem: problemOf(error) }),
    );
    return () => {
      latest = false;
    };
  }, [ask, asked]);
  return state;
}
