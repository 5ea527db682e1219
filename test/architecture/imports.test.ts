import { importsOf, runtimeImportsOf, sources, type SourceFile } from './project';

const layer = (folder: string) => sources(new RegExp(`^src/${folder}/.*(?<!\\.d)\\.tsx?$`));

function offences(files: SourceFile[], allowed: (imported: string) => boolean, read = importsOf): string[] {
  return files.flatMap((source) =>
    read(source)
      .filter((imported) => !allowed(imported))
      .map((imported) => `${source.file} imports ${imported}`),
  );
}

test('the rules import nothing but each other and calendar arithmetic', () => {
  const domain = layer('domain');
  expect(domain.length).toBeGreaterThan(0);
  expect(offences(domain, (name) => name.startsWith('src/domain/') || name === 'temporal-polyfill')).toEqual([]);
});

test('persistence knows the rules’ values and nothing above it', () => {
  const above = /^src\/(services|graphql|admin|api|editorial|demo|cli)\//;
  const whoActs = 'src/services/shared/context';
  expect(offences(layer('persistence'), (name) => !above.test(name) || name === whoActs)).toEqual([]);
});

test('services know neither the panel nor GraphQL', () => {
  const above = /^src\/(graphql|admin|api|cli)\/|^(graphql|@apollo\/|koa)/;
  expect(offences(layer('services'), (name) => !above.test(name))).toEqual([]);
});

test('resolvers and the panel reach tables through services only; a row’s type they may know', () => {
  const doors = [...layer('graphql'), ...layer('admin')];
  expect(offences(doors, (name) => !name.startsWith('src/persistence/'), runtimeImportsOf)).toEqual([]);
});

/** Labels and help texts: plain values, which the server writes into the panel's settings and the panel translates. */
const isLabels = (name: string) => /^src\/labels\/[\w-]+/.test(name);

test('the panel’s code runs in a browser and takes only values and types from the server', () => {
  const server = /^src\/(services|persistence|graphql|api|editorial|catalogue|demo|embedded|cli)\/|^node:|^pg$/;
  expect(offences(layer('admin'), (name) => !server.test(name) || isLabels(name))).toEqual([]);
  const labels = sources(/^src\/labels\//).filter(({ file }) => isLabels(file));
  expect(labels.length).toBeGreaterThan(0);
  expect(offences(labels, isLabels)).toEqual([]);
});

test('nothing in src imports from the tests', () => {
  expect(offences(sources(/^src\/.*\.(ts|tsx|mjs)$/), (name) => !name.startsWith('test/'))).toEqual([]);
});
