import type { Core } from '@strapi/strapi';

interface Verified {
  id: number;
  sessionId?: string;
}

interface JwtService {
  verify(token: string): Promise<Verified>;
}

interface Sessions {
  isSessionActive(sessionId: string): Promise<boolean>;
}

/**
 * A site account's token counts as long as its session does. Strapi looks at the token alone, which would outlive the
 * session by half an hour; with administrators it asks. Sessions are ended by the database, see
 * `persistence/constraints/sessions.sql`.
 */
export function endTokensWithSessions(strapi: Core.Strapi): void {
  const services = strapi.get<{ extend(uid: string, extended: (jwt: JwtService) => JwtService): void }>('services');
  const { sessionManager } = strapi as unknown as { sessionManager: (origin: string) => Sessions };
  services.extend('plugin::users-permissions.jwt', (jwt) => ({
    ...jwt,
    async verify(token) {
      const verified = await jwt.verify(token);
      const { sessionId } = verified;
      const lasts = sessionId !== undefined && (await sessionManager('users-permissions').isSessionActive(sessionId));
      if (!lasts) throw new Error('Invalid token.');
      return verified;
    },
  }));
}
