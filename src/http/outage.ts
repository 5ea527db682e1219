import type { Core } from '@strapi/strapi';

/**
 * The system's and PostgreSQL's codes for a database that cannot be had: unreachable, full, shutting down, a standby, not
 * accepting connections, refusing the login; and for what waited too long, for a lock, a statement or a victim's turn.
 */
const CODES = new RegExp(
  `^(${[
    'ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN',
    '08\\w{3}|28\\w{3}|3D000|53\\w{3}|55000|55P03|57014|57P0[1-5]|58\\w{3}|25006|25P03|40001|40P01',
  ].join('|')})$`,
);

/** What pg and the pool say without a code, at the end of a message that may begin with the statement. */
const MESSAGES = new RegExp(
  `(${[
    'Connection terminated|Connection terminated unexpectedly|Connection ended unexpectedly|aborted|not queryable',
    'Unable to acquire a connection|timeout expired|timeout exceeded when trying to connect|Query read timeout',
  ].join('|')})$`,
);

/** Whether an error means that the database cannot be reached, has no connection free, or keeps something locked. */
export function isUnavailable(error: unknown): boolean {
  for (let cause: unknown = error; isError(cause); cause = cause.cause) {
    const { code, name, message, errors } = cause;
    // Of a host with several addresses each has its own.
    if (Array.isArray(errors) && errors.some(isUnavailable)) return true;
    if (name === 'KnexTimeoutError') return true;
    if (typeof code === 'string' ? CODES.test(code) : MESSAGES.test(message)) return true;
  }
  return false;
}

function isError(value: unknown): value is Error & { code?: unknown; cause?: unknown; errors?: unknown } {
  return typeof value === 'object' && value !== null && typeof (value as Error).message === 'string';
}

interface Connection {
  __knexUid?: string;
  end(): Promise<void>;
  connection?: { stream: { destroy(): void } };
}

interface Pooling {
  acquireConnection(): Promise<unknown>;
  pool: { used: { resource: Connection }[] } | undefined;
}

interface Knex {
  client: Pooling;
  on(event: 'query-error', heard: (error: unknown, query: { __knexUid?: string }) => void): void;
}

/** The requests that came upon a database that was away. */
const met = new WeakSet<object>();

/**
 * Notes of every request whether the database failed it, at the place that all statements pass: whoever asks in the end
 * need not rely on what became of the error on its way, as much of Strapi takes it for a wrong password or token.
 */
export function watchDatabase(strapi: Core.Strapi): void {
  const knex = strapi.db.connection as unknown as Knex;
  const note = (error: unknown): void => {
    const request = strapi.requestContext.get();
    if (request && isUnavailable(error)) met.add(request);
  };
  knex.on('query-error', (error, { __knexUid }) => {
    note(error);
    if (isSilent(error)) letGo(knex.client, __knexUid);
  });
  const { client } = knex;
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = () =>
    acquire().catch((error: unknown) => {
      note(error);
      throw error;
    });
}

/** Whether the database failed the request that is being answered. */
export function metOutage(strapi: Core.Strapi): boolean {
  const request = strapi.requestContext.get();
  return request !== undefined && met.has(request);
}

const PATIENCE_MS = 2000;

/** Whether the database answers in time; a full pool counts as no. */
export async function databaseAnswers(strapi: Core.Strapi): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = strapi.db.connection.raw('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

function isSilent(error: unknown): boolean {
  return isError(error) && error.message.endsWith('Query read timeout');
}

/** A connection that gave no answer would keep the next who takes it from the pool waiting for as long. */
function letGo({ pool }: Pooling, uid: string | undefined): void {
  const held = pool?.used.find(({ resource }) => resource.__knexUid === uid);
  held?.resource.connection?.stream.destroy();
}
