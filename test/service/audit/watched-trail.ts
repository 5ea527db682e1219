import type { Client } from 'pg';
import request from 'supertest';
import { bootStrapi, connect, signedIn, type Application, type Document } from '../../support';

/** A row of the audit trail. */
interface Entry {
  action: string;
  actor_kind: string;
  actor_id: string | null;
  door: string;
  subject_type: string;
  subject_id: string;
  before: unknown;
  after: unknown;
}

interface Answer {
  status: number;
  /** What was wrong, where it was refused. */
  message: string;
  data: { id: number; accessKey: string; registrationToken: string };
}

/** An application whose super administrator changes things, and what the audit trail says of it. */
export interface WatchedTrail {
  app: Application;
  sql: Client;
  writtenBy: (work: () => Promise<unknown>) => Promise<Entry[]>;
  ask: (method: 'post' | 'put' | 'delete', path: string, body?: object, awaited?: readonly number[]) => Promise<Answer>;
  /** Who is named in an entry of what the super administrator did. */
  byChief: object;
}

/** Boots it. */
export async function watchTrail(): Promise<WatchedTrail> {
  const app = await bootStrapi();
  const sql = await connect(app);
  const chief = await signedIn(app, 'strapi-super-admin');

  /** What the audit trail has beyond what stood in it before the work. */
  async function writtenBy(work: () => Promise<unknown>): Promise<Entry[]> {
    const { rows: last } = await sql.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM honour.audit_entry');
    await work();
    const { rows } = await sql.query<Entry & Record<'before' | 'after', string>>(
      'SELECT * FROM honour.audit_entry WHERE id > $1 ORDER BY id',
      [last[0]?.id],
    );
    // Strapi has `pg` give JSON as text to the whole process.
    return rows.map((row) => ({
      ...row,
      before: JSON.parse(row.before) as unknown,
      after: JSON.parse(row.after) as unknown,
    }));
  }

  /** A request to Strapi's own routes as the super administrator; it has to succeed unless another status is awaited. */
  async function ask(
    method: 'post' | 'put' | 'delete',
    path: string,
    body: object = {},
    awaited: readonly number[] = [200, 201, 204],
  ): Promise<Answer> {
    const answer = await request(app.url)[method](path).set('authorization', `Bearer ${chief.token}`).send(body);
    expect({ path, status: answer.status, body: answer.body as object }).toMatchObject({
      status: awaited.includes(answer.status) ? answer.status : awaited[0],
    });
    const { data, error } = answer.body as { data: Answer['data']; error?: { message: string } };
    return { status: answer.status, message: error?.message ?? '', data };
  }

  return {
    app,
    sql,
    writtenBy,
    ask,
    byChief: { actor_kind: 'administrator', actor_id: chief.id, door: 'panel' },
  };
}

/** The content manager's address of a document of one of our types. */
export const content = (type: string, document: Document) =>
  `/content-manager/collection-types/api::${type}.${type}/${document.documentId}`;
