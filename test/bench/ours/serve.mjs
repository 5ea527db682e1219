/**
 * The real application, in production mode, in a process of its own: loaded and listened with as `npm start` does, on a
 * free port of loopback. Also carries out what is measured without a request: see `actions.mjs`.
 */
import { loadApplication } from '../../../src/cli/start/application.mjs';
import { settleAdministrator } from '../../../src/cli/start/administrator.mjs';
import { beChild } from '../children.mjs';
import { actionsOf } from './actions.mjs';

await beChild(async ({ root, distDir, administrator }) => {
  const strapi = await loadApplication({ root, distDir });
  // What runs by the clock would run into a measurement.
  strapi.cron.stop();
  if (administrator)
    await settleAdministrator(strapi, { ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password });
  await new Promise((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = strapi.server.httpServer.address();
  return { ready: { url: `http://127.0.0.1:${port}`, pid: process.pid }, answer: actionsOf(strapi, distDir) };
});
