import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { CROSS_FIELD_CONSTRAINTS } from './cross-field';
import { deletionGuards, documentIdGuard, identityGuards, kindGuard } from './deletion';
import { foldingStatements } from './folding';
import { modelsOf, type Model } from './model';
import { countedParts, distinctParts, GUARD, linkConstraints, requiredRelations, type Guard } from './relations';
import { literal, PREFIX, requiredColumns, scalarConstraints, type TableConstraint } from './scalars';

interface Runner {
  raw(text: string): Promise<{ rows: Record<string, string | null>[] }>;
}

/** Written by hand; the order matters, as the guards of deletion use a function of `service-only.sql`. */
const SCRIPTS = [
  'service-only.sql',
  'files.sql',
  'duplicate-evidence.sql',
  'leadership-days.sql',
  'photos.sql',
  'wall-captions.sql',
  'public-changes.sql',
  'announcements.sql',
  'sessions.sql',
  'member-slugs.sql',
  'member-search.sql',
  'member-revisions.sql',
];

/** Not required of editors, as hooks fill them; but never empty. */
const FILLED_BY_HOOKS = ['ALTER TABLE members ALTER COLUMN slug SET NOT NULL, ALTER COLUMN sort_key SET NOT NULL'];

/** Fields with a default that came after their rows: Strapi leaves these empty, and the panel would show them as off. */
const DEFAULTS_OF_ROWS = ['year_before_counts', 'co_speakers_step_back'].map(
  (column) => `UPDATE programmes SET ${column} = true WHERE ${column} IS NULL`,
);

/** Points that a revocation once left on its contribution. */
const POINTS_OF_ROWS = [`UPDATE contributions SET points = NULL WHERE points IS NOT NULL AND state <> 'approved'`];

const PARTS_THAT_DIFFER = [
  ['api::activity-type.activity-type', 'revisions', 'effective_from'],
  ['api::tier.tier', 'thresholds', 'from_year'],
  ['api::programme.programme', 'cutOffs', 'quarter'],
] as const;

/**
 * Makes what the schema files say, and what holds between rows, real in the database: Strapi itself creates no NOT NULL,
 * no UNIQUE and no CHECK. Everything is taken down and put up anew in one transaction, but only where the statements or
 * Strapi's own schema changed since the last time; otherwise it costs one query.
 *
 * @throws where rows that are already there break a constraint; the message names the table and the constraint.
 */
export async function installConstraints(strapi: Core.Strapi): Promise<void> {
  const connection = strapi.db.connection as unknown as Runner & {
    transaction<T>(work: (trx: Runner) => Promise<T>): Promise<T>;
  };
  const plan = planOf(modelsOf(strapi));
  const fingerprint = await fingerprintOf(connection, plan);
  if ((await installedFingerprint(connection)) === fingerprint) return;
  const began = Date.now();
  await connection.transaction(async (trx) => {
    await run(trx, 'SET LOCAL statement_timeout = 0');
    await takeDown(trx);
    for (const statement of plan.statements) await runOrExplain(trx, statement);
    for (const guard of plan.guards) await refuseViolations(trx, guard);
    await run(trx, `COMMENT ON SCHEMA ${GUARD} IS ${literal(fingerprint)}`);
  });
  // Strapi alters the type of every column that may not be NULL when its schema changes, to the same type, and PostgreSQL
  // forgets what it knew of the column's values; nothing counts that as a reason to look at them again.
  await run(connection, 'ANALYZE');
  strapi.log.info(`Database constraints put up in ${Date.now() - began} ms`);
}

interface Plan {
  statements: string[];
  guards: Guard[];
}

/** Everything that is put up, in order. */
function planOf(models: readonly Model[]): Plan {
  const find = (uid: string): Model => {
    const model = models.find((candidate) => candidate.uid === uid);
    if (!model) throw new Error(`There is no content type ${uid}.`);
    return model;
  };
  const types = models.filter((model) => !model.isComponent);
  const constraints = [
    ...models.flatMap(scalarConstraints),
    ...types.flatMap(linkConstraints),
    ...CROSS_FIELD_CONSTRAINTS,
  ];
  const guards = [
    ...types.flatMap(requiredRelations),
    ...types.flatMap(countedParts),
    ...PARTS_THAT_DIFFER.map(([uid, part, column]) => distinctParts(find(uid), part, column)),
    ...deletionGuards(),
    ...identityGuards(),
    kindGuard(),
    ...types.map((type) => documentIdGuard(type.table)),
  ];
  const statements = [
    `CREATE SCHEMA ${GUARD}`,
    ...foldingStatements(),
    ...models.flatMap(nullability),
    ...FILLED_BY_HOOKS,
    ...DEFAULTS_OF_ROWS,
    ...POINTS_OF_ROWS,
    ...types.flatMap(linkNullability),
    ...byTable(constraints),
    ...SCRIPTS.map((file) => readFileSync(path.join(__dirname, file), 'utf8')),
    ...guards.flatMap((guard) => guard.statements),
  ];
  return { statements, guards };
}

