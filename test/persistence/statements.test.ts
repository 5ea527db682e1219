import path from 'node:path';
import type { Client } from 'pg';
import { idsComparing, idsFound, attributeOf, isComparison } from '../../src/persistence/shared/search';
import { Statement } from '../../src/persistence/shared/sql';
import { databaseOf } from '../../src/persistence/shared/transaction';
import { linesMatching, root, sources, withoutComments } from '../architecture/project';
import { bootStrapi, connect, createDatabase } from '../support';
import { BoundValues } from './reading/bound';
import { programOf, Reader, type Call, type Calls } from './reading/calls';
import { readCatalog, type Catalog } from './reading/catalog';
import { Comparison } from './reading/compare';
import { readStatement } from './reading/statements';
import { kindInRow, type Kind } from './reading/values';

const SAMPLES = 'test/persistence/samples/wrong.ts';
const APPLICATION = sources(/^src\/(?!admin\/).*\.ts$/);

let databaseUrl: string;
let client: Client;
let catalog: Catalog;
let reader: Reader;
let found: Calls;
/** The types of the columns that the statements give. */
const types = new Set<number>();

beforeAll(async () => {
  databaseUrl = await createDatabase();
  client = await connect(databaseUrl);
  catalog = await readCatalog(client);
  const files = APPLICATION.filter(({ text }) => /\bsql`|\.query[<(]/.test(text)).map(({ file }) => file);
  const program = programOf(
    root,
    [...files, SAMPLES].map((file) => path.join(root, file)),
  );
  reader = new Reader(root, program, catalog.documentTables);
  found = reader.read(files);
});

/** What is wrong with statements, each with its place. */
async function wrongIn(calls: Calls, { on = client, known = catalog } = {}): Promise<string[]> {
  const comparison = new Comparison(calls.checker, known);
  const bound = new BoundValues(calls.checker, known);
  const wrong = new Set<string>();
  for (const call of calls.calls) {
    for (const says of await wrongWith(call, on, known, comparison, bound)) wrong.add(`${call.at}: ${says}`);
  }
  return [...wrong];
}

async function wrongWith(
  call: Call,
  on: Client,
  known: Catalog,
  comparison: Comparison,
  bound: BoundValues,
): Promise<string[]> {
  try {
    const read = await readStatement(on, known, call);
    for (const { type } of read.columns.values()) types.add(type);
    return [...comparison.ofRow(read.columns, call.row), ...bound.ofCall(call, read)];
  } catch (error) {
    return [(error as Error).message];
  }
}

test('every statement that the application runs is found', () => {
  expect(found.unread).toEqual([]);
  expect(found.calls.length).toBeGreaterThan(150);
});

test('a statement goes through query(), and where another way is taken there is a reason', () => {
  const reasons: Record<string, string> = {
    'src/http/outage.ts': 'asks whether the database answers',
    'src/persistence/constraints/install.ts': 'is made of the content types, and run at every start that changes them',
    'src/persistence/shared/boot-lock.ts': 'runs before there is a pool, at every start',
    'src/persistence/shared/listener.ts': 'has a connection of its own',
    'src/persistence/shared/search.ts': 'becomes a part of Strapi’s own statements; run for every type below',
    'src/persistence/shared/transaction.ts': 'is query() itself',
  };
  const code = APPLICATION.map(({ file, text }) => ({ file, text: withoutComments(text) }));
  const others = linesMatching(code, /\.raw\((?!\))|\bclient\.query[<(]/);
  const files = new Set(others.map((line) => line.split(':')[0]!));
  expect([...files].sort()).toEqual(Object.keys(reasons));
});

test('PostgreSQL understands every statement; what is given and what it gives are as the code says', async () => {
  expect(await wrongIn(found)).toEqual([]);
});

test('what is wrong with a statement is said: its place, what is claimed and what is so', async () => {
  const samples = reader.read([SAMPLES]);
  const lines = sources(new RegExp(`^${SAMPLES}$`))[0]!.text.split('\n');
  const names = [...lines.entries()].flatMap(([at, line]) => {
    const [, name] = /^ {2}'(.+)': \(db\) =>/.exec(line) ?? [];
    return name ? [[at + 1, name] as const] : [];
  });
  const said: Record<string, string[]> = {};
  for (const says of [...samples.unread, ...(await wrongIn(samples))]) {
    const [, line, sentence] = /^[^:]+:(\d+): (.*)$/.exec(says)!;
    const [, name] = names.findLast(([from]) => from <= Number(line))!;
    (said[name] ??= []).push(sentence!);
  }
  expect(said).toEqual({
    'a table that is not there': ['relation "people" does not exist'],
    'a column that is not given': ['nick is claimed, but the statement does not give it.'],
    'a column that nobody claims': ['slug is given, but nobody claims it.'],
    'a bigint': ['id is claimed to be number, but is int8, which comes as text.'],
    'a time': ['at is claimed to be string, but is timestamptz, which comes as date.'],
    'an array that the driver does not read': ['bases is claimed to be string[], but is _basis, which comes as text.'],
    'a column that may be null': ['bio is claimed never to be null, but the column bio may be NULL.'],
    'a row that may be missing': ['group is claimed never to be null, but a joined row may be missing.'],
    'an aggregate of nothing': ['year is claimed never to be null, but there may be nothing to aggregate.'],
    'a word that is not listed': ['state may also be deceased, which its claim does not list.'],
    'a key of an object': [
      'name.en is claimed, but the statement does not give it.',
      'name.latin is given, but nobody claims it.',
    ],
    'a key deep in a list': ['all.terms[].from is claimed to be number, but is date, which comes as text.'],
    'a number for a text': ['${db.query.length} is number, but PostgreSQL takes it for text.'],
    'a Date': ['${new Date(0)} is Date, but PostgreSQL takes it for timestamptz.'],
    'rows without a column': ['no row that is given has a "tier".'],
    'a statement from elsewhere': [
      'write the statement as sql`…` in the call of query().',
      'write the statement in the call of query(), or give it as a part of one.',
    ],
  });
});

test('a table that is altered is noticed by the statements that name it', async () => {
  const url = await createDatabase();
  const altered = await connect(url);
  await altered.query(`
    ALTER TABLE members RENAME COLUMN latin_name TO name_latin;
    ALTER TABLE members ALTER COLUMN name DROP NOT NULL;
    ALTER TABLE programmes DROP COLUMN founded_year;
    ALTER TABLE programmes ADD COLUMN founded_year text`);
  const wrong = await wrongIn(found, { on: altered, known: await readCatalog(altered) });
  const places = (says: RegExp) => wrong.filter((line) => says.test(line)).map((line) => line.replace(/:\d+:.*/, ''));
  expect(places(/latin_name does not exist/)).toContain('src/persistence/roster/profiles.ts');
  expect(places(/: name is claimed never to be null, but the column name may be NULL/)).toContain(
    'src/persistence/roster/profiles.ts',
  );
  expect(places(/foundedYear is claimed to be number/)).toEqual(['src/persistence/programme/catalogue.ts']);
});

describe('with the application', () => {
  let application: Awaited<ReturnType<typeof bootStrapi>>;

  beforeAll(async () => {
    application = await bootStrapi({ databaseUrl });
  });

  test('its driver gives every type that a statement gives as this check takes it', async () => {
    const samples: Record<string, string> = { N: '1', B: 'true', D: '2026-01-01', A: '{}', U: '{}', V: '1', T: '1' };
    const database = databaseOf(application.strapi);
    const given: Record<string, Kind | 'something else'> = {};
    const taken: Record<string, Kind> = {};
    // Of a domain, PostgreSQL names the type below it.
    for (const type of new Set([...types].map((type) => catalog.types.get(type)!.base))) {
      const { name, category, literals } = catalog.types.get(type)!;
      if (name === 'void') continue;
      const sample = literals?.[0] ?? samples[category] ?? 'a';
      const { rows } = await client.query<{ name: string }>('SELECT format_type($1::oid, NULL) AS name', [type]);
      const statement = new Statement(`SELECT ?::text::${rows[0]!.name} AS value`, [sample]);
      const [row] = await database.query<{ value: unknown }>(statement);
      given[name] = kindOf(row!.value);
      taken[name] = kindInRow(catalog, type);
    }
    expect(given).toEqual(taken);
    expect(Object.keys(given)).toEqual(expect.arrayContaining(['int8', 'jsonb', 'timestamptz', 'varchar']));
  });

  // Strapi's statements take it in; awaited, it runs.
  const run = async (ids: object | null) => (await (ids as Promise<{ rows: unknown[] }>)).rows;

  test('its searches are understood for every type and text', async () => {
    const { strapi } = application;
    const uids = Object.keys(strapi.contentTypes);
    expect(uids.length).toBeGreaterThan(15);
    for (const uid of uids) {
      await run(idsFound(strapi, uid, '2026 甲'));
      await run(idsFound(strapi, uid, '2026'));
      for (const attribute of Object.keys(strapi.db.metadata.get(uid).attributes)) {
        if (!attributeOf(strapi, uid, attribute)?.isText) continue;
        for (const comparison of ['$containsi', '$notContainsi', '$startsWithi', '$endsWithi']) {
          if (!isComparison(comparison)) throw new Error(comparison);
          await run(idsComparing(strapi, uid, { attribute, comparison, value: '甲' }));
        }
      }
    }
  });
});

function kindOf(value: unknown): Kind | 'something else' {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as Kind;
  if (Array.isArray(value)) return 'list';
  const is = Object.prototype.toString.call(value);
  if (is === '[object Date]') return 'date';
  return is === '[object Object]' ? 'json' : 'something else';
}
