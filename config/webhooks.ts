import type { Core } from '@strapi/strapi';
import { parseEndpoints } from '../src/workers/webhooks/endpoints';

/** Who is told by a signed webhook what to drop. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  endpoints: parseEndpoints(env('HONOUR_WEBHOOKS', '')),
});
