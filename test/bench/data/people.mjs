/**
 * Invented people, by one statement for any number of them. Triggers that look at rows one by one are off while the data
 * are written; what they would derive is written here too. Every CHECK, UNIQUE and NOT NULL holds as always.
 */
import { WORDS } from './words.mjs';

/**
 * Runs the makers in one transaction without row triggers, and leaves the planner knowing what is there.
 * @param {import('pg').Client} client of a superuser, as the embedded server's is
 * @param {(client: import('pg').Client) => Promise<void>} make
 */
export async function inBulk(client, make) {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await make(client);
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
}

/**
 * Fills tables without the indexes that serve queries only, and makes these again as they were: all at once costs a fraction
 * of row by row. What a constraint rests on stays.
 * @param {import('pg').Client} client
 * @param {readonly string[]} tables
 * @param {() => Promise<void>} work
 */
export async function withoutIndexes(client, tables, work) {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
       FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid
      WHERE i.indrelid = ANY($1::regclass[]) AND c.oid IS NULL`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

/** The stable id of the person with a number, as SQL. */
export const memberId = (number) => `'m' || left(md5('member ' || ${number}), 23)`;

/**
 * Writes people 1 … count: all applied and agreed to everything.
 * @param {import('pg').Client} client
 * @param {{ count: number, appliedOn: string }} people
 */
export async function insertPeople(client, { count, appliedOn }) {
  await client.query(
    `INSERT INTO members (document_id, slug, name, latin_name, sort_key, company, company_en, title, title_en, city, city_en,
       bio, bio_en, state, applied_on, consent_site, consent_image_wall, consent_badge, consent_press, is_demo, created_at,
       updated_at, published_at)
     SELECT ${memberId('n')}, 'yanshi-chengyuan-' || n, family || first || second,
            initcap(first_py || second_py) || ' ' || initcap(family_py), family_py || ' ' || first_py || ' ' || second_py || ' ' || n,
            '演示' || firm || trade, 'Demo ' || firm_en || ' ' || trade_en, job, job_en, town, town_en,
            '演示成员，长期在' || town || '从事 PostgreSQL 的' || trade || '应用。', 'Invented, works with PostgreSQL in ' || town_en || '.',
            'active', $2::date, true, true, true, true, true, now(), now(), now()
       FROM generate_series(1, $1::integer) AS n,
            LATERAL (SELECT hashint4(n) & 1073741823 AS a, hashint4(n + 1000003) & 1073741823 AS b) AS h,
            LATERAL (SELECT
              ($3::text[])[1 + n % cardinality($3::text[])] AS family, ($4::text[])[1 + n % cardinality($3::text[])] AS family_py,
              ($5::text[])[1 + a % cardinality($5::text[])] AS first, ($6::text[])[1 + a % cardinality($5::text[])] AS first_py,
              ($5::text[])[1 + b % cardinality($5::text[])] AS second, ($6::text[])[1 + b % cardinality($5::text[])] AS second_py,
              ($7::text[])[1 + (a / 64) % cardinality($7::text[])] AS town, ($8::text[])[1 + (a / 64) % cardinality($7::text[])] AS town_en,
              ($9::text[])[1 + (b / 64) % cardinality($9::text[])] AS firm, ($10::text[])[1 + (b / 64) % cardinality($9::text[])] AS firm_en,
              ($11::text[])[1 + (a / 4096) % cardinality($11::text[])] AS trade, ($12::text[])[1 + (a / 4096) % cardinality($11::text[])] AS trade_en,
              ($13::text[])[1 + (b / 4096) % cardinality($13::text[])] AS job, ($14::text[])[1 + (b / 4096) % cardinality($13::text[])] AS job_en
            ) AS w`,
    [count, appliedOn, ...WORDS],
  );
}

/** Two links and a published photo for everyone. The pictures' files are not made: no comparison asks for them. */
export async function insertLinksAndPhotos(client) {
  await client.query(
    `INSERT INTO components_profile_links (id, kind, url, label)
     SELECT 2 * id - 1, 'github', 'https://github.com/yanshi-' || id, NULL FROM members UNION ALL
     SELECT 2 * id, 'blog', 'https://blog.example.org/' || slug, '演示博客' FROM members`,
  );
  await client.query(
    `INSERT INTO members_cmps (entity_id, cmp_id, component_type, field, "order")
     SELECT m.id, 2 * m.id - 2 + o, 'profile.link', 'links', o FROM members m, generate_series(1, 2) AS o`,
  );
  await client.query(
    `SELECT setval('components_profile_links_id_seq', (SELECT max(id) FROM components_profile_links))`,
  );
  await client.query(
    `CREATE TEMPORARY TABLE picture ON COMMIT DROP AS
     SELECT id, row_number() OVER (ORDER BY id) AS n, left(md5('photo ' || id), 24) || '-' || left(md5('file ' || id), 12) AS key,
            left(md5('address ' || id), 16) || '-' || left(md5('focus ' || id), 8) AS address FROM members`,
  );
  await client.query(
    `INSERT INTO files (id, document_id, name, hash, ext, mime, size, url, provider, width, height, folder_path, created_at, updated_at, published_at)
     SELECT n, 'f' || left(md5('file ' || id), 23), 'yanshi-' || id || '.jpg', key, '.jpg', 'image/jpeg', 180, '/private/' || key, 'local',
            1200, 1500, '/', now(), now(), now() FROM picture`,
  );
  await client.query(`SELECT setval('files_id_seq', (SELECT max(id) FROM files))`);
  await client.query(
    `INSERT INTO files_related_mph (file_id, related_id, related_type, field, "order")
     SELECT n, id, 'api::member.member', 'photo', 1 FROM picture`,
  );
  await client.query(
    `INSERT INTO honour.photo (key, sha256, mime, width, height, bytes, brightness, quality, files, portrait, taken_in_at)
     SELECT key, md5(key) || md5(address), 'image/jpeg', 1200, 1500, 180000, 0.5, 90,
            (SELECT jsonb_object_agg(f, jsonb_build_object('hash', key || '-' || f, 'ext', '.jpg', 'mime', 'image/jpeg', 'url', '/private/' || key || '-' || f))
               FROM unnest(ARRAY['print', 'preview', 'thumbnail']) AS f), true, now() FROM picture`,
  );
  await client.query(
    `INSERT INTO honour.photo_publication (address, photo, shape, focal_x, focal_y, renditions, published_at)
     SELECT address, key, 'portrait', 50, 50, jsonb_build_object('renditions', made.list, 'files', '[]'::jsonb, 'placeholders',
              jsonb_build_object('square', placeholder, 'portrait', placeholder)), now()
       FROM picture,
            LATERAL (SELECT 'data:image/webp;base64,UklGRj4AAABXRUJQVlA4IDIAAADQAQCdASoQABAA' || encode(sha256(convert_to(key, 'UTF8')), 'base64') AS placeholder) AS p,
            LATERAL (
              SELECT jsonb_agg(jsonb_build_object('crop', crop, 'size', size, 'format', format, 'width', size,
                       'height', CASE crop WHEN 'square' THEN size ELSE size * 4 / 3 END,
                       'url', '/uploads/' || address || '-' || crop || '-' || size || '.' || format)) AS list
                FROM unnest(ARRAY['square', 'portrait']) AS crop, unnest(ARRAY[96, 240, 480, 960]) AS size,
                     unnest(ARRAY['webp', 'jpeg']) AS format) AS made`,
  );
}
