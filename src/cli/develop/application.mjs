/**
 * The application in a process of its own, which loads the packages at once and the project's code when it is told to:
 * of the seconds that a start takes, half are packages, and those do not change from one save to the next.
 *
 * The parent forks it with the project and the compiled server as arguments, sends `load` (what `npm start` was told about
 * the demo, and the embedded server's address) and is sent `serving` or `failed`. Without a parent it ends.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { takeCharge } from '../start/ending.mjs';

const [root, distDir] = process.argv.slice(2);
const require = createRequire(path.join(root, 'package.json'));
const packagesFile = path.join(root, '.cache', 'develop', 'packages.json');

/** Loads what the last application had loaded of packages, in the same order. */
function loadPackages() {
  if (!existsSync(packagesFile)) return;
  for (const file of JSON.parse(readFileSync(packagesFile, 'utf8'))) {
    try {
      require(file);
    } catch {
      // It is gone, or needs a Strapi that is loaded: then it is loaded later.
    }
  }
}

function rememberPackages() {
  const loaded = Object.keys(require.cache).filter((file) => /[\\/]node_modules[\\/]/.test(file));
  mkdirSync(path.dirname(packagesFile), { recursive: true });
  writeFileSync(packagesFile, JSON.stringify(loaded));
}

/** What only the first application of a run does, as `npm start` does it. */
async function fill(strapi, { serverUrl, demo }) {
  const { fillDemo } = await import('../start/demo.mjs');
  if (serverUrl) await fillDemo({ strapi, serverUrl, distDir, wanted: demo });
  const { settleAdministrator } = await import('../start/administrator.mjs');
  return settleAdministrator(strapi, process.env);
}

async function serve(first) {
  // After the packages, whose maps nobody reads and which would cost a second.
  process.setSourceMapsEnabled(true);
  const { loadApplication, destroyApplication, serveOn } = await import('../start/application.mjs');
  const strapi = await loadApplication({ root, distDir, panel: false });
  charge.onEnd(() => destroyApplication(strapi));
  const administrator = first ? await fill(strapi, first) : null;
  await serveOn(strapi, { host: '127.0.0.1', port: 0 });
  process.send({ serving: { port: strapi.server.httpServer.address().port, administrator } });
  rememberPackages();
}

const charge = takeCharge();
process.on('disconnect', () => void charge.end(0));
process.on('message', ({ load }) =>
  serve(load.first).catch((error) => process.send({ failed: error.stack ?? String(error) }, () => void charge.end(1))),
);
loadPackages();
