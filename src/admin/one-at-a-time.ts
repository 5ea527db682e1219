type Ask = () => Promise<Response>;

/** What is to be changed and not answered yet. */
const underWay = new Map<string, Promise<Response>>();

/**
 * Asks for a change once at a time: whoever asks for the very same while it is under way, as a double click does before
 * the button is seen to be disabled, is given the answer to the first. A key that a dialog makes anew for each click does
 * not make it another change.
 */
export async function oneAtATime(address: string, init: RequestInit | undefined, ask: Ask): Promise<Response> {
  const { method = 'GET', body, signal } = init ?? {};
  if (method === 'GET' || !(typeof body === 'string' || body === undefined || body === null)) return ask();
  const said = `${method} ${address} ${withoutKey(body ?? '')}`;
  const first = underWay.get(said);
  if (first) {
    const answer = await first.catch((lost: unknown) => {
      // That whoever asked first has left is no answer to who is still here.
      if (lost instanceof DOMException && lost.name === 'AbortError' && signal?.aborted !== true) return ask();
      throw lost;
    });
    return answer.clone();
  }
  const answer = ask();
  underWay.set(said, answer);
  try {
    return (await answer).clone();
  } finally {
    underWay.delete(said);
  }
}

function withoutKey(body: string): string {
  return body.replace(/"idempotencyKey":"[^"]*"/, '');
}
