import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';

const require = createRequire(import.meta.url);
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const COMMITTED = path.join(ROOT, 'types/generated');

/** Settings that Strapi wants to see; nothing is ever connected to. */
const ENVIRONMENT = {
  TZ: 'UTC',
  NODE_ENV: 'test',
  DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none',
  APP_KEYS: 'unused-one,unused-two',
  API_TOKEN_SALT: 'unused',
  ADMIN_JWT_SECRET: 'unused',
  TRANSFER_TOKEN_SALT: 'unused',
  JWT_SECRET: 'unused',
  ENCRYPTION_KEY: 'unused-unused-unused-unused-unus',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

/** Strapi with the project's schemas and without its code: that would ask for a database. */
async function registered(folder) {
  const distDir = path.join(folder, 'dist');
  compile({ root: ROOT, outDir: distDir });
  fs.rmSync(path.join(distDir, 'src/index.js'));
  fs.rmSync(path.join(distDir, 'src/middlewares'), { recursive: true, force: true });
  for (const api of fs.readdirSync(path.join(distDir, 'src/api'), { withFileTypes: true })) {
    if (!api.isDirectory()) continue;
    const types = path.join(distDir, 'src/api', api.name, 'content-types');
    if (!fs.existsSync(types)) continue;
    for (const type of fs.readdirSync(types)) fs.rmSync(path.join(types, type, 'lifecycles.js'), { force: true });
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  Object.assign(process.env, ENVIRONMENT);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: ROOT, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  return strapi.register();
}

/**
 * Writes Strapi's types of content types and components; with `--check` writes nothing and exits with 1, naming the
 * files, when one of them is not what would be written.
 */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ace-types-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const strapi = await registered(folder);
await require('@strapi/typescript-utils').generators.generate({
  strapi,
  pwd: folder,
  logger: { silent: true, debug: false },
  artifacts: { contentTypes: true, components: true },
});
const made = path.join(folder, 'types/generated');
const stale = fs.readdirSync(made).filter((file) => {
  const committed = path.join(COMMITTED, file);
  return !fs.existsSync(committed) || !fs.readFileSync(committed).equals(fs.readFileSync(path.join(made, file)));
});
const check = process.argv.includes('--check');
for (const file of stale) {
  if (check) console.error(`types/generated/${file} 已过期，请运行 npm run types · is stale: npm run types`);
  else fs.cpSync(path.join(made, file), path.join(COMMITTED, file));
}
process.exit(check && stale.length > 0 ? 1 : 0);