function nullability(model: Model): string[] {
  const { required, optional } = requiredColumns(model);
  const changes = [
    ...required.map((column) => `ALTER COLUMN "${column}" SET NOT NULL`),
    ...optional.map((column) => `ALTER COLUMN "${column}" DROP NOT NULL`),
  ];
  return changes.length === 0 ? [] : [`ALTER TABLE "${model.table}" ${changes.join(', ')}`];
}

function linkNullability(model: Model): string[] {
  return model.links.map(
    ({ table, ownColumn, otherColumn }) =>
      `ALTER TABLE "${table}" ALTER COLUMN "${ownColumn}" SET NOT NULL, ALTER COLUMN "${otherColumn}" SET NOT NULL`,
  );
}

/** One statement a table: each rewrites or reads the table once, however many constraints it adds. */
function byTable(constraints: readonly TableConstraint[]): string[] {
  const tables = [...new Set(constraints.map(({ table }) => table))];
  return tables.map((table) => {
    const additions = constraints
      .filter((constraint) => constraint.table === table)
      .map(({ name, definition }) => `ADD CONSTRAINT "${name}" ${definition}`);
    return `ALTER TABLE "${table}" ${additions.join(',\n  ')}`;
  });
}

/** Strapi alters tables when its own schema changes, and NOT NULL goes with it: then everything is put up again. */
async function fingerprintOf(connection: Runner, plan: Plan): Promise<string> {
  const { rows } = await connection.raw(
    'SELECT id::text || hash AS stamp FROM strapi_database_schema ORDER BY id DESC LIMIT 1',
  );
  const text = [rows[0]?.stamp ?? '', ...plan.statements].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

async function installedFingerprint(connection: Runner): Promise<string | null> {
  const { rows } = await connection.raw(
    `SELECT obj_description(oid, 'pg_namespace') AS stamp FROM pg_namespace WHERE nspname = '${GUARD}'`,
  );
  return rows[0]?.stamp ?? null;
}

/** The schema takes its functions, derived tables and every trigger along; named constraints are dropped one by one. */
async function takeDown(trx: Runner): Promise<void> {
  await run(trx, `DROP SCHEMA IF EXISTS ${GUARD} CASCADE`);
  const { rows } = await run(
    trx,
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement FROM pg_constraint
     WHERE starts_with(conname, '${PREFIX}') AND contype IN ('c', 'u', 'x') AND connamespace = current_schema()::regnamespace`,
  );
  for (const { statement } of rows) if (statement) await run(trx, statement);
}

async function refuseViolations(trx: Runner, guard: Guard): Promise<void> {
  if (guard.violations === '') return;
  const { rows } = await run(trx, `${guard.violations} LIMIT 5`);
  if (rows.length === 0) return;
  const listed = rows.map(({ row }) => row).join(', ');
  throw new Error(
    `The database holds rows that break the constraint ${guard.name}: ${listed}. Mend them, then start again.`,
  );
}

async function runOrExplain(trx: Runner, statement: string): Promise<void> {
  try {
    await run(trx, statement);
  } catch (error) {
    const { table, constraint, column, detail } = error as {
      table?: string;
      constraint?: string;
      column?: string;
      detail?: string;
    };
    const where = constraint ?? (column === undefined ? undefined : `NOT NULL of ${column}`);
    if (table === undefined || where === undefined) throw error;
    throw new Error(
      `The database holds rows in ${table} that break the constraint ${where}${detail ? ` (${detail})` : ''}. Mend them, then start again.`,
      { cause: error },
    );
  }
}

/** knex takes every question mark for a parameter, in patterns too. */
function run(runner: Runner, statement: string): ReturnType<Runner['raw']> {
  return runner.raw(statement.replaceAll('?', '\\?'));
}
