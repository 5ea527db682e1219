import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { makeClone, runModule, startIn, type Ended } from './clone';
import { listenAsPostgres } from './old-postgres';

const SECRETS = {
  APP_KEYS: 'fault-test-key-one,fault-test-key-two',
  ADMIN_JWT_SECRET: 'fault-test-admin-jwt-secret',
  API_TOKEN_SALT: 'fault-test-api-token-salt',
  TRANSFER_TOKEN_SALT: 'fault-test-transfer-salt',
  ENCRYPTION_KEY: 'fault-test-encryption-key',
  JWT_SECRET: 'fault-test-jwt-secret',
};
const production = { NODE_ENV: 'production', ...SECRETS };
const NOWHERE = 'postgresql://ace:secret-password@127.0.0.1:1/ace';

const clone = makeClone();
afterAll(() => clone.remove());

const start = (env: Record<string, string>, args: string[] = []) => startIn(clone.folder, env, args);

function expectOneLine(ended: Ended, told: RegExp): void {
  expect(ended.lines).toEqual([expect.stringMatching(told)]);
  expect(ended.code).toBe(1);
}

const listening = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** The test run's own server, under another database, user or password. */
function liveUrl(change: (url: URL) => void): string {
  const url = new URL((JSON.parse(process.env.ACE_TEST_CLUSTER ?? '{}') as { url: string }).url);
  change(url);
  return url.href;
}

describe('npm start says in one line what to set and ends with 1', () => {
  test('in production without DATABASE_URL', async () => {
    expectOneLine(await start(production), /DATABASE_URL.*needs DATABASE_URL/);
  });

  test('in production without secrets, naming each of them', async () => {
    const { JWT_SECRET, APP_KEYS, ...rest } = production;
    const ended = await start({ ...rest, DATABASE_URL: NOWHERE });
    expectOneLine(ended, /set: APP_KEYS, JWT_SECRET$/);
    expect(ended.output).not.toContain(JWT_SECRET + APP_KEYS);
  });

  test('with a secret that can be guessed', async () => {
    expectOneLine(await start({ ...production, DATABASE_URL: NOWHERE, JWT_SECRET: 'short' }), /too short.*JWT_SECRET/);
  });

  test.each(['mysql://a:b@127.0.0.1/ace', 'not a url', 'postgresql://127.0.0.1:5432'])(
    'with %s for a database',
    async (url) => {
      expectOneLine(await start({ ...production, DATABASE_URL: url }), /DATABASE_URL is wrong/);
    },
  );

  test('with a database that nothing answers for, without printing its password', async () => {
    const ended = await start({ ...production, DATABASE_URL: NOWHERE });
    expectOneLine(ended, /unreachable.*127\.0\.0\.1:1\/ace \(ECONNREFUSED\)/);
    expect(ended.output).not.toContain('secret-password');
  });

  test('with a wrong password', async () => {
    const url = liveUrl((each) => (each.password = 'wrong'));
    expectOneLine(await start({ ...production, DATABASE_URL: url }), /check user and password/);
  });

  test('with a database that does not exist', async () => {
    const url = liveUrl((each) => (each.pathname = '/no_such_database'));
    expectOneLine(await start({ ...production, DATABASE_URL: url }), /does not exist.*no_such_database/);
  });

  test('with a PostgreSQL older than 14', async () => {
    const old = await listenAsPostgres({ version: 130_014, name: '13.14' });
    const ended = await start({ ...production, DATABASE_URL: `postgresql://a:b@127.0.0.1:${old.port}/ace` });
    old.close();
    expectOneLine(ended, /too old \(13\.14\), 14 or newer/);
  });

  test('with a port that is taken', async () => {
    const other = createServer();
    const port = await listening(other);
    const ended = await start({ ...production, DATABASE_URL: NOWHERE, PORT: String(port) });
    other.close();
    expectOneLine(ended, new RegExp(`port ${port} is taken`));
  });

  test.each(['yes', '-1', '1.5', '10.0.0.1'])('with %s for the number of trusted proxies', async (value) => {
    const ended = await start({ ...production, DATABASE_URL: NOWHERE, TRUST_PROXY: value });
    expectOneLine(ended, /TRUST_PROXY.*number of trusted proxies.*0 for none or 1 to 9/);
  });

  test('with an argument it does not know', async () => {
    expectOneLine(await start(production, ['--demmo']), /unknown argument: --demmo/);
  });

  test('in a clone that is already running', async () => {
    mkdirSync(path.join(clone.folder, '.cache'), { recursive: true });
    const lock = path.join(clone.folder, '.cache', 'start.lock');
    writeFileSync(lock, String(process.pid));
    expectOneLine(await start(production), new RegExp(`already running \\(process ${process.pid}\\)`));
    writeFileSync(lock, '999999999');
    expectOneLine(await start(production), /needs DATABASE_URL/);
  });
});

test('a process in another time zone is refused', async () => {
  const code = `import { compile } from 'project/src/cli/compile.mjs';
    import { createRequire } from 'node:module';
    compile({ root: process.env.ROOT, outDir: process.env.ROOT + '/dist' });
    const { default: configure } = createRequire(import.meta.url)(process.env.ROOT + '/dist/config/database.js');
    const env = Object.assign((name, or) => process.env[name] ?? or, { int: (_name, or) => or });
    try { configure({ env }); console.log('accepted'); } catch (error) { console.log(error.message); }`;
  const variables = { ROOT: clone.folder, DATABASE_URL: NOWHERE };
  expect((await runModule(code, { ...variables, TZ: 'Asia/Shanghai' })).output).toMatch(
    /set TZ=UTC \(it is Asia\/Shanghai/,
  );
  expect((await runModule(code, { ...variables, TZ: 'UTC' })).output.trim()).toBe('accepted');
});

test.each([
  ['', '0'],
  ['false', '0'],
  ['true', '1'],
  ['2', '2'],
])('TRUST_PROXY=%s is %s proxies', async (value, count) => {
  const code = `import { settleEnvironment } from 'project/src/cli/start/environment.mjs';
    settleEnvironment(process.env.ROOT, process.env);
    console.log('proxies=' + process.env.TRUST_PROXY);`;
  const ended = await runModule(code, { ROOT: clone.folder, ...production, DATABASE_URL: NOWHERE, TRUST_PROXY: value });
  expect(ended.lines).toEqual([`proxies=${count}`]);
});

describe('secrets', () => {
  const settle = (env: Record<string, string>) =>
    runModule(
      `import { settleEnvironment } from 'project/src/cli/start/environment.mjs';
      settleEnvironment(process.env.ROOT, process.env);
      console.log('JWT=' + process.env.JWT_SECRET);`,
      { ROOT: clone.folder, ...env },
    );

  test('are made once, in a file that only its owner reads, and the environment wins over it', async () => {
    const first = await settle({});
    const file = path.join(clone.folder, '.env');
    const made = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const name of Object.keys(SECRETS)) expect(made).toMatch(new RegExp(`^${name}=\\S{43}`, 'm'));

    const second = await settle({});
    expect(readFileSync(file, 'utf8')).toBe(made);
    expect(second.lines.at(-1)).toBe(first.lines.at(-1));
    expect((await settle({ JWT_SECRET: SECRETS.JWT_SECRET })).lines.at(-1)).toBe(`JWT=${SECRETS.JWT_SECRET}`);
  });
});
