import type { Client } from 'pg';
import type { Call } from './calls';
import type { Catalog } from './catalog';
import { Inference } from './infer';
import { isNode, readTree, type Node } from './parse-tree';
import type { Value } from './values';

/** What PostgreSQL makes of a statement: the types of its parameters, and what it gives. */
export interface Read {
  parameters: number[];
  columns: Map<string, Value>;
  query: Node;
}

/**
 * Lets PostgreSQL prepare a statement, and reads what it understood from the body of a function made of it, where it keeps
 * the parse tree. Nothing is run.
 *
 * @throws what PostgreSQL says of a statement that it does not understand
 */
export async function readStatement(client: Client, catalog: Catalog, call: Call): Promise<Read> {
  const text = call.pieces.reduce((before, piece, at) => `${before}$${at}${piece}`);
  try {
    await client.query(`BEGIN; PREPARE statement_read AS ${text}`);
    const prepared = await client.query<{ types: string[]; numbers: number[] }>(`
      SELECT parameter_types::text[] AS types, parameter_types::oid[]::integer[] AS numbers FROM pg_prepared_statements
       WHERE name = 'statement_read'`);
    const { types, numbers } = prepared.rows[0]!;
    await client.query(`
      CREATE FUNCTION pg_temp.statement_read(${types.join(', ')}) RETURNS void BEGIN ATOMIC ${text}
      ; END`);
    const body = await client.query<{ tree: string }>(
      `SELECT prosqlbody::text AS tree FROM pg_proc WHERE proname = 'statement_read'`,
    );
    const query = queryIn(readTree(body.rows[0]!.tree));
    return { parameters: numbers, columns: new Map(new Inference(catalog).outputOf(query)), query };
  } finally {
    await client.query('ROLLBACK; DEALLOCATE ALL');
  }
}

function queryIn(tree: ReturnType<typeof readTree>): Node {
  if (isNode(tree, 'QUERY')) return tree;
  if (Array.isArray(tree) && tree[0] !== undefined) return queryIn(tree[0]);
  throw new Error('The body of a function holds no query.');
}
