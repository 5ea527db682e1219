import type { Core } from '@strapi/strapi';
import { endTokensWithSessions } from './ended-sessions';

/** Who somebody is: how often that may be guessed, what the answers tell, and when it ends. In the register phase. */
export function registerSignIn(strapi: Core.Strapi): void {
  endTokensWithSessions(strapi);
}
