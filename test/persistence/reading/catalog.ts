import type { Client } from 'pg';

/** A column of a table. */
interface Column {
  name: string;
  type: number;
  nullable: boolean;
  /** The only values that a constraint lets in; null where any may stand. */
  literals: readonly string[] | null;
}

/** A type of the database. */
export interface Type {
  name: string;
  /** Of a domain, the type below it; of others, itself. */
  base: number;
  /** As in `pg_type.typcategory`: N for numbers, A for arrays, … */
  category: string;
  /** The type of an array's elements; 0 for others. */
  element: number;
  /** An enum's labels, or what a domain's constraint lets in. */
  literals: readonly string[] | null;
}

/** What a database knows of its tables, types and functions, by their numbers. */
export interface Catalog {
  /** By the table's number, then the column's. */
  columns: Map<number, Map<number, Column>>;
  types: Map<number, Type>;
  functions: Map<number, { name: string; strict: boolean }>;
  operators: Map<number, string>;
  /** The tables that hold documents of Strapi's. */
  documentTables: string[];
}

/** Columns that Strapi always fills, though no constraint says so: its own times, and what the schemas of its plugins require. */
const FILLED_BY_STRAPI: Readonly<Record<string, readonly string[]>> = {
  '*': ['created_at', 'updated_at'],
  files: ['document_id', 'hash', 'mime', 'url', 'name'],
  files_related_mph: ['file_id', 'related_id', 'related_type', 'field'],
  up_users: ['document_id', 'username', 'email'],
  up_roles: ['name'],
  up_permissions: ['action'],
  admin_roles: ['name'],
  admin_permissions: ['action'],
  strapi_api_tokens: ['name'],
  strapi_api_token_permissions: ['action'],
  strapi_transfer_tokens: ['name'],
  strapi_transfer_token_permissions: ['action'],
};

/** Reads the catalog of a database. */
export async function readCatalog(client: Client): Promise<Catalog> {
  const rows = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows;
  const columns = await rows<
    Omit<Column, 'literals'> & { table: number; of: string; number: number; check: string | null }
  >(`
    SELECT a.attrelid::integer AS table, r.relname AS of, a.attnum AS number, a.attname AS name, a.atttypid::integer AS type,
           NOT (a.attnotnull OR t.typnotnull) AS nullable,
           (SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
             WHERE c.contype = 'c' AND c.conrelid = a.attrelid AND c.conkey = ARRAY[a.attnum]
               AND pg_get_constraintdef(c.oid) LIKE '% = ANY %' LIMIT 1) AS check
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      JOIN pg_class r ON r.oid = a.attrelid AND r.relkind IN ('r', 'v', 'p')
     WHERE a.attnum > 0 AND NOT a.attisdropped`);
  const types = await rows<Omit<Type, 'literals'> & { oid: number; check: string | null; labels: string[] | null }>(`
    SELECT t.oid::integer AS oid, t.typname AS name, t.typcategory AS category,
           coalesce(nullif(t.typbasetype, 0), t.oid)::integer AS base,
           CASE t.typcategory WHEN 'A' THEN t.typelem::integer ELSE 0 END AS element,
           (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
           (SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
             WHERE c.contypid = t.oid AND pg_get_constraintdef(c.oid) LIKE '% = ANY %' LIMIT 1) AS check
      FROM pg_type t`);
  const functions = await rows<{ oid: number; name: string; strict: boolean }>(
    'SELECT oid::integer AS oid, proname AS name, proisstrict AS strict FROM pg_proc',
  );
  const operators = await rows<{ oid: number; name: string }>(
    'SELECT oid::integer AS oid, oprname AS name FROM pg_operator',
  );
  const tables = await rows<{ name: string }>(`
    SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name IN ('document_id', 'updated_by_id')
     GROUP BY table_name HAVING count(*) = 2 ORDER BY table_name`);
  const byTable = new Map<number, Map<number, Column>>();
  for (const { table, of, number, check, ...column } of columns) {
    const filled = [...FILLED_BY_STRAPI['*']!, ...(FILLED_BY_STRAPI[of] ?? [])].includes(column.name);
    if (!byTable.has(table)) byTable.set(table, new Map());
    byTable.get(table)!.set(number, { ...column, nullable: column.nullable && !filled, literals: literalsOf(check) });
  }
  return {
    columns: byTable,
    types: new Map(
      types.map(({ oid, check, labels, ...type }) => [oid, { ...type, literals: labels ?? literalsOf(check) }]),
    ),
    functions: new Map(functions.map(({ oid, ...rest }) => [oid, rest])),
    operators: new Map(operators.map(({ oid, name }) => [oid, name])),
    documentTables: tables.map(({ name }) => name),
  };
}

/** The texts of `CHECK (kind = ANY (ARRAY['points'::text, …]))`. */
function literalsOf(check: string | null): string[] | null {
  return check === null
    ? null
    : [...check.matchAll(/'((?:[^']|'')*)'::/g)].map(([, value]) => value!.replaceAll("''", "'"));
}
