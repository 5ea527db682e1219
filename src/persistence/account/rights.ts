import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** One thing that a role or token may do: a scope of the panel with its fields and conditions, or one of the API. */
export interface Right {
  action: string;
  subject: string | null;
  fields: string[];
  conditions: string[];
}

/** A role with what it may do: of the panel, or of accounts of the site. */
export interface RoleRecord {
  id: string;
  name: string;
  description: string | null;
  rights: Right[];
}

/**
 * An administrator without a private value: `secrets` has a hash for each private field, by which a change of it is
 * seen. The hashes are compared and forgotten; they are never written down.
 */
export interface AdministratorRecord {
  id: string;
  active: boolean;
  blocked: boolean;
  /** Invited, and has not answered yet. */
  invited: boolean;
  roles: string[];
  secrets: Record<string, string | null>;
}

/** A token of the API, of the panel, or for data transfers; `secret` is a hash of its key, as with administrators. */
export interface TokenRecord {
  id: string;
  /** An id counts within its kind only. */
  kind: 'api-token' | 'transfer-token';
  name: string;
  type: string | null;
  lifespan: string | null;
  secret: string | null;
  rights: Right[];
}

/** Who may do what in the panel, on the site and through the API, as it stands. */
export interface Rights {
  roles: RoleRecord[];
  siteRoles: RoleRecord[];
  administrators: AdministratorRecord[];
  tokens: TokenRecord[];
}

/** Lets one change of rights follow the other, so that each is told from what it found. Held until the transaction ends. */
export async function lockRights(db: Queryable): Promise<void> {
  await db.query(sql`SELECT pg_advisory_xact_lock(hashtextextended('honour.rights', 0))`);
}

/** Reads all roles, administrators and tokens with their rights. */
export async function findRights(db: Queryable): Promise<Rights> {
  const [row] = await db.query<{ rights: Rights }>(sql`
    WITH panel_right AS (
      SELECT p.id, json_build_object('action', p.action, 'subject', p.subject,
               'fields', coalesce(p.properties::jsonb -> 'fields', '[]'), 'conditions', coalesce(p.conditions, '[]')) AS right
        FROM admin_permissions p),
    role AS (
      SELECT r.id::text AS id, r.name, r.description,
             coalesce((SELECT json_agg(p."right") FROM admin_permissions_role_lnk l JOIN panel_right p ON p.id = l.permission_id
               WHERE l.role_id = r.id), '[]') AS rights
        FROM admin_roles r),
    site_role AS (
      SELECT r.id::text AS id, r.name, r.description,
             coalesce((SELECT json_agg(json_build_object('action', p.action, 'subject', NULL, 'fields', '[]'::json, 'conditions', '[]'::json))
               FROM up_permissions_role_lnk l JOIN up_permissions p ON p.id = l.permission_id WHERE l.role_id = r.id), '[]') AS rights
        FROM up_roles r),
    administrator AS (
      SELECT u.id::text AS id, coalesce(u.is_active, false) AS active, coalesce(u.blocked, false) AS blocked,
             u.registration_token IS NOT NULL AS invited,
             coalesce((SELECT json_agg(r.name ORDER BY r.id) FROM admin_users_roles_lnk l JOIN admin_roles r ON r.id = l.role_id
               WHERE l.user_id = u.id), '[]') AS roles,
             json_build_object('name', md5(concat_ws('|', u.firstname, u.lastname, u.username)), 'email', md5(u.email),
               'password', md5(u.password)) AS secrets
        FROM admin_users u),
    token AS (
      SELECT t.id::text AS id, 'api-token' AS kind, t.name, coalesce(t.type, t.kind) AS type, t.lifespan::text AS lifespan,
             md5(t.access_key) AS secret,
             coalesce((SELECT json_agg(json_build_object('action', p.action, 'subject', NULL, 'fields', '[]'::json, 'conditions', '[]'::json))
               FROM strapi_api_token_permissions_token_lnk l JOIN strapi_api_token_permissions p ON p.id = l.api_token_permission_id
              WHERE l.api_token_id = t.id)::jsonb, '[]') ||
             coalesce((SELECT json_agg(p."right") FROM admin_permissions_api_token_lnk l JOIN panel_right p ON p.id = l.permission_id
               WHERE l.api_token_id = t.id)::jsonb, '[]') AS rights
        FROM strapi_api_tokens t
      UNION ALL
      SELECT t.id::text, 'transfer-token', t.name, NULL, t.lifespan::text, md5(t.access_key),
             coalesce((SELECT json_agg(json_build_object('action', p.action, 'subject', NULL, 'fields', '[]'::json, 'conditions', '[]'::json))
               FROM strapi_transfer_token_permissions_token_lnk l
               JOIN strapi_transfer_token_permissions p ON p.id = l.transfer_token_permission_id
              WHERE l.transfer_token_id = t.id)::jsonb, '[]')
        FROM strapi_transfer_tokens t)
    SELECT json_build_object(
      'roles', (SELECT coalesce(json_agg(role ORDER BY role.id), '[]') FROM role),
      'siteRoles', (SELECT coalesce(json_agg(site_role ORDER BY site_role.id), '[]') FROM site_role),
      'administrators', (SELECT coalesce(json_agg(administrator ORDER BY administrator.id), '[]') FROM administrator),
      'tokens', (SELECT coalesce(json_agg(token ORDER BY token.kind, token.id), '[]') FROM token)) AS rights`);
  return row!.rights;
}
