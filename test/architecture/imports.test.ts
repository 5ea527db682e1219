import { circlesIn, fileMeant, importsOf, projectFiles, runtimeImportsOf, sources, type SourceFile } from './project';

/**
 * The house: every folder of `src`, floor by floor, the lowest first. A folder imports from the floors below its own, and
 * from no other folder of its floor; what each is for stands in `src/README.md`.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['domain', 'catalogue', 'embedded'],
  ['labels', 'persistence'],
  ['messages', 'photo'],
  ['access', 'editorial'],
  ['services'],
  ['documents', 'ready-made'],
  ['workers', 'demo', 'rehearsal'],
  ['http'],
  ['sign-in', 'graphql', 'panel'],
  ['availability'],
  ['middlewares', 'api', 'components', 'admin'],
  ['index.ts', 'cli'],
];

/** Folders with a narrower wall than their floor, and what alone they take from elsewhere in the project. */
const NARROWER: readonly { folder: string; why: string; takes: RegExp; files?: RegExp }[] = [
  { folder: 'domain', why: 'the rules stand by themselves', takes: /^(?!)/ },
  { folder: 'catalogue', why: 'the programme as published is data', takes: /^(?!)/ },
  {
    folder: 'labels',
    why: 'the panel’s bundle reads them too',
    takes: /^(?!)/,
    files: /^src\/domain\/shared\/bilingual$/,
  },
  { folder: 'messages', why: 'the panel’s bundle reads them too', takes: /^(domain|labels)$/ },
  { folder: 'api', why: 'content types, with no logic', takes: /^editorial$/ },
  {
    folder: 'admin',
    why: 'it runs in a browser',
    takes: /^(domain|labels|messages)$/,
    // What these bring along is asked in `panel-contract.test.ts`.
    files: /^src\/panel\/([\w-]+\/)?contract$/,
  },
];

/** Where requests come in: they reach tables through services only; a row’s type they may know. */
const DOORS = ['http', 'graphql', 'panel', 'availability', 'middlewares', 'api', 'admin'];

/** What only floors from `http` on know of: how a request is answered. */
const OF_DOORS = /^(graphql|graphql-jit|@apollo\/.*|@graphql-tools\/.*|koa)$/;
const WITHOUT_REQUESTS = [
  'domain',
  'catalogue',
  'labels',
  'persistence',
  'messages',
  'services',
  'documents',
  'workers',
];

const house = sources(/^src\/.*(?<!\.d)\.(ts|tsx|mjs)$/);
const files = new Set(house.map(({ file }) => file));
const folderOf = (file: string) => file.split('/')[1] ?? '';
const inFolder = (folder: string) => house.filter(({ file }) => folderOf(file) === folder);

/** `a imports b` for every import of these files that is not allowed. */
function offences(
  from: readonly SourceFile[],
  isAllowed: (imported: string, folder: string) => boolean,
  read = importsOf,
): string[] {
  return from.flatMap((source) =>
    read(source)
      .filter((imported) => !isAllowed(imported, folderOf(source.file)))
      .map((imported) => `${source.file} imports ${imported}`),
  );
}

