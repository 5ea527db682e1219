import type { Core } from '@strapi/strapi';
import { contextFor, publicUrlOf, type ServiceContext } from '../../services/shared/context';
import { readSessionOf, type ReadSession } from '../../services/shared/read-session';
import { signed } from '../../photo/signature';
import { readyMadeOf } from '../../ready-made';
import type { Action } from './actions';
import { doorError } from './errors';
import { accountOf, holderFor, personFor, tokenFor, type Asker } from '../../http/who-asks';
import { isDenial, type Denial } from '../../messages/denials';
import type { Pieces } from './pieces';

/** What the resolvers of one request have. */
export interface GraphqlContext {
  /** What this request has read so far, or what requests of nobody in particular have read together. */
  session: ReadSession;
  /**
   * What is known of the answer once it is made, see `for-anybody.ts`: whether everybody gets it who asks the same. An
   * object of its own, as Apollo works on a copy of the context. `pieces` are those that it is put together from at last
   * (`pieces.ts`); null where it is made in one.
   */
  answer: { forAnybody: boolean; pieces: Pieces | null };
  /** Put before addresses of this server; empty when it does not know its public address. */
  publicUrl: string;
  /** The address of a private file with leave to read it; only for who may see the file. */
  privateUrl: (path: string) => string;
  /** The context in which staff act; throws unless the asker may do the action. */
  act: (action: Action) => Promise<ServiceContext>;
  /** The id of the signed-in site account; null for everybody else. */
  account: string | null;
  /** The context in which a person acts for themselves, and who that is; throws unless a linked account asks. */
  actAsPerson: (action: string) => Promise<{ context: ServiceContext; member: string }>;
}

/** The context of one request of someone; in a session of their own, unless one is given that anybody may share. */
export function contextOf(strapi: Core.Strapi, asker: Asker, shared?: ReadSession): GraphqlContext {
  const publicUrl = publicUrlOf(strapi);
  const session = shared ?? readSessionOf(strapi);
  return {
    session,
    answer: {
      forAnybody: false,
      pieces: shared ? { kept: readyMadeOf(strapi).pieces, selections: [], made: [] } : null,
    },
    publicUrl,
    privateUrl: (path) => publicUrl + signed(strapi, path, allowed(holderFor(asker))),
    act: async (action) => contextFor(strapi, allowed(await tokenFor(strapi, asker, action))),
    account: accountOf(asker),
    actAsPerson: async (action) => {
      const actor = allowed(await personFor(session, asker, action));
      return { context: contextFor(strapi, actor), member: actor.id };
    },
  };
}

/** What the door gave; a denial becomes an error of the field. */
function allowed<T>(given: T | Denial): T {
  if (isDenial(given)) throw doorError(given.code, given.data as never);
  return given;
}
