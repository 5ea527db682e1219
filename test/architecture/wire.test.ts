import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { addressOf, bodyOf } from '../../src/admin/shared/address';
import { GRANTS } from '../../src/panel/grant/contract';
import { PEOPLE } from '../../src/panel/membership/contract';
import { RELEASES } from '../../src/panel/release/contract';
import { root } from './project';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/**
 * What the compiler says of the panel's pages with some files as they are given here instead of as they are on disk: the
 * lines with an error, from one on, of each of the files that are asked for.
 */
function errorsWith(given: Readonly<Record<string, string>>, asked: readonly string[]): Record<string, number[]> {
  const config = path.join(root, 'src/admin/tsconfig.json');
  const parsed: unknown = ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config;
  const { options } = ts.parseJsonConfigFileContent(parsed, ts.sys, path.dirname(config));
  const texts = new Map(Object.entries(given).map(([file, text]) => [path.join(root, file), text]));
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    readFile: (file) => texts.get(path.resolve(file)) ?? ts.sys.readFile(file),
    fileExists: (file) => texts.has(path.resolve(file)) || ts.sys.fileExists(file),
    getSourceFile: (file, language) => {
      const text = texts.get(path.resolve(file)) ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.createSourceFile(file, text, language);
    },
  };
  const roots = asked.map((file) => path.join(root, file));
  const program = ts.createProgram(roots, options, host);
  const linesOf = (file: string) => {
    const found = program.getSemanticDiagnostics(program.getSourceFile(file));
    return found.map(({ file: at, start = 0 }) => (at?.getLineAndCharacterOfPosition(start).line ?? 0) + 1);
  };
  return Object.fromEntries(asked.map((file, at) => [file, linesOf(roots[at] ?? '')]));
}

const BEFORE = `
import { z } from 'zod';
import { FILE, json, route, type Ask } from '../panel/contract';
import type { panelRoutes as declare } from '../panel/route';

const THINGS = {
  read: route({
    method: 'GET',
    path: '/things/:thing/parts',
    may: 'audit.read',
    input: z.object({ thing: z.string(), year: z.coerce.number<number | string>().optional() }),
    answer: json<{ madeAt: Date; parts: readonly string[]; kept: Map<string, string> }>(),
  }),
  change: route({
    method: 'POST',
    path: '/things/:thing',
    may: 'audit.read',
    input: z.object({ thing: z.string(), to: z.enum(['red', 'blue']) }),
    answer: json<{ id: string }>(),
  }),
};
declare const ask: Ask;
declare const panelRoutes: typeof declare;
const found = { madeAt: new Date(), parts: [], kept: new Map<string, string>() };
`;

const AS_DECLARED = [
  `void ask(THINGS.read, { thing: 'a', year: '2026' }).then(({ madeAt, parts }) => [madeAt.slice(0, 10), ...parts]);`,
  `void ask(THINGS.read, { thing: 'a', year: null });`,
  `void ask(THINGS.change, { thing: 'a', to: 'red' }).then(({ id }) => id);`,
  `panelRoutes(THINGS, { read: async () => found, change: async ({ to }) => ({ id: to }) });`,
];

const OTHERWISE = [
  ['a field of the answer that is not there', `void ask(THINGS.read, { thing: 'a' }).then(({ made }) => made);`],
  ['a date where JSON has a text', `void ask(THINGS.read, { thing: 'a' }).then(({ madeAt }) => madeAt.getTime());`],
  ['what JSON cannot carry', `void ask(THINGS.read, { thing: 'a' }).then(({ kept }) => kept.size);`],
  ['a field that is missing', `void ask(THINGS.change, { to: 'red' });`],
  ['a field that the route does not take', `void ask(THINGS.change, { thing: 'a', to: 'red', how: 'fast' });`],
  ['a value that the route does not take', `void ask(THINGS.change, { thing: 'a', to: 'green' });`],
  ['a gap in a body', `void ask(THINGS.change, { thing: 'a', to: null });`],
  ['an address that is typed out', `void ask('/things', { thing: 'a' });`],
  ['a route that there is not', `void ask(THINGS.forget, { thing: 'a' });`],
  ['a route that nobody answers', `panelRoutes(THINGS, { read: async () => found });`],
  [
    'an answer without what was promised',
    `panelRoutes(THINGS, { read: async () => found, change: async () => ({ number: 1 }) });`,
  ],
  [
    'a handler that reads what is not sent',
    `panelRoutes(THINGS, { read: async () => found, change: async ({ from }) => ({ id: from }) });`,
  ],
  [
    'a path that names what the input does not have',
    `route({ method: 'GET', path: '/things/:thing', may: 'audit.read', input: z.object({}), answer: FILE });`,
  ],
  [
    'a right that there is not',
    `route({ method: 'GET', path: '/a', may: 'a.read', input: z.object({}), answer: FILE });`,
  ],
] as const;

describe('the compiler refuses', () => {
  const page = 'src/admin/drifts.ts';
  const service = 'src/services/grant/read-grants.ts';
  const contract = 'src/panel/grant/contract.ts';
  const touched = ['src/admin/grant/page.tsx', 'src/admin/grant/rows.tsx', 'src/panel/grant/routes.ts'];
  const first = BEFORE.split('\n').length;
  const refused = errorsWith(
    {
      [page]: BEFORE + [...AS_DECLARED, ...OTHERWISE.map(([, code]) => code)].join('\n'),
      [service]: read(service).replaceAll('effect:', 'counts:'),
      [contract]: read(contract).replace('...grant, reason: sentences,', '...grant, why: sentences,'),
    },
    [page, ...touched, 'src/admin/grant/filters.tsx'],
  );

  test('nothing that is as declared', () => {
    expect(refused[page]?.filter((line) => line < first + AS_DECLARED.length)).toEqual([]);
    expect(refused['src/admin/grant/filters.tsx']).toEqual([]);
  });

  test.each(OTHERWISE.map(([what], at) => [what, first + AS_DECLARED.length + at] as const))('%s', (_what, line) => {
    expect(refused[page]).toContain(line);
  });

  test('a page whose service names a field otherwise, and page and route where what is sent has another name', () => {
    expect(touched.filter((file) => refused[file]?.length === 0)).toEqual([]);
  });
});

describe('an address', () => {
  test('holds the fields that the path names, whatever is in them', () => {
    expect(addressOf(PEOPLE.file, { member: 'a/b?c' })).toBe('/honour/people/a%2Fb%3Fc');
    expect(addressOf(PEOPLE.ledger, { member: 'a', year: 2026 })).toBe('/honour/people/a/ledger?year=2026');
    expect(bodyOf({ path: '/portraits/:member/focal-point' }, { member: 'a', x: 1 })).toEqual({ x: 1 });
  });

  test('leaves out what is empty, and keeps a nought', () => {
    expect(addressOf(PEOPLE.page, { search: '', page: 0 })).toBe('/honour/people?page=0');
    expect(addressOf(RELEASES.calendar, { year: null })).toBe('/honour/releases');
    expect(addressOf(PEOPLE.page, { search: '王 & 李', page: 1 })).toBe(
      '/honour/people?search=%E7%8E%8B+%26+%E6%9D%8E&page=1',
    );
  });

  test('of what is sent has nothing of the body', () => {
    expect(addressOf(GRANTS.withdraw, { proposal: '1', idempotencyKey: 'k' })).toBe('/honour/grants/withdraw');
  });
});
