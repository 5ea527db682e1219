/**
 * A current roster: one published release, and what it says of everyone.
 */
import { inBulk, insertLinksAndPhotos, insertPeople } from './people.mjs';

/** The year in Shanghai. */
export function thisYear(now = new Date()) {
  return Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(now));
}

/**
 * Publishes the fourth quarter's release of a year with everyone in it: one in a hundred director, every fifth ACE, the
 * others Partner, from its cut-off day to the end of the next year. `whom`, as SQL, says who is in it.
 */
export async function insertRelease(client, year, whom = 'true') {
  const at = `${year}-12-31T10:00:00Z`;
  const code = `${year}Q4`;
  await client.query(
    `WITH entry AS (
       INSERT INTO honour.audit_entry (at, actor_kind, door, action, subject_type, subject_id, request)
       VALUES ($1::timestamptz, 'demo', 'system', 'release.publish', 'release', $2, gen_random_uuid()) RETURNING id)
     INSERT INTO honour.release (code, year, quarter, cut_off, published_at, audit_entry)
     SELECT $2, $3::smallint, 4, make_date($3, 12, 31), $1::timestamptz, id FROM entry`,
    [at, code, year],
  );
  await client.query(
    `INSERT INTO honour.release_line (release, member, change, tier, bases, points, from_day, to_day)
     SELECT $1, document_id, 'admitted', tier, ARRAY[CASE tier WHEN 'director' THEN 'invitation' ELSE 'points' END]::honour.basis[],
            CASE tier WHEN 'ace' THEN 500 WHEN 'partner' THEN 200 ELSE 0 END, make_date($2, 12, 31), make_date($2 + 1, 12, 31)
       FROM (SELECT document_id, CASE WHEN id % 100 = 0 THEN 'director' WHEN id % 5 = 0 THEN 'ace' ELSE 'partner' END AS tier FROM members WHERE ${whom}) AS m`,
    [code, year],
  );
  await client.query(
    `INSERT INTO honour.term_line (member, tier, from_day, to_day, bases, release, known_at)
     SELECT member, tier, from_day, to_day, bases, release, $1::timestamptz FROM honour.release_line ORDER BY member`,
    [at],
  );
  await client.query(
    `INSERT INTO honour.holding (member, tier, from_day, to_day, bases, term_line)
     SELECT member, tier, from_day, to_day, bases, id FROM honour.term_line`,
  );
}

/** A leader for every group, since the beginning of the year. */
async function insertLeaders(client, year) {
  await client.query(
    `INSERT INTO leaderships (id, document_id, started_on, is_demo, created_at, updated_at, published_at)
     SELECT id, 'l' || left(md5('leader ' || id), 23), make_date($1, 1, 1), true, now(), now(), now() FROM working_groups
      WHERE id <= (SELECT count(*) FROM members)`,
    [year],
  );
  await client.query(`SELECT setval('leaderships_id_seq', (SELECT max(id) FROM leaderships))`);
  await client.query(`INSERT INTO leaderships_member_lnk (leadership_id, member_id) SELECT id, id FROM leaderships`);
  await client.query(`INSERT INTO leaderships_group_lnk (leadership_id, group_id) SELECT id, id FROM leaderships`);
  await client.query(
    `INSERT INTO editorial_guard.leadership_days
     SELECT w.* FROM leaderships l, LATERAL editorial_guard.wanted_leadership_days(l.id) w`,
  );
}

/** @returns {(client: import('pg').Client) => Promise<void>} makes so many members with photos, links and leaders */
export function rosterOf(members, year = thisYear()) {
  return (client) =>
    inBulk(client, async () => {
      await insertPeople(client, { count: members, appliedOn: `${year - 1}-01-01` });
      await insertLinksAndPhotos(client);
      await insertRelease(client, year - 1);
      await insertLeaders(client, year);
    });
}

/** @returns {(client: import('pg').Client) => Promise<void>} makes so many members with nothing but their profiles and terms */
export function plainRosterOf(members, year = thisYear()) {
  return (client) =>
    inBulk(client, async () => {
      await insertPeople(client, { count: members, appliedOn: `${year - 1}-01-01` });
      await insertRelease(client, year - 1);
    });
}
