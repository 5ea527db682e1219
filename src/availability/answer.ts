import { bilingual } from '../domain/shared/bilingual';
import { PATH } from '../graphql/server/endpoint';
import { doorError } from '../graphql/server/errors';
import { bodyOf } from '../http/problems';
import { READINESS_PATH } from '../http/readiness';
import { UNAVAILABLE } from '../messages/unavailable';

/** After so many seconds it is worth asking again. */
export const RETRY_AFTER = '5';

/** What a 503 says at an address: in GraphQL's own form there, as the panel and Strapi's own clients read it elsewhere. */
export function unavailableBody(path: string): object {
  if (path === PATH) return { errors: [doorError('SERVICE_UNAVAILABLE', {}).toJSON()] };
  if (path === READINESS_PATH) return { ready: false };
  const body = bodyOf({ code: 'SERVICE_UNAVAILABLE', messages: { ...UNAVAILABLE }, data: {} }, 503);
  return { ...body, error: { ...body.error, message: bilingual(UNAVAILABLE), details: {} } };
}
