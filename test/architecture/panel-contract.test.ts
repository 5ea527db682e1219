import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROUTES } from '../../src/panel';
import type { Contract, Route } from '../../src/panel/contract';
import { linesMatching, root, runtimeImportsOf, sources, withoutComments } from './project';

const pages = sources(/^src\/admin\/.*\.tsx?$/);
const contracts = sources(/^src\/panel\/([\w-]+\/)?(contract|fields)\.ts$/);

/** Each route of each word, by the name under which pages ask for it. */
function declared(): [name: string, route: Route][] {
  const words = readdirSync(path.join(root, 'src/panel'), { withFileTypes: true }).filter((one) => one.isDirectory());
  return words.flatMap(({ name: word }) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const exported = require(`../../src/panel/${word}/contract`) as Readonly<Record<string, Route | Contract>>;
    return Object.entries(exported).flatMap(([name, value]) =>
      isRoute(value)
        ? [[name, value] as [string, Route]]
        : Object.entries(value).map(([key, one]): [string, Route] => [`${name}.${key}`, one]),
    );
  });
}

const isRoute = (value: Route | Contract): value is Route => typeof value.path === 'string';

test('a contract brings nothing of the server into the browser', () => {
  const inBrowser = /^zod$|^src\/(domain|labels|messages)\/|^src\/panel\/(fields|contract)$/;
  expect(contracts.length).toBeGreaterThan(10);
  const brought = contracts.flatMap((file) => runtimeImportsOf(file).map((name) => `${file.file} imports ${name}`));
  expect(brought.filter((line) => !inBrowser.test(line.split(' imports ')[1] ?? ''))).toEqual([]);
});

test('no page writes the address of a route, or asks by anything but the contract', () => {
  const code = pages.map(({ file, text }) => ({ file, text: withoutComments(text) }));
  expect(linesMatching(code, /\/honour\b/)).toEqual([]);
  const clients = linesMatching(code, /FetchClient\b/).map((line) => line.split(':')[0]);
  expect([...new Set(clients)]).toEqual(['src/admin/shared/requests.ts']);
});

test('each declared route is served, and each served one is declared', () => {
  const served = ROUTES.map(({ method, path: at }) => `${method} ${at}`);
  // Comes as a form and is mounted by itself.
  const all = declared().filter(([name]) => name !== 'WALL_PACK');
  expect(all.map(([, { method, path: at }]) => `${method} ${at}`).sort()).toEqual([...served].sort());
  expect(new Set(served).size).toBe(served.length);
});

test('each declared route is asked by a page', () => {
  const code = pages.map(({ text }) => withoutComments(text)).join('\n');
  const names = declared().map(([name]) => name);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(code))).toEqual([]);
});
