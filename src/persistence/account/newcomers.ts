import { sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/**
 * Whether somebody without a session may become an administrator or set a new password by what they bring: a token of an
 * invitation or of a reset that was given out, or, with none at all, that there is no administrator yet.
 */
export async function isAwaited(
  db: Queryable,
  { registration, reset }: { registration: string | null; reset: string | null },
): Promise<boolean> {
  const [row] = await db.query<{ awaited: boolean }>(sql`
    SELECT EXISTS (SELECT 1 FROM admin_users WHERE registration_token = ${registration} OR reset_password_token = ${reset})
           OR NOT EXISTS (SELECT 1 FROM admin_users) AS awaited`);
  return row?.awaited === true;
}
