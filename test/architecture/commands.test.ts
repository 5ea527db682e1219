import { spawnSync } from 'node:child_process';
import { root } from './project';

/** What a command says when it is given something wrong, and how it ends. */
function ended(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, lines: stderr.trim().split('\n') };
}

const FIND_BROWSER = [
  '-p',
  "try { require('./test/support/browser.cjs').findBrowser() } catch (e) { console.error(e.message); process.exit(2) }",
];

test.each([
  [
    'a check that there is not',
    ['src/cli/check.mjs', '--only=nothing'],
    /没有名为“nothing”的检查 · there is no check "nothing"/,
  ],
  ['a test that there is not', ['src/cli/check.mjs', 'test/nothing'], /“test\/nothing” · no test file is called/],
  ['what is no pattern', ['src/cli/check.mjs', 'test/('], /“test\/\(” · no test file is called/],
  [
    'a commit that there is not',
    ['src/cli/test-changed.mjs', 'nothing'],
    /没有名为“nothing”的提交 · there is no commit/,
  ],
  ['no statement', ['src/cli/sql.mjs'], /请给出一条语句 · give a statement/],
  ['a browser that is not there', FIND_BROWSER, /CHROMIUM 指明的文件不存在 · CHROMIUM names a file that is not there/],
])('%s: one line says what to do', (_what, args, said) => {
  const { status, lines } = ended(args, { CHROMIUM: '/nowhere/chromium' });
  expect(lines).toEqual([expect.stringMatching(said)]);
  expect(status).toBeGreaterThan(0);
});
