import type { Core } from '@strapi/strapi';

/** As large as the largest photo that is taken in, see `src/photo/intake.ts`. */
const MEGABYTES_25 = 25 * 1024 * 1024;

/**
 * What a request passes, in order. `global::available` stands around all that answers. `global::graphql` stands before the body is parsed and the session is opened: it does
 * neither, and its cached answers need none of what follows.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  // Public data is for every site, but only sites named here may send cookies along.
  const origins = env.array('CORS_ORIGINS', []);
  return [
    'strapi::logger',
    'global::available',
    'strapi::errors',
    'global::failures',
    'global::ready',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'connect-src': ["'self'"],
            'img-src': ["'self'", 'data:', 'blob:'],
            'media-src': ["'self'", 'data:', 'blob:'],
            upgradeInsecureRequests: null,
          },
        },
      },
    },
    {
      name: 'strapi::cors',
      config: {
        origin: origins.length > 0 ? origins : '*',
        credentials: origins.length > 0,
        headers: ['Content-Type', 'Authorization', 'Accept', 'Apollo-Require-Preflight', 'If-None-Match'],
        expose: ['ETag'],
        maxAge: 86_400,
      },
    },
    'global::graphql',
    'global::wall-page',
    'global::photos',
    'strapi::query',
    'global::doors',
    {
      name: 'strapi::body',
      config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb', formidable: { maxFileSize: MEGABYTES_25 } },
    },
    'global::sent-text',
    'strapi::session',
    { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
    'strapi::public',
    'global::form-versions',
  ];
};
