import type { ReadyMade } from '../../src/ready-made';
import type { Application } from './application';

/** What keeps the application's public answers ready. */
export function readyMade({ strapi }: Application): ReadyMade {
  return strapi.get<ReadyMade>('ready-made');
}

/** When the application has heard of everything committed before this call, by whomever. */
export async function heardOf(application: Application): Promise<void> {
  if (!(await readyMade(application).changes.caughtUp())) throw new Error('The application does not listen.');
}

/** What a piece of work does to the number of statements that the application sends, those of a connection's set-up left out. */
export async function statementsOf(application: Application, work: () => Promise<unknown>): Promise<string[]> {
  const knex = application.strapi.db.connection;
  const statements: string[] = [];
  // A new connection of the pool sets its search path first; how many are open is not the answer's doing.
  const note = ({ sql }: { sql: string }) => void (sql.startsWith('SET search_path') || statements.push(sql));
  knex.on('query', note);
  await work().finally(() => knex.off('query', note));
  return statements;
}
