import request from 'supertest';
import { connect, type Application, type Document } from '../../support';

/** What the panel answered when an editor saved or deleted: the problems by field, or the one of the whole form. */
interface PanelAnswer {
  status: number;
  problems: Record<string, string>;
  message: string;
  document: Document;
}

/** An editor who may do everything, before Strapi's own forms. */
export interface Editor {
  id: number;
  /** What the panel sends as `Authorization: Bearer`. */
  token: string;
  /** What the panel does when the editor saves or deletes. */
  panel: (method: 'post' | 'put' | 'delete', type: string, id: string, data?: object) => Promise<PanelAnswer>;
}

/** Signs a new administrator in. */
export async function signInEditor(app: Application): Promise<Editor> {
  const role = (await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } })) as {
    id: number;
  };
  const { id } = (await app.strapi.service('admin::user').create({
    email: 'editor@example.org',
    firstname: '编辑',
    password: 'Editor-1234567',
    isActive: true,
    roles: [role.id],
  })) as { id: number };
  const login = await request(app.url)
    .post('/admin/login')
    .send({ email: 'editor@example.org', password: 'Editor-1234567' });
  const jwt = (login.body as { data: { token: string } }).data.token;
  return { id, token: jwt, panel: (method, type, document, data) => save(app, jwt, { method, type, document, data }) };
}

async function save(
  app: Application,
  jwt: string,
  asked: { method: 'post' | 'put' | 'delete'; type: string; document: string; data: object | undefined },
): Promise<PanelAnswer> {
  const { method, type, document, data } = asked;
  const path = `/content-manager/collection-types/api::${type}.${type}${document === '' ? '' : `/${document}`}`;
  const answer = await request(app.url)[method](path).set('authorization', `Bearer ${jwt}`).send(data);
  const body = answer.body as {
    data?: Document;
    error?: { message: string; details?: { errors?: { path: string[]; message: string }[] } };
  };
  const errors = body.error?.details?.errors ?? [];
  return {
    status: answer.status,
    problems: Object.fromEntries(errors.map(({ path: field, message }) => [field.join('.'), message])),
    message: body.error?.message ?? '',
    document: body.data as Document,
  };
}

/** A relation as the panel's form sends it. */
export const link = (document: Document): object => ({
  connect: [{ documentId: document.documentId }],
  disconnect: [],
});

/** What the audit trail says of a subject, oldest first. */
export async function audited(
  app: Application,
  subject: string,
): Promise<{ action: string; actor_id: string | null; before: object; after: object }[]> {
  const sql = await connect(app);
  const { rows } = await sql.query(
    `SELECT action, actor_id, before::text, after::text FROM honour.audit_entry WHERE subject_id = $1 ORDER BY id`,
    [subject],
  );
  return (rows as Record<'action' | 'actor_id' | 'before' | 'after', string>[]).map((row) => ({
    ...row,
    before: JSON.parse(row.before) as object,
    after: JSON.parse(row.after) as object,
  }));
}
