/**
 * `npm run test:changed`: the tests that concern what is changed since the branch left main; on main, what is not yet
 * committed. `npm run test:changed -- COMMIT`: since that commit. It says what it runs before it does.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { testsOf } from './tests-of.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const lines = (text) => text.split('\n').filter((line) => line !== '');

/** What git says, or null where it refuses. */
function answer(...args) {
  try {
    return git(...args).trim();
  } catch {
    return null;
  }
}

/** The commit that changes are counted from: the one given, else where the branch left main, here or at its origin. */
function since(given) {
  const found = given
    ? answer('rev-parse', '--verify', `${given}^{commit}`)
    : (answer('merge-base', 'HEAD', 'main') ?? answer('merge-base', 'HEAD', 'origin/main'));
  if (found !== null) return found;
  console.error(
    given
      ? `没有名为“${given}”的提交 · there is no commit “${given}”`
      : '没有 main 分支，请给出起始提交 · there is no branch main, name a commit: npm run test:changed -- COMMIT',
  );
  process.exit(2);
}

const changed = [
  ...lines(git('diff', '--name-only', since(process.argv[2]))),
  ...lines(git('ls-files', '--others', '--exclude-standard')),
];
const all = lines(git('ls-files', '--cached', '--others', '--exclude-standard', 'test/**/*.test.ts'));
const { tests, without } = testsOf(changed, [...new Set(all)]);

if (changed.length === 0) {
  console.log('没有改动，无需测试 · nothing is changed, nothing to test');
  process.exit(0);
}
console.log(
  `改动 ${changed.length} 个文件，运行 ${tests.length} 个测试文件 · ${changed.length} files are changed; running:`,
);
for (const test of tests) console.log(`  ${test}`);
if (without.length > 0) {
  console.log('以下文件没有对应的测试目录，请运行 npm test · for these only npm test tells:');
  for (const file of without) console.log(`  ${file}`);
}
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '-c', 'test/jest.config.cjs', '--runTestsByPath', ...tests], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
