/**
 * The panel's process while it is developed: Strapi's own Vite configuration, as `strapi develop` has it, without the
 * server behind it. See panel-build.mjs on why Strapi's parts are loaded by path.
 *
 * Arguments: the project, the compiled server. Tells its parent the port; without a parent it ends.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageMends } from '../start/panel-mends.mjs';

const [root, distDir] = process.argv.slice(2);
const require = createRequire(path.join(root, 'package.json'));
const strapiDir = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'dist', 'src', 'node');
const fromStrapi = (name) => require(path.join(strapiDir, ...name.split('/')));
const kept = path.join(root, '.cache', 'develop');

const quiet = () => undefined;
const logger = {
  debug: quiet,
  info: quiet,
  log: quiet,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

/** Strapi's tour for its own newcomers, which it shows in development alone: an esbuild plugin that says this is none. */
function withoutTour() {
  return {
    name: 'ace-without-tour',
    setup(build) {
      build.onLoad({ filter: /@strapi[\\/]admin[\\/].*[\\/]GuidedTour[\\/].*\.mjs$/ }, async ({ path: file }) => ({
        contents: (await readFile(file, 'utf8')).replaceAll('process.env.NODE_ENV', '"production"'),
      }));
    },
  };
}

/** The configuration, with the server's sockets and files put where this process has them. */
async function configure(httpServer) {
  const { createStrapi } = require('@strapi/strapi');
  const { createBuildContext } = fromStrapi('create-build-context.js');
  const { writeStaticClientFiles } = fromStrapi('staticFiles.js');
  const { resolveDevelopmentConfig, mergeConfigWithUserConfig } = fromStrapi('vite/config.js');
  // Only configured, never loaded: it opens neither a port nor a database.
  const strapi = createStrapi({ appDir: root, distDir, autoReload: true, serveAdminPanel: false });
  // It empties the folder of the built panel, which `npm start` serves.
  strapi.config.set('dirs.dist.root', kept);
  const context = await createBuildContext({ cwd: root, logger, strapi, options: {} });
  await writeStaticClientFiles(context);
  const config = await mergeConfigWithUserConfig(await resolveDevelopmentConfig(context), context);
  return {
    index: path.join(context.runtimeDir, 'index.html'),
    config: {
      ...config,
      cacheDir: path.join(kept, 'vite'),
      logLevel: 'warn',
      optimizeDeps: { ...config.optimizeDeps, esbuildOptions: { plugins: [packageMends(), withoutTour()] } },
      server: {
        ...config.server,
        open: false,
        hmr: { overlay: true, server: httpServer },
        watch: {
          ignored: ['dist', '.cache', '.postgres', '.private', '.tmp', 'public', 'test'].map((name) =>
            path.join(root, name, '**'),
          ),
        },
        fs: { allow: [root, realpathSync(path.join(root, 'node_modules'))] },
      },
    },
  };
}

async function serve() {
  const httpServer = createServer();
  const { index, config } = await configure(httpServer);
  const vite = path.dirname(require.resolve('vite/package.json', { paths: [strapiDir] }));
  const { createServer: createVite } = await import(pathToFileURL(path.join(vite, 'dist/node/index.js')).href);
  const server = await createVite(config);
  const page = async (request, response) => {
    try {
      const html = await server.transformIndexHtml(request.url, readFileSync(index, 'utf8'));
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(html);
    } catch (error) {
      console.error(error);
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    }
  };
  httpServer.on('request', (request, response) => server.middlewares(request, response, () => page(request, response)));
  await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  process.send({ port: httpServer.address().port });
}

process.on('disconnect', () => process.exit(0));
await serve();
