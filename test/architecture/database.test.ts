import { linesMatching, sources, withoutComments } from './project';

const code = () =>
  sources(/^(src|config)\/.*\.(ts|mjs)$/).map(({ file, text }) => ({ file, text: withoutComments(text) }));

/** Two steps of the boot run before there is a service: Strapi's tables get their constraints, and the catalogue. */
const BOOT_STEPS = ['src/persistence/constraints/install.ts', 'src/catalogue/load.ts'];

test('only services open transactions', () => {
  // A lifecycle hook joins the transaction of the write it belongs to; asking Strapi for one is how that is done.
  const allowed = [...BOOT_STEPS, 'src/persistence/shared/transaction.ts', 'src/editorial/hook.ts'];
  const elsewhere = code().filter(({ file }) => !file.startsWith('src/services/') && !allowed.includes(file));
  expect(linesMatching(elsewhere, /\.transaction\(/)).toEqual([]);
});

test('only persistence contains SQL', () => {
  // The embedded server and the launcher ask before there is an application.
  const elsewhere = code().filter(({ file }) => !/^src\/(persistence|embedded|cli)\//.test(file));
  const statement =
    /\bsql`|\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|TRIGGER))\s/;
  expect(linesMatching(elsewhere, statement)).toEqual([]);
});

test('migrations are numbered, each with a number of its own, and named', () => {
  const files = sources(/^database\/migrations\//).map(({ file }) => file.replace(/^database\/migrations\//, ''));
  const named = files.filter((file) => file !== '.gitkeep').sort();
  expect(named.length).toBeGreaterThan(0);
  const numbers = named.map((file) => /^(\d{4})-[a-z0-9-]+\.(sql|js)$/.exec(file)?.[1] ?? file);
  expect(numbers.filter((number) => !/^\d{4}$/.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('the record of honour is append-only: every table has the triggers that refuse changes, or is derived', () => {
  const text = sources(/^database\/migrations\/.*\.sql$/)
    .map((migration) => migration.text)
    .join('\n');
  const tables = [...text.matchAll(/CREATE TABLE honour\.(\w+)/g)].map(([, name]) => name!);
  expect(tables.length).toBeGreaterThan(5);
  expect(
    tables.filter(
      (table) => !new RegExp(`\\b${table}\\b[\\s\\S]*append_only|append_only[\\s\\S]*\\b${table}\\b`).test(text),
    ),
  ).toEqual([]);
});
