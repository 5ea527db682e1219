import type { Core } from '@strapi/strapi';
import { endTokensWithSessions } from './ended-sessions';
import { tellNobodyWhoIsKnown } from './known-or-not';

export { gateSteps } from './gate';

/** Who somebody is: how often that may be guessed, what the answers tell, and when it ends. In the register phase. */
export function registerSignIn(strapi: Core.Strapi): void {
  endTokensWithSessions(strapi);
  tellNobodyWhoIsKnown(strapi);
}
