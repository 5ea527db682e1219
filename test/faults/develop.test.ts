import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, launchBrowser } from '../support';
import { makeClone, spawnNode } from './clone';

const PARTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'config', 'database', 'public', 'src', 'types'];
const RESOLVERS = 'src/graphql/programme.ts';
const LABELS = 'src/admin/translations.ts';
const NAME = 'name: ({ name }, args) => mustInLang(name, args),';

const clone = makeClone(PARTS);
let loop: ChildProcess;
let output = '';
let ended: Promise<number | null>;
let url: string;

/** Waits until it says so, after what it had said when it was last asked. */
const said = (() => {
  let heard = 0;
  return async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output.slice(heard));
      if (found) {
        heard += found.index + found[0].length;
        return found;
      }
      if (loop.exitCode !== null) throw new Error(`It has ended, and said:\n${output}`);
      await new Promise((resolve) => loop.stdout?.once('data', resolve));
    }
  };
})();

/** Saves a file with something else in it. */
function change(file: string, from: string, to: string): void {
  const full = path.join(clone.folder, file);
  const text = readFileSync(full, 'utf8');
  expect(text).toContain(from);
  writeFileSync(full, text.replace(from, to));
}

async function programme(): Promise<{ data?: { programme: { name: string } }; errors?: unknown[] }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ programme { name } }' }),
  });
  return (await answer.json()) as Awaited<ReturnType<typeof programme>>;
}

beforeAll(async () => {
  const env = { DATABASE_URL: await createDatabase(), PRIVATE_FILES: path.join(clone.folder, '.private') };
  loop = spawnNode([path.join(clone.folder, 'src/cli/develop.mjs')], clone.folder, env);
  for (const stream of [loop.stdout, loop.stderr]) stream?.prependListener('data', (data) => (output += String(data)));
  ended = new Promise((resolve) => loop.once('close', resolve));
  url = (await said(/GraphQL +(http:\S+)\/graphql/))[1] ?? '';
  await said(/Ctrl-C/);
});

afterAll(async () => {
  loop.kill('SIGKILL');
  await ended;
  clone.remove();
});

test('a resolver that was saved answers from then on', async () => {
  expect((await programme()).data?.programme.name).toBe('PostgreSQL ACE 贡献者荣誉体系');
  change(RESOLVERS, NAME, `name: () => 'saved',`);
  await said(/✓ src\/graphql\/programme\.ts \(/);
  expect((await programme()).data?.programme.name).toBe('saved');
});

test('what is no TypeScript is named with its line, and the server before it goes on', async () => {
  change(RESOLVERS, `name: () => 'saved',`, 'name: = > ,');
  await said(/✗ src\/graphql\/programme\.ts:12 .*Expression expected/);
  expect((await programme()).data?.programme.name).toBe('saved');
});

test('a failure is told with the line of the TypeScript', async () => {
  change(RESOLVERS, 'name: = > ,', `name: () => { throw new Error('so that it is told'); },`);
  await said(/✓ src\/graphql\/programme\.ts \(/);
  expect((await programme()).errors).toHaveLength(1);
  await said(/so that it is told[^]*src\/graphql\/programme\.ts:12:/);
});

test('a server that cannot start says why, and the next save is another chance', async () => {
  change(RESOLVERS, 'export const', `throw new Error('not today');\nexport const`);
  await said(/✗ .*the server did not start: Error: not today[^]*src\/graphql\/programme\.ts:\d+/);
  const answer = await fetch(`${url}/ready`);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('not today')]);
  change(RESOLVERS, `throw new Error('not today');\n`, '');
  change(RESOLVERS, `name: () => { throw new Error('so that it is told'); },`, NAME);
  await said(/✓ src\/graphql\/programme\.ts \(/);
  expect((await programme()).data?.programme.name).toBe('PostgreSQL ACE 贡献者荣誉体系');
});

test('a text of the panel that was saved is on the screen', async () => {
  const page = await (await launchBrowser()).newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`${url}/admin/auth/login`);
  await page.waitForSelector('text=贡献者荣誉体系 · 管理后台');
  change(LABELS, '贡献者荣誉体系 · 管理后台', '刚刚保存的一句话');
  await page.waitForSelector('text=刚刚保存的一句话');
  await page.close();
});

test('told to stop, it ends with everything that it has started', async () => {
  loop.kill('SIGINT');
  // The pipes close when the last process is gone that has them.
  expect(await ended).toBe(130);
});
