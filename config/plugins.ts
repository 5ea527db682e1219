import type { Core } from '@strapi/strapi';
import { objectStore } from '../src/photo/object-store';

const MOST_BYTES = 25 * 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const store = objectStore(env);
  return {
    'users-permissions': {
      config: {
        jwtSecret: env('JWT_SECRET'),
        // The other mode keeps tokens alive after a change of password.
        jwtManagement: 'refresh',
      },
    },
    upload: {
      config: {
        ...(store ? { provider: 'aws-s3', providerOptions: store.open } : {}),
        sizeLimit: MOST_BYTES,
        // The intake (src/photo) judges every file by its content, and says what to do about one that it refuses.
        security: { deniedTypes: [] },
        breakpoints: {},
      },
    },
  };
};
