import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** Whom something was given to: an administrator, a site account or an API token, by its id. */
export interface Holder {
  kind: 'administrator' | 'account' | 'api-token';
  id: string;
}

/** Whether a holder is still there and may come in: is not deactivated, blocked, run out or deleted. */
export async function holderStands(db: Queryable, { kind, id }: Holder): Promise<boolean> {
  const [row] = await db.query<{ stands: boolean }>(sql`
    SELECT CASE ${kind}::text
      WHEN 'administrator' THEN EXISTS (
        SELECT 1 FROM admin_users WHERE id::text = ${id} AND is_active AND blocked IS NOT TRUE)
      WHEN 'account' THEN EXISTS (SELECT 1 FROM up_users WHERE id::text = ${id} AND blocked IS NOT TRUE)
      WHEN 'api-token' THEN EXISTS (
        SELECT 1 FROM strapi_api_tokens WHERE id::text = ${id} AND (expires_at IS NULL OR expires_at > now()))
      ELSE false END AS stands`);
  return row?.stands === true;
}
