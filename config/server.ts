import type { Core } from '@strapi/strapi';

/** Loopback unless HOST says otherwise. The address in links is relative unless PUBLIC_URL names one. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  ...(env('PUBLIC_URL') ? { url: env('PUBLIC_URL') } : {}),
  app: { keys: env.array('APP_KEYS') },
  // Only behind a proxy that overwrites X-Forwarded-For: otherwise anyone could forge their address past the limits.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  http: { serverOptions: { requestTimeout: 60_000 } },
  // What is under way when the process is told to go may take so many seconds; then it is cut.
  shutdown: { seconds: env.int('SHUTDOWN_SECONDS', 30) },
  transfer: { remote: { enabled: false } },
  logger: {
    config: { level: env('LOG_LEVEL', 'info') },
    startup: { enabled: false },
    updates: { enabled: false },
  },
});
