import { linesMatching, projectFiles, sources, withoutComments } from './project';

const TOP_LEVEL = [
  'config',
  'src',
  'database',
  'public',
  'types',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'eslint.config.mjs',
];

const written = () => sources(/^(config|src|test)\/.*\.(ts|tsx|mjs|cjs)$/).filter(({ file }) => !isGenerated(file));
const isGenerated = (file: string) => /(^types\/|\.generated\.ts$|\/generated\/)/.test(file);

test('the top level has the folders and files that the design names', () => {
  const entries = [...new Set(projectFiles().map((file) => file.split('/')[0]!))];
  expect(entries.filter((entry) => !entry.startsWith('.') && !TOP_LEVEL.includes(entry))).toEqual([]);
});

test('no file of src is longer than 300 lines', () => {
  const long = sources(/^src\/.*\.(ts|tsx|mjs|cjs|sql|graphql|css)$/)
    .filter(({ file }) => !isGenerated(file))
    .map(({ file, text }) => ({ file, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(linesMatching(sources(/^package-lock\.json$/), /"resolved":\s*"https?:/)).toEqual([]);
  expect(linesMatching(sources(/^\.npmrc$/), /registry\s*=/)).toEqual([]);
});

test('no file names a path of somebody’s machine', () => {
  const text = sources(/\.(ts|tsx|mjs|cjs|json|sql|graphql|md|yml|yaml)$|^\.ci\//).filter(
    ({ file }) => file !== 'package-lock.json' && file !== 'test/architecture/files.test.ts',
  );
  expect(linesMatching(text, /(^|[\s'"`(=])(\/(home|Users|work|root|tmp)\/[\w.-]|[A-Z]:\\\\?Users)/)).toEqual([]);
});

test('no type is silenced and nothing is left to do', () => {
  const files = written().filter(({ file }) => file !== 'test/architecture/files.test.ts');
  const code = files.map(({ file, text }) => ({ file, text: withoutComments(text) }));
  expect(linesMatching(code, /\bas any\b|<any>/)).toEqual([]);
  expect(linesMatching(files, /@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|XXX)\b/)).toEqual([]);
});

test('no test is skipped or runs alone', () => {
  const tests = sources(/^test\/.*\.test\.ts$/).map(({ file, text }) => ({ file, text: withoutComments(text) }));
  expect(
    linesMatching(tests, /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/),
  ).toEqual([]);
});
