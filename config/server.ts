import type { Core } from '@strapi/strapi';

/** Loopback unless HOST says otherwise. The address in links is relative unless PUBLIC_URL names one. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  ...(env('PUBLIC_URL') ? { url: env('PUBLIC_URL') } : {}),
  app: { keys: env.array('APP_KEYS') },
  // Each proxy adds the address that it saw to the end of X-Forwarded-For: Koa counts so many from the right. What stands
  // before them anybody can write.
  proxy: { koa: env.int('TRUST_PROXY', 0) > 0, maxIpsCount: env.int('TRUST_PROXY', 0) },
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
