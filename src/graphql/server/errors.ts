import { GraphQLError } from 'graphql';
import { bilingual } from '../../domain/shared/bilingual';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { refusalMessage } from '../../messages/refusals';
import { doorMessage, type DoorCode, type DoorData } from './messages';

/** How many errors one response names; a broken query does not get a list as long as itself. */
export const MOST_ERRORS = 3;

/** HTTP statuses of what the door says before anything is executed; everything else is a well-formed answer. */
const STATUSES: Partial<Record<DoorCode, number>> = {
  METHOD_NOT_ALLOWED: 405,
  UNSUPPORTED_MEDIA_TYPE: 415,
  BODY_TOO_LARGE: 413,
  BODY_INVALID: 400,
  BODY_ENCODED: 415,
  QUERY_MISSING: 400,
  TEXT_INVALID: 400,
  OPERATION_UNKNOWN: 400,
  OPERATION_UNSUPPORTED: 400,
  DOCUMENT_UNKNOWN: 404,
  VARIABLES_INVALID: 400,
  TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** Codes that clients know from other servers; the particular reason stands beside them as `reason`. */
const PLAIN_CODES: Partial<Record<DoorCode, string>> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  DOCUMENT_UNKNOWN: 'PERSISTED_DOCUMENT_NOT_FOUND',
  ACCOUNT_NOT_LINKED: 'FORBIDDEN',
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
};

/** What Apollo is to answer with a status of its own, as it is about the operation and not about a field. */
const OF_OPERATIONS: readonly DoorCode[] = ['TOO_COSTLY', 'OPERATION_UNKNOWN', 'OPERATION_UNSUPPORTED'];

/** The HTTP status that a reason of the door goes with. */
export function statusOf(code: DoorCode): number {
  return STATUSES[code] ?? 200;
}

/** An error with its sentence in both languages; Chinese and English in `message`, each by itself in `extensions`. */
export function doorError<C extends DoorCode>(code: C, data: DoorData[C]): GraphQLError {
  const messages = { zh: doorMessage(code, data, 'zh'), en: doorMessage(code, data, 'en') };
  const { id } = data as { id?: string };
  return new GraphQLError(bilingual(messages), {
    extensions: {
      code: PLAIN_CODES[code] ?? 'BAD_USER_INPUT',
      reason: code,
      messages,
      ...(id !== undefined && { id }),
      ...(OF_OPERATIONS.includes(code) && { http: { status: statusOf(code) } }),
    },
  });
}

/** What a query's service gave; its refusal is the caller's mistake and becomes an error of the field. */
export async function answered<T>(answer: Promise<T | Refusal>): Promise<T> {
  const value = await answer;
  if (!isRefusal(value)) return value;
  const messages = { zh: refusalMessage(value, 'zh'), en: refusalMessage(value, 'en') };
  throw new GraphQLError(bilingual(messages), {
    extensions: { code: 'BAD_USER_INPUT', reason: value.code, messages, data: value.data },
  });
}

/** Whether an error means that a text holds what PostgreSQL cannot store, such as the character NUL. */
export function isUnstorable(error: unknown): boolean {
  return error instanceof Error && ['22021', '22P05'].includes(String((error as Error & { code?: unknown }).code));
}
