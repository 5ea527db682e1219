/**
 * Builds the admin panel, as a process of its own (it takes 2 GB that the server must not keep).
 *
 * `strapi build` would first run the TypeScript compiler over the server, into the same folder that is being served from.
 * These are the steps that it takes afterwards. Strapi does not export them: they are loaded by path, which the exact
 * version in package.json makes safe.
 *
 * Arguments: the project, the compiled server, the folder to build into, the file to list the bundled sources in.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { panelMends } from './panel-mends.mjs';

const [root, distDir, target, listFile] = process.argv.slice(2);
const require = createRequire(path.join(root, 'package.json'));
const strapiDir = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'dist', 'src', 'node');
const fromStrapi = (name) => require(path.join(strapiDir, ...name.split('/')));

const quiet = () => undefined;
const logger = {
  debug: quiet,
  info: quiet,
  log: quiet,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

/** Tells the parent how far it is, and writes down which of the project's own files went into the bundle. */
const watcher = () => {
  let modules = 0;
  return {
    name: 'ace-watcher',
    moduleParsed: () => {
      modules += 1;
      if (modules % 50 === 0) process.send?.({ modules });
    },
    generateBundle() {
      const own = [...this.getModuleIds()]
        .map((id) => id.replace(/^\0/, '').split('?')[0])
        .filter((file) => file.startsWith(root + path.sep) && !/[\\/](node_modules|\.strapi)[\\/]/.test(file))
        .filter((file) => existsSync(file))
        .map((file) => path.relative(root, file));
      writeFileSync(listFile, JSON.stringify([...new Set(own)].sort()));
    },
  };
};

async function build() {
  const { createStrapi } = require('@strapi/strapi');
  const { createBuildContext } = fromStrapi('create-build-context.js');
  const { writeStaticClientFiles } = fromStrapi('staticFiles.js');
  const { resolveProductionConfig, mergeConfigWithUserConfig } = fromStrapi('vite/config.js');
  // Only configured, never loaded: it opens neither a port nor a database.
  const strapi = createStrapi({ appDir: root, distDir, autoReload: true, serveAdminPanel: false });
  // It empties its folder first and fills it at the very end: not the one that is being served from.
  strapi.config.set('dirs.dist.root', target);
  const options = { minify: true, sourcemap: false };
  const context = await createBuildContext({ cwd: root, logger, strapi, options });
  await writeStaticClientFiles(context);
  const config = await mergeConfigWithUserConfig(await resolveProductionConfig(context), context);
  const vite = await import(pathToFileURL(require.resolve('vite', { paths: [strapiDir] })).href);
  await (vite.build ?? vite.default.build)({ ...config, plugins: [...config.plugins, panelMends(), watcher()] });
}

await build().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
