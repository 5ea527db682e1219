import { randomBytes } from 'node:crypto';
import request from 'supertest';
import type { Application } from './application';

/** A member of staff who can sign in to the panel, and is. */
export interface Staff {
  id: string;
  email: string;
  password: string;
  /** For requests without a browser: `Authorization: Bearer <token>`. */
  token: string;
}

interface Created {
  id: number;
}

const PASSWORD = 'Secret-of-tests-1';

/** Its hash, by bcrypt at its lowest cost: Strapi's own cost takes longer than all else of a signing in. */
const PASSWORD_HASH = '$2a$04$GROy5Gfyal2/IOkzDa6WK.B2wg/OxUVrc27RQSQ9US3twQk8atVpS';

let made = 0;

/** The code of a staff role (`src/access/roles.ts`); administrators are `strapi-super-admin`. */
export type RoleCode =
  | 'honour-editor'
  | 'honour-reviewer'
  | 'honour-release-manager'
  | 'honour-conference-team'
  | 'honour-liaison'
  | 'strapi-super-admin';

/** A new member of staff with the role, signed in; the panel speaks Chinese to them unless English is asked for. */
export async function signedIn(
  app: Application,
  role: RoleCode,
  language: 'zh-Hans' | 'en' = 'zh-Hans',
): Promise<Staff> {
  made += 1;
  const found: unknown = await app.strapi.db.query('admin::role').findOne({ where: { code: role } });
  if (!found) throw new Error(`There is no role ${role}.`);
  const email = `${role}-${made}-${randomBytes(4).toString('hex')}@example.org`;
  const users = app.strapi.service('admin::user') as { create(values: object): Promise<Created> };
  const { id } = await users.create({
    email,
    firstname: ROLE_NAMES[role],
    lastname: String(made),
    isActive: true,
    registrationToken: null,
    preferedLanguage: language,
    roles: [(found as Created).id],
  });
  await app.strapi.db.query('admin::user').update({ where: { id }, data: { password: PASSWORD_HASH } });
  const { body, status } = await request(app.url).post('/admin/login').send({ email, password: PASSWORD });
  if (status !== 200) throw new Error(`Signing in as ${role} was answered with ${status}.`);
  const { token } = (body as { data: { token: string } }).data;
  return { id: String(id), email, password: PASSWORD, token };
}

const ROLE_NAMES: Record<RoleCode, string> = {
  'honour-editor': '编辑',
  'honour-reviewer': '审核人',
  'honour-release-manager': '发布管理员',
  'honour-conference-team': '大会团队',
  'honour-liaison': '联络人',
  'strapi-super-admin': '管理员',
};

/** One request to the panel's own routes as this member of staff; without one, as nobody. */
export function asStaff(app: Application, staff: Staff | null) {
  const signed = (asked: request.Test) => (staff ? asked.set('Authorization', `Bearer ${staff.token}`) : asked);
  return {
    get: (path: string) => signed(request(app.url).get(`/honour${path}`)),
    post: (path: string, body: object) => signed(request(app.url).post(`/honour${path}`)).send(body),
  };
}

/** Contributions as this reviewer reads them now: what a decision of theirs sends. */
export async function asRead(
  app: Application,
  staff: Staff,
  ids: string[],
): Promise<{ ids: string[]; versions: string[] }> {
  const { body } = await asStaff(app, staff).post('/review/preview', { decision: 'approve', selection: { ids } });
  const { rows = [] } = body as { rows?: { version: string | null }[] };
  return { ids, versions: rows.map(({ version }) => version ?? '') };
}