test('every folder of src stands on one floor', () => {
  const standing = FLOORS.flat();
  const all = sources(/^src\//)
    .map(({ file }) => folderOf(file))
    .filter((name) => !name.endsWith('.md'));
  expect(new Set(standing).size).toBe(standing.length);
  expect([...new Set(all)].sort()).toEqual([...standing].sort());
});

test('src/README.md shows the same floors', () => {
  const [readme] = sources(/^src\/README\.md$/);
  const [, section = ''] = readme!.text.split('## The floors\n');
  const rows = section
    .split('\n## ')[0]!
    .split('\n')
    .flatMap((line) => {
      const [, floor = '', folders = ''] = line.split('|').map((cell) => cell.trim());
      const names = [...folders.matchAll(/`([\w.-]+?)\/?`/g)].map(([, name]) => name!);
      return names.length > 0 ? [{ begins: floor !== '', names }] : [];
    });
  const shown: string[][] = [];
  for (const { begins, names } of rows) shown.push([...(begins ? [] : (shown.pop() ?? [])), ...names]);
  expect(shown.reverse().map((folders) => folders.sort())).toEqual(FLOORS.map((folders) => [...folders].sort()));
});

test('no arrow goes up or aside: a folder imports from the floors below it', () => {
  const floorOf = new Map(FLOORS.flatMap((folders, at) => folders.map((folder) => [folder, at] as const)));
  const isBelow = (imported: string, folder: string) => {
    if (!imported.startsWith('src/')) return true;
    const other = folderOf(imported);
    return other === folder || (floorOf.get(other) ?? Infinity) < (floorOf.get(folder) ?? -1);
  };
  expect(offences(house, isBelow)).toEqual([]);
});

test.each(NARROWER)('$folder takes only what it may: $why', ({ folder, takes, files: alsoTakes }) => {
  const source = inFolder(folder);
  expect(source.length).toBeGreaterThan(0);
  const isOwn = (imported: string) => {
    const [top, other = ''] = imported.split('/');
    return top !== 'src' || other === folder || takes.test(other) || alsoTakes?.test(imported) === true;
  };
  expect(offences(source, isOwn)).toEqual([]);
});

test('the rules know no package but calendar arithmetic, and what the browser gets nothing of Node', () => {
  const isOurs = (imported: string) => imported.startsWith('src/');
  expect(offences(inFolder('domain'), (name) => isOurs(name) || name === 'temporal-polyfill')).toEqual([]);
  const values = [...inFolder('labels'), ...inFolder('messages')];
  expect(offences(values, isOurs)).toEqual([]);
  expect(offences(inFolder('admin'), (name) => !/^node:|^pg$/.test(name))).toEqual([]);
});

test('doors reach tables through services only; a row’s type they may know', () => {
  const doors = DOORS.flatMap(inFolder);
  expect(offences(doors, (name) => !name.startsWith('src/persistence/'), runtimeImportsOf)).toEqual([]);
});

test('what is below the doors knows neither GraphQL nor requests', () => {
  expect(offences(WITHOUT_REQUESTS.flatMap(inFolder), (name) => !OF_DOORS.test(name))).toEqual([]);
});

test('no file leads back to itself, and no room of services or persistence does', () => {
  const importsOfFile = (source: SourceFile) =>
    runtimeImportsOf(source).flatMap((imported) => fileMeant(imported, files) ?? []);
  const arrows = house.map((source) => [source.file, importsOfFile(source)] as const);
  expect(circlesIn(new Map(arrows))).toEqual([]);
  const roomOf = (file: string) => /^src\/(?:services|persistence)\/[\w-]+(?=\/)/.exec(file)?.[0];
  const rooms = new Map<string, string[]>();
  for (const [file, imported] of arrows) {
    const room = roomOf(file);
    const others = imported.flatMap((other) => (roomOf(other) === room ? [] : (roomOf(other) ?? [])));
    if (room !== undefined) rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
  }
  expect(rooms.size).toBeGreaterThan(20);
  expect(circlesIn(rooms)).toEqual([]);
});

test('nothing in src imports from the tests', () => {
  expect(offences(house, (name) => !name.startsWith('test/'))).toEqual([]);
});

test('what is loaded by its path, by commands and by tests, is there', () => {
  const all = projectFiles();
  const isThere = (name: string) => {
    const bare = name.replace(/\.js$/, '');
    return all.some((file) => file === bare || file === `${bare}.ts` || file.startsWith(`${bare}/`));
  };
  const loading = sources(/^(src\/(cli|embedded)|test)\/.*\.(mjs|cjs|ts)$/).flatMap(({ file, text }) =>
    [...text.matchAll(/path\.join\(\s*[\w.]+, '(src(?:', *'[\w.-]+)+)'/g)].map(([, parts]) => ({
      file,
      name: parts!.split(/', *'/).join('/'),
    })),
  );
  expect(loading.length).toBeGreaterThan(5);
  expect(loading.filter(({ name }) => !isThere(name))).toEqual([]);
});
