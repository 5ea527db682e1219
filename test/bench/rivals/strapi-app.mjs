/**
 * A Strapi project of someone else's: made in a temporary folder, with what a new project has, on the packages that are
 * installed here. Run by Strapi's own `strapi start`, in production mode.
 */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CONFIG = {
  'config/server.js': `module.exports = ({ env }) => ({ host: env('HOST'), port: env.int('PORT'), app: { keys: env.array('APP_KEYS') } });`,
  'config/admin.js': `module.exports = ({ env }) => ({
    auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ENCRYPTION_KEY') },
    flags: { nps: false, promoteEE: false } });`,
  'config/api.js': `module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };`,
  'config/database.js': `module.exports = ({ env }) => ({ connection: { client: 'postgres',
    connection: { connectionString: env('DATABASE_URL') }, pool: { min: 2, max: 10 } } });`,
  'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy',
    'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
  'src/index.js': `module.exports = { register() {}, bootstrap() {} };`,
};

/** What a new project depends on. */
const PACKAGES = ['@strapi/strapi', '@strapi/plugin-users-permissions'];

/**
 * Makes the project.
 * @param {{ root: string, folder: string }} stage
 * @param {{ name: string, packages?: string[], files?: Record<string, string> }} app `files` come on top, or instead
 * @returns {string} its folder
 */
export function makeApp({ root, folder }, { name, packages = [], files = {} }) {
  const home = path.join(folder, name);
  const versionOf = (one) =>
    JSON.parse(readFileSync(path.join(root, 'node_modules', one, 'package.json'), 'utf8')).version;
  const dependencies = Object.fromEntries([...PACKAGES, ...packages].map((one) => [one, versionOf(one)]));
  const written = {
    'package.json': JSON.stringify({ name, private: true, version: '0.0.0', dependencies, strapi: { uuid: false } }),
    'config/plugins.js': `module.exports = ({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } } });`,
    'public/uploads/.gitkeep': '',
    'src/api/.gitkeep': '',
    'database/migrations/.gitkeep': '',
    ...CONFIG,
    ...files,
  };
  for (const [file, text] of Object.entries(written)) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), text);
  }
  writeFileSync(path.join(home, 'favicon.png'), readFileSync(path.join(root, 'public', 'favicon.png')));
  symlinkSync(path.join(root, 'node_modules'), path.join(home, 'node_modules'), 'junction');
  return home;
}

/** The command line of `strapi start`. */
export const STRAPI_START = ['node_modules/@strapi/strapi/bin/strapi.js', 'start'];
