const path = require('node:path');

/** Known values, so that tokens can be made by tests; no start takes them from here. */
const ENVIRONMENT = {
  TZ: 'UTC',
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '1',
  APP_KEYS: 'test-app-key-one,test-app-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  JWT_SECRET: 'test-jwt-secret',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-bytes!',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'uncaughtException', 'unhandledRejection', 'exit', 'beforeExit'];

/**
 * Loads the compiled application on a database. It does not listen yet.
 *
 * @returns {Promise<import('@strapi/strapi').Core.Strapi>}
 */
async function bootStrapi({ root, distDir, publicDir, databaseUrl, env = {}, panel = false }) {
  forgetCompiled(distDir);
  const PRIVATE_FILES = `${publicDir}-private`;
  Object.assign(process.env, ENVIRONMENT, { DATABASE_URL: databaseUrl, PRIVATE_FILES }, env);
  const { createStrapi } = require('@strapi/strapi');
  return withProcessUntouched(async () => {
    const strapi = createStrapi({ appDir: root, distDir, autoReload: false, serveAdminPanel: panel });
    strapi.log.level = process.env.TEST_LOG ?? 'error';
    strapi.config.set('server.logger.updates.enabled', false);
    // What a test uploads must not land in the project.
    strapi.dirs.static.public = publicDir;
    await strapi.load();
    strapi.server.mount();
    return strapi;
  });
}

async function destroyStrapi(strapi) {
  await settled(strapi.db.connection.client.pool);
  await withProcessUntouched(() => strapi.destroy());
}

/** Plugins go on working after the boot; what they wait for would be aborted, and nobody would catch it. */
async function settled(pool) {
  for (let quiet = 0, rounds = 0; quiet < 3 && rounds < 500; rounds += 1) {
    quiet = pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Each instance gets fresh modules of ours: state kept in one must not reach the next test file. A module is also held by
 * the one that asked for it first, and with it all that its instance had.
 */
function forgetCompiled(distDir) {
  const isCompiled = ({ filename }) => filename?.startsWith(distDir + path.sep);
  for (const [file, module] of Object.entries(require.cache)) {
    if (isCompiled(module)) delete require.cache[file];
    else module.children = module.children.filter((child) => !isCompiled(child));
  }
}

/**
 * Strapi takes the process for its own: it leaves signal handlers behind, which would destroy it a second time, and ends
 * with `process.removeAllListeners()`, which would cut a jest worker off from its parent.
 */
async function withProcessUntouched(work) {
  const own = process.removeAllListeners;
  const before = SIGNALS.map((signal) => process.listeners(signal));
  process.removeAllListeners = () => process;
  try {
    return await work();
  } finally {
    process.removeAllListeners = own;
    SIGNALS.forEach((signal, at) => {
      const added = process.listeners(signal).filter((listener) => !before[at].includes(listener));
      for (const listener of added) process.off(signal, listener);
    });
  }
}

module.exports = { bootStrapi, destroyStrapi };
