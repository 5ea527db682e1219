import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFiles, root, sources, withoutComments, type SourceFile } from './project';

const TITLE = 'What follows a commit';

/** The rows of the table of that title in `src/README.md`. */
const table = (() => {
  const text = readFileSync(path.join(root, 'src/README.md'), 'utf8');
  const [, section = ''] = text.split(`## ${TITLE}\n`);
  const lines = section.split('\n## ')[0]!.split('\n');
  const rows = lines.filter((line) => line.startsWith('| ')).map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.slice(2).map(([, written, trigger, channel, listener]) => ({
    written: written!,
    triggers: namedIn(trigger!),
    channel: namedIn(channel!)[0] ?? null,
    listeners: namedIn(listener!),
  }));
})();

function namedIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
}

/** The table names files of `src` without it, and those of other folders whole. */
const whole = (name: string) => (name.startsWith('database/') ? name : `src/${name}`);

const statements = sources(/^(database\/migrations|src\/persistence)\/.*\.sql$/).map(({ file, text }) => ({
  file,
  text: text.replace(/--.*$/gm, ''),
}));
const code = sources(/^src\/(?!admin\/|cli\/).*\.ts$/).map(({ file, text }) => ({ file, text: withoutComments(text) }));

const found = (files: readonly SourceFile[], pattern: RegExp) =>
  files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, name]) => `${file} ${name}`)).sort();

test('the table names files that there are', () => {
  const files = new Set(projectFiles());
  const named = table
    .flatMap(({ triggers, listeners }) => [...triggers, ...listeners])
    .filter((name) => /\//.test(name));
  expect(named.length).toBeGreaterThan(6);
  expect(named.map(whole).filter((file) => !files.has(file))).toEqual([]);
});

test('what the database tells is in the table: each channel with every file that notifies it', () => {
  const rows = table.flatMap(({ triggers, channel }) =>
    channel === null ? [] : triggers.filter((name) => name.endsWith('.sql')).map((name) => `${whole(name)} ${channel}`),
  );
  expect(new Set(found(statements, /pg_notify\('(\w+)'/g))).toEqual(new Set(rows));
});

test('who listens is in the table, and stands in the folder of what runs by itself or beside what is ready-made', () => {
  const rows = table.flatMap(({ channel, listeners }) =>
    channel === null ? [] : listeners.map((name) => `${whole(name)} ${channel}`),
  );
  expect(new Set(found(code, /channel: [^,\n]*'(honour_\w+)'/g))).toEqual(new Set(rows));
  const running = found(code, /\bnew (Upkeep|Listener)\(/g).map((one) => one.split(' ')[0]!);
  expect(running.filter((file) => !/^src\/(workers|ready-made|persistence\/shared)\//.test(file))).toEqual([]);
  expect(found(code, /\b(setInterval|strapi\.cron)\b/g)).toEqual([]);
});

/** The tables of which a trigger tells when they are written. */
function toldOf(): Set<string> {
  const telling = statements.filter(({ text }) => /pg_notify\('/.test(text));
  return new Set(
    telling.flatMap(({ text }) => {
      const schema = /ON honour\.%I/.test(text) ? 'honour.' : '';
      const lists = [...text.matchAll(/FOREACH name IN ARRAY ARRAY\[([^\]]*)\]/g)];
      const listed = lists.flatMap(([, names]) => [...names!.matchAll(/'(\w+)'/g)].map(([, name]) => schema + name!));
      return [...listed, ...[...text.matchAll(/CREATE TRIGGER \w+ [^;%]*?\bON ([\w.]+)/g)].map(([, name]) => name!)];
    }),
  );
}

/** The functions of persistence that write one of these tables. */
function writersOf(tables: ReadonlySet<string>): Set<string> {
  const functions = sources(/^src\/persistence\/.*\.ts$/).flatMap(({ text }) => text.split(/^(?=export )/m));
  return new Set(
    functions.flatMap((text) => {
      const name = /^export (?:async )?function (\w+)/.exec(text)?.[1];
      const written = [...text.matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM) ([\w.]+)/g)].map(([, table]) => table!);
      return name !== undefined && written.some((table) => tables.has(table)) ? [name] : [];
    }),
  );
}

test('whoever writes what the database tells of says where it is written what follows', () => {
  const tables = toldOf();
  expect([...tables]).toEqual(expect.arrayContaining(['members', 'files', 'honour.term_line', 'honour.ledger_entry']));
  const writers = writersOf(tables);
  expect([...writers]).toEqual(expect.arrayContaining(['insertRelease', 'insertLedgerEntries', 'setFocalPoint']));
  const calls = new RegExp(`\\b(${[...writers].join('|')})\\(`);
  const writing = sources(/^src\/(services|editorial)\/.*\.ts$/).filter(({ text }) => calls.test(text));
  expect(writing.length).toBeGreaterThan(5);
  expect(writing.filter(({ text }) => !text.includes(TITLE)).map(({ file }) => file)).toEqual([]);
});
