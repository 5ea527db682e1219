/**
 * Looks at a PostgreSQL before Strapi does, so that what is wrong is told in one line that says what to set.
 */
import pg from 'pg';
import { Told } from './progress.mjs';

const OLDEST = 140_000;
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
]);

/** The URL without its password, for messages. @throws {Told} when it is none of PostgreSQL's */
function describe(url) {
  let parsed = null;
  try {
    parsed = new URL(url);
  } catch {
    // told below
  }
  if (!parsed || !['postgres:', 'postgresql:'].includes(parsed.protocol) || parsed.pathname.length < 2)
    throw new Told(
      'DATABASE_URL 格式错误，应为 postgresql://用户:密码@主机:端口/数据库 · DATABASE_URL is wrong, it should be postgresql://user:password@host:port/database',
    );
  return { place: `${parsed.host}${parsed.pathname}`, user: decodeURIComponent(parsed.username) };
}

/** @returns {string} the line for a failed connection */
function explain(error, { place, user }) {
  const code = error.code ?? error.errors?.[0]?.code;
  if (UNREACHABLE.has(code) || /timeout|terminated/i.test(error.message))
    return `连接不到 PostgreSQL，请检查 DATABASE_URL 的主机和端口 · PostgreSQL is unreachable, check host and port in DATABASE_URL: ${place} (${code ?? 'timeout'})`;
  if (code === '28P01' || code === '28000' || /password/i.test(error.message))
    return `PostgreSQL 拒绝登录，请检查 DATABASE_URL 的用户和密码 · PostgreSQL refused the login, check user and password in DATABASE_URL: ${user}@${place}`;
  if (code === '3D000')
    return `数据库不存在，请创建或更改 DATABASE_URL · the database does not exist, create it or change DATABASE_URL: ${place}`;
  return `PostgreSQL 无法使用，请检查 DATABASE_URL · PostgreSQL cannot be used, check DATABASE_URL: ${place}: ${error.message.split('\n')[0]}`;
}

async function inspect(client, { place, user }) {
  const { rows } = await client.query(`
    SELECT current_setting('server_version_num')::int AS version,
           current_setting('server_version') AS name,
           current_setting('server_encoding') AS encoding,
           to_regnamespace('honour') IS NOT NULL AS migrated,
           has_database_privilege(current_database(), 'CREATE') AS may_create`);
  const [found] = rows;
  if (found.version < OLDEST)
    throw new Told(
      `PostgreSQL 版本过低（${found.name}），需要 14 或更高，请更改 DATABASE_URL · PostgreSQL is too old (${found.name}), 14 or newer is needed, change DATABASE_URL: ${place}`,
    );
  if (found.encoding !== 'UTF8')
    throw new Told(`数据库编码必须是 UTF8 · the database's encoding must be UTF8, it is ${found.encoding}: ${place}`);
  if (!found.migrated && !found.may_create)
    throw new Told(
      `账户无权创建 schema · the role may not create schemas: GRANT CREATE ON DATABASE … TO ${user}: ${place}`,
    );
}

/**
 * Proves that the database can be used.
 * @param {string} url
 * @throws {Told}
 */
export async function checkDatabase(url) {
  const where = describe(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a server that goes away shows in the query
  try {
    await client.connect();
    await inspect(client, where);
  } catch (error) {
    throw error instanceof Told ? error : new Told(explain(error, where));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs statements on the embedded server's own database, outside the application's. */
export async function onServer(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
