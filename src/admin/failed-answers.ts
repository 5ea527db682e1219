import { bilingual, type Bilingual } from '../domain/shared/bilingual';
import { WRONG_PASSWORD } from '../messages/sign-in';
import { FAILED, UNANSWERED } from '../messages/unavailable';
import { readerLanguage } from './language';

/** What an error says in both languages, beside the one text that Strapi's code shows. */
interface Said {
  name?: string;
  message?: string;
  messages?: Bilingual;
}

/** An error as Strapi and our own routes send it, with what belongs to single fields of a form. */
interface Failure extends Said {
  status?: number;
  details?: Said & { errors?: Said[] };
}

interface Body {
  messages?: Bilingual;
  error: Failure;
}

/** What comes as one text, since what hands it on takes no more. */
const IN_ONE_TEXT: readonly Bilingual[] = [WRONG_PASSWORD];

/** Strapi's form keeps what was typed only where an error has this name. */
const KEEPING = 'ValidationError';

/**
 * A failed answer with its sentences in the reader's language alone. The server does not know which one that is; what is
 * not said in both is left as it is.
 */
export async function inOneLanguage(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const text = await answer.text();
  const body = failureIn(text);
  return new Response(body ? JSON.stringify(translated(body)) : text, answer);
}

/**
 * The answer to a form that is saved. Strapi takes what was typed for saved after any failure but one about fields: it
 * greys the button, and shows the old values at the next opportunity. So every failure is given as one about fields,
 * were it about none; an answer that never came is a failure too.
 */
export async function keepingWhatWasTyped(ask: () => Promise<Response>): Promise<Response> {
  const answer = await ask().catch((lost: unknown) => {
    if (lost instanceof DOMException && lost.name === 'AbortError') throw lost;
    return new Response(null, { status: 503 });
  });
  if (answer.ok) return answer;
  const { error } = translated(failureIn(await answer.text()) ?? { error: {}, messages: UNANSWERED });
  const { details } = error;
  const body = {
    data: null,
    error: { ...error, name: KEEPING, details: { ...details, errors: details?.errors ?? [] } },
  };
  return Response.json(body, { status: answer.status });
}

function failureIn(text: string): Body | null {
  try {
    const body = JSON.parse(text) as Partial<Body> | null;
    return body?.error ? (body as Body) : null;
  } catch {
    return null;
  }
}

function translated({ error, ...body }: Body): Body {
  const { details, status = 0 } = error;
  const known = IN_ONE_TEXT.find((sentence) => bilingual(sentence) === error.message);
  const messages = body.messages ?? details?.messages ?? known ?? (status >= 500 ? FAILED : undefined);
  const whole = saidIn(error, messages);
  if (!details?.errors?.every((part) => part.messages)) return { ...body, error: whole };
  const errors = details.errors.map((part) => saidIn(part, part.messages));
  const message = errors.map((part) => part.message).join('\n');
  return { ...body, error: { ...whole, ...(!messages && { message }), details: { ...details, errors } } };
}

function saidIn<T extends Said>(said: T, messages: Bilingual | undefined): T {
  return messages ? { ...said, message: messages[readerLanguage()] } : said;
}
