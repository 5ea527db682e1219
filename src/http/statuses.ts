import type { Context } from 'koa';
import type { Refusal, RefusalCode } from '../domain/shared/refusal';
import type { DenialCode } from '../messages/denials';

/**
 * The HTTP status of every refusal and denial, at every door that answers by status. What is not named here is 404 where
 * something is not known, and else 409: it is no fault of the request, only of how things stand. GraphQL answers 200 to
 * what it has understood.
 */
const STATUSES: Readonly<Partial<Record<RefusalCode | DenialCode, number>>> = {
  // Who asks may not.
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ACCOUNT_NOT_LINKED: 403,
  OWN_CONTRIBUTION: 403,
  OWN_INTEREST: 403,
  OWN_PROPOSAL: 403,
  NOT_OWN_PROPOSAL: 403,
  OWN_TITLE: 403,
  FILE_NOT_YOURS: 403,
  // What was sent is not good by itself.
  REASON_MISSING: 400,
  DATE_INVALID: 400,
  TOO_MANY: 400,
  FILE_EMPTY: 400,
  FILE_NAME_WRONG: 400,
  FILE_DAMAGED: 400,
  FILE_HIDES_SOMETHING: 400,
  FILE_NOT_ATTACHED: 400,
  PHOTO_TOO_MANY_PIXELS: 400,
  PHOTO_ANIMATED: 400,
  PHOTO_NOT_SENT: 400,
  FILE_TOO_LARGE: 413,
  FILE_KIND: 415,
  FILE_HEIC: 415,
  // Later it may go well; the answer says when.
  TOO_MANY_UPLOADS: 429,
  PHOTOS_BUSY: 503,
};

/** The status that a refusal or a denial is answered with. */
export function statusOf(code: RefusalCode | DenialCode): number {
  return STATUSES[code] ?? (code.endsWith('_UNKNOWN') ? 404 : 409);
}

/** Puts the status of a refusal on an answer, and when to ask again where that is known. Gives the status, for the body. */
export function setStatus(ctx: Context, { code, data }: Refusal): number {
  ctx.status = statusOf(code);
  if ('seconds' in data) ctx.set('Retry-After', String(data.seconds));
  return ctx.status;
}
