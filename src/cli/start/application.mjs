/**
 * Strapi as a part of our process instead of its owner: it is loaded, listened with and destroyed, while signals and exits
 * stay with us, because the database must be stopped after it.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const SIGNALS = ['SIGTERM', 'SIGINT'];
const TAKE_DOWN_PATIENCE_MS = 5000;

/**
 * @param {{ root: string, distDir: string, panel?: boolean }} options without `panel` the built admin panel is not served
 * @returns {Promise<import('@strapi/strapi').Core.Strapi>} loaded, not listening
 */
export async function loadApplication({ root, distDir, panel = true }) {
  // Strapi's own use of its libraries: of no use to who starts the programme.
  if (!process.env.DEBUG) process.noDeprecation = true;
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir, serveAdminPanel: panel });
  // Strapi's own handlers would end the process before the database is stopped.
  SIGNALS.forEach((signal, at) => {
    for (const listener of process.listeners(signal)) if (!before[at].includes(listener)) process.off(signal, listener);
  });
  // While it loads, what Strapi has to say about its own migrations is noise; warnings are not.
  const { level } = strapi.log;
  if (level === 'info') strapi.log.level = 'warn';
  try {
    await strapi.load();
  } catch (error) {
    // Its connections would complain of the database being stopped, over the one line that matters.
    strapi.log.silent = true;
    await Promise.resolve(strapi.db.destroy()).catch(() => undefined);
    throw error;
  }
  strapi.log.level = level;
  return strapi;
}

/**
 * Serves on a port that is already held, or on what `net.Server.listen` takes for a place; requests that come from now on
 * are answered by the application.
 */
export function serveOn(strapi, place) {
  return new Promise((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(place, resolve);
  });
}

/**
 * Answers nothing new, lets what is under way finish for as long as the settings allow, then takes everything down. What
 * does not let go even then ends with the process.
 */
export async function destroyApplication(strapi) {
  const end = Date.now() + strapi.config.get('server.shutdown.seconds') * 1000;
  const { httpServer } = strapi.server;
  if (httpServer.listening) await strapi.get('shutdown').drain(end - Date.now());
  strapi.log.level = 'error';
  // It ends with process.removeAllListeners(), which would take our own handlers too.
  const own = process.removeAllListeners;
  process.removeAllListeners = () => process;
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, Math.max(end - Date.now(), TAKE_DOWN_PATIENCE_MS));
  });
  try {
    await Promise.race([strapi.destroy(), late]);
  } finally {
    clearTimeout(timer);
    process.removeAllListeners = own;
  }
}
