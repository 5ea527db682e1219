import { projectFiles } from './project';

type TestsOf = (changed: readonly string[], tests: readonly string[]) => Record<'tests' | 'without', string[]>;
const { testsOf } = jest.requireActual<{ testsOf: TestsOf }>('../../src/cli/tests-of.mjs');

const TESTS = projectFiles().filter((file) => file.endsWith('.test.ts'));

/** The tests that concern a change, without the architecture's, which always do. */
const concerned = (...changed: string[]) =>
  testsOf(changed, TESTS).tests.filter((test) => !test.startsWith('test/architecture/'));

describe('What is tested after a change', () => {
  test.each([
    [
      'src/services/roster/read-roster.ts',
      'test/domain/roster/',
      'test/service/roster/',
      'test/graphql/roster.test.ts',
    ],
    ['src/persistence/release/releases.ts', 'test/domain/release/', 'test/service/release/', 'test/admin/release/'],
    ['src/admin/grant/page.tsx', 'test/domain/grant/', 'test/service/grant/', 'test/admin/grant/'],
    ['src/graphql/self-check.graphql', 'test/graphql/self-check.test.ts'],
    ['src/domain/shared/civil-date.ts', 'test/domain/shared/'],
    ['test/admin/contribution/review-screens.ts', 'test/admin/contribution/'],
  ])('%s: its room on every floor', (changed, ...rooms) => {
    const tests = concerned(changed);
    for (const room of rooms) expect([room, tests.some((test) => test.startsWith(room))]).toEqual([room, true]);
    expect(tests.length).toBeLessThan(TESTS.length / 2);
  });

  test('a changed test is tested itself, and the architecture in any case', () => {
    const changed = 'test/domain/release/plan-release.test.ts';
    expect(testsOf([changed], TESTS).tests).toEqual(
      expect.arrayContaining([changed, 'test/architecture/imports.test.ts']),
    );
    expect(testsOf(['README.md'], TESTS).tests).toEqual(TESTS.filter((test) => test.startsWith('test/architecture/')));
  });

  test('of what has no room of tests it is said that the whole suite tells', () => {
    expect(testsOf(['config/database.ts', 'README.md'], TESTS).without).toEqual(['config/database.ts']);
  });

  test('every room of the house leads to tests, but that of accounts, which are proved by what signing in does', () => {
    const lost = projectFiles().filter((file) => {
      const room = /^src\/(?:services|persistence|domain|panel)\/([\w-]+)\/.+\.ts$/.exec(file)?.[1] ?? 'shared';
      return room !== 'shared' && concerned(file).length === 0;
    });
    expect([...new Set(lost.map((file) => file.split('/').slice(0, 3).join('/')))]).toEqual([
      'src/persistence/account',
    ]);
  });
});
