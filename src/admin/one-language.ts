import type { Bilingual } from '../domain/shared/bilingual';
import { readerLanguage } from './language';

/** What an error says in both languages, beside the one text that Strapi's code shows. */
interface Said {
  message?: string;
  messages?: Bilingual;
}

/** An error's body, as Strapi and our own routes send it. */
interface Failure {
  messages?: Bilingual;
  error?: Said & { details?: Said & { errors?: Said[] } };
}

/**
 * A failed answer with its sentences in the reader's language alone. The server does not know which one that is; what is
 * not said in both is left as it is.
 */
export async function inOneLanguage(answer: Response): Promise<Response> {
  if (answer.ok || !answer.headers.get('content-type')?.includes('json')) return answer;
  const { status, headers } = answer;
  return new Response(translated(await answer.text()), { status, headers });
}

function translated(text: string): string {
  try {
    const body = JSON.parse(text) as Failure | null;
    if (!body?.error) return text;
    const { details } = body.error;
    const errors = details?.errors?.map((part) => saidIn(part, part.messages));
    const whole = errors?.every(({ messages }) => messages)
      ? errors.map(({ message }) => message).join('\n')
      : undefined;
    const error = saidIn(body.error, body.messages ?? details?.messages);
    return JSON.stringify({
      ...body,
      error: {
        ...error,
        ...(whole !== undefined && { message: whole }),
        ...(details && { details: { ...details, ...(errors && { errors }) } }),
      },
    });
  } catch {
    return text;
  }
}

function saidIn<T extends Said>(said: T, messages: Bilingual | undefined): T {
  return messages ? { ...said, message: messages[readerLanguage()] } : said;
}
