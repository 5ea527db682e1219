/**
 * The environment that Strapi will read: `.env`, secrets made once, and the refusals of a production without them.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Told, say } from './progress.mjs';

const random = () => randomBytes(32).toString('base64url');

/** Every secret of the application and how one is made. None has a default anywhere. */
const SECRETS = {
  APP_KEYS: () => [random(), random()].join(','),
  ADMIN_JWT_SECRET: random,
  API_TOKEN_SALT: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
  JWT_SECRET: random,
};

/** What else may be set; see .env.example. */
const SETTINGS = [
  'DATABASE_URL',
  'DATABASE_SCHEMA',
  'DATABASE_POOL_MAX',
  'NODE_ENV',
  'HOST',
  'PORT',
  'PUBLIC_URL',
].concat('TRUST_PROXY', 'CORS_ORIGINS', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'LOG_LEVEL', 'SHUTDOWN_SECONDS');

const SHORTEST_SECRET = 16;

/** Reads `KEY=value` lines; quotes around a value are taken off. @returns {Record<string, string>} */
function parseEnvFile(text) {
  const values = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match) continue;
    const quoted = /^(['"])(.*)\1$/.exec(match[2]);
    values[match[1]] = quoted ? quoted[2] : match[2].replace(/\s+#.*$/, '');
  }
  return values;
}

/** What the caller set wins over the file; an empty value is a missing one. */
function readEnvFile(file, env) {
  for (const key of Object.keys(SECRETS).concat(SETTINGS)) {
    if (env[key] === '') delete env[key];
  }
  if (!existsSync(file)) return;
  for (const [key, value] of Object.entries(parseEnvFile(readFileSync(file, 'utf8')))) {
    if (value !== '' && env[key] === undefined) env[key] = value;
  }
}

function makeSecrets(file, env, missing) {
  const before = existsSync(file)
    ? readFileSync(file, 'utf8')
    : '# 本机密钥，勿提交 · this machine’s secrets, never commit\n';
  // A key that stands there empty (copied from the example) would hide the line added below it.
  const kept = before.split('\n').filter((line) => !missing.some((key) => new RegExp(`^\\s*${key}\\s*=`).test(line)));
  const added = missing.map((key) => `${key}=${(env[key] = SECRETS[key]())}`);
  writeFileSync(file, `${kept.join('\n').trimEnd()}\n${added.join('\n')}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  say('✓ 已生成密钥，保存在 .env · secrets made, kept in .env');
}

/** How many proxies in front of the server are trusted; a yes is one. @throws {Told} for what is no such number */
function proxiesIn(said) {
  const count = { false: '0', true: '1' }[said.toLowerCase()] ?? said;
  if (/^\d$/.test(count)) return count;
  throw new Told(
    `TRUST_PROXY 应为服务器前可信代理的数量：没有代理为 0，否则为 1 至 9 · TRUST_PROXY is the number of trusted proxies in front of the server, 0 for none or 1 to 9: ${said}`,
  );
}

/**
 * Completes `env` so that Strapi can be configured from it, or refuses with one line that says what to set.
 *
 * Strapi itself always runs as production, because only then is the panel the one that was built; what the caller said
 * is kept in PROGRAMME_ENV, which decides on the GraphQL landing page and introspection.
 *
 * @param {string} root the project
 * @param {NodeJS.ProcessEnv} env changed in place
 * @returns {{ production: boolean, embedded: boolean }}
 * @throws {Told}
 */
export function settleEnvironment(root, env) {
  const file = path.join(root, '.env');
  readEnvFile(file, env);
  const production = env.NODE_ENV === 'production';
  const missing = Object.keys(SECRETS).filter((key) => !env[key]);
  if (production && !env.DATABASE_URL)
    throw new Told(
      '生产环境必须设置 DATABASE_URL（postgresql://用户:密码@主机:端口/数据库） · NODE_ENV=production needs DATABASE_URL (postgresql://user:password@host:port/database)',
    );
  if (production && missing.length > 0)
    throw new Told(`生产环境缺少密钥，请设置 · NODE_ENV=production lacks secrets, set: ${missing.join(', ')}`);
  const short = Object.keys(SECRETS).filter((key) => env[key] && env[key].length < SHORTEST_SECRET);
  if (short.length > 0)
    throw new Told(
      `密钥过短（至少 ${SHORTEST_SECRET} 个字符） · secrets too short (at least ${SHORTEST_SECRET} characters): ${short.join(', ')}`,
    );
  if (env.PORT && !(/^\d{1,5}$/.test(env.PORT) && Number(env.PORT) >= 1 && Number(env.PORT) <= 65_535))
    throw new Told(`PORT 应为 1 至 65535 的整数 · PORT is a whole number from 1 to 65535: ${env.PORT}`);
  if (env.SHUTDOWN_SECONDS && !/^\d{1,5}$/.test(env.SHUTDOWN_SECONDS))
    throw new Told(
      `SHUTDOWN_SECONDS 应为整数秒 · SHUTDOWN_SECONDS is a whole number of seconds: ${env.SHUTDOWN_SECONDS}`,
    );
  env.TRUST_PROXY = proxiesIn(env.TRUST_PROXY ?? '0');
  if (missing.length > 0) makeSecrets(file, env, missing);

  env.PROGRAMME_ENV = production ? 'production' : 'development';
  env.NODE_ENV = 'production';
  env.TZ = 'UTC';
  env.HOST ??= '127.0.0.1';
  env.STRAPI_TELEMETRY_DISABLED = 'true';
  return { production, embedded: !env.DATABASE_URL };
}
