import { readerLanguage } from './language';

const RENEWAL = /\/admin\/access-token$/;
/** What a server says that cannot answer just now, or what stands before it. */
const NOT_NOW: readonly number[] = [502, 503, 504];
const FIRST_WAIT = 1;
const LONGEST_WAIT = 10;

type Fetch = typeof window.fetch;

/**
 * What the panel makes of a server that cannot answer just now. Strapi's own code takes whatever goes wrong with renewing
 * its token for the end of the session, and signs out: here the renewal waits until there is an answer. And all screens
 * say what the server says as it comes, in both languages: here it becomes the reader's.
 */
export function bearOutages(): void {
  const ask: Fetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (RENEWAL.test(addressOf(input))) return renewed(() => ask(input, init));
    const answer = await ask(input, init);
    return answer.status === 503 ? inOneLanguage(answer) : answer;
  };
}

async function renewed(ask: () => Promise<Response>): Promise<Response> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    const answer = await ask().catch(() => null);
    if (answer && !NOT_NOW.includes(answer.status)) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}

async function inOneLanguage(answer: Response): Promise<Response> {
  const text = await answer.text();
  const { status, headers } = answer;
  return new Response(translated(text), { status, headers });
}

function translated(text: string): string {
  try {
    const body = JSON.parse(text) as { error?: object; messages?: { zh: string; en: string } };
    if (!body.error || !body.messages) return text;
    return JSON.stringify({ ...body, error: { ...body.error, message: body.messages[readerLanguage()] } });
  } catch {
    return text;
  }
}

function addressOf(input: RequestInfo | URL): string {
  const address = input instanceof Request ? input.url : String(input);
  return address.split(/[?#]/)[0] ?? '';
}
