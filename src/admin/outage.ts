import { UNAVAILABLE } from '../messages/unavailable';
import { inOneLanguage, keepingWhatWasTyped } from './failed-answers';
import { readerLanguage } from './language';
import { renewed } from './sign-in';
import { oneAtATime } from './one-at-a-time';

const RENEWAL = /\/admin\/access-token$/;
/** One entry of the content manager's, which a form shows. */
const FORM = /\/content-manager\/(collection|single)-types\/[^/]+(\/[^/]+)?$/;
/** What a server says that cannot answer just now, or what stands before it. */
const NOT_NOW: readonly number[] = [502, 503, 504];
const FIRST_WAIT = 1;
const LONGEST_WAIT = 10;

type Ask = () => Promise<Response>;

/**
 * What the panel makes of a server that cannot answer just now. Strapi's own code takes whatever goes wrong with renewing
 * its token for the end of the session, and signs out; and a page that cannot be read stays empty until it is loaded
 * anew. Here both wait until there is an answer, while a line above the page says so. What was to be changed is not tried
 * again: its screen says that it must be, nothing is asked for twice at the same time, and every failed answer says so in the reader's language.
 */
export function bearOutages(): void {
  const fetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const ask: Ask = () => fetch(input, init);
    if (RENEWAL.test(addressOf(input))) return renewed(() => patiently(() => ask().catch(() => null)));
    const method = init?.method ?? 'GET';
    if (method === 'GET' && !(input instanceof Request)) return inOneLanguage(await patiently(ask));
    if (input instanceof Request) return inOneLanguage(await ask());
    const once: Ask = () => oneAtATime(String(input), init, ask);
    if (method === 'PUT' && FORM.test(addressOf(input))) return keepingWhatWasTyped(once);
    return inOneLanguage(await once());
  };
}

/** The first answer of a server that can give one; null from a server that cannot be reached is none. */
async function patiently(ask: () => Promise<Response | null>): Promise<Response> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    const answer = await ask();
    if (answer && !NOT_NOW.includes(answer.status)) {
      LINE.remove();
      return answer;
    }
    LINE.textContent = UNAVAILABLE[readerLanguage()];
    document.body.append(LINE);
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}

/** Above whatever page there is, as in an outage none may have come so far as to say anything. */
const LINE = document.createElement('div');
LINE.setAttribute('role', 'alert');
Object.assign(LINE.style, {
  position: 'fixed',
  inset: '0 0 auto 0',
  zIndex: '10000',
  padding: '12px',
  textAlign: 'center',
  font: '14px/1.43 system-ui, sans-serif',
  color: '#32324d',
  background: '#fdf4dc',
  borderBottom: '1px solid #fae7b9',
});

function addressOf(input: RequestInfo | URL): string {
  const address = input instanceof Request ? input.url : String(input);
  return address.split(/[?#]/)[0] ?? '';
}
