import type { Core } from '@strapi/strapi';

const MEGABYTE = 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      // The other mode keeps tokens alive after a change of password.
      jwtManagement: 'refresh',
      ratelimit: { interval: 60_000, max: 5 },
    },
  },
  upload: {
    config: {
      sizeLimit: 10 * MEGABYTE,
      // Stored files are served from our own origin: nothing that a browser would run.
      security: {
        allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
      },
      breakpoints: {},
    },
  },
});
