import type { Client } from 'pg';
import { explained } from '../../../src/editorial/database-errors';
import { aContribution, aGroup, aLeadership, aMember, bootStrapi, connect, type Application } from '../../support';

let app: Application;
let sql: Client;
const ids = { member: 0, group: 0, contribution: 0, leadership: 0 };

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  const member = await aMember(app, { name: '曾国强' });
  const group = await aGroup(app);
  const contribution = await aContribution(app, { member: member.documentId });
  const leadership = await aLeadership(app, { member: member.documentId, group: group.documentId });
  ids.member = Number(member.id);
  ids.group = Number(group.id);
  ids.contribution = Number(contribution.id);
  ids.leadership = Number(leadership.id);
});

/** Runs statements in a transaction that is never kept; gives the error's constraint, or what it says without one. */
async function refusal(client: Client, ...statements: string[]): Promise<string> {
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return 'accepted';
  } catch (error) {
    const { constraint, column, message } = error as { constraint?: string; column?: string; message: string };
    return constraint ?? (column === undefined ? message : `not null ${column}`);
  } finally {
    await client.query('ROLLBACK');
  }
}

describe('What the schema files say, the database enforces', () => {
  test.each([
    ['a member without a name', `UPDATE members SET name = NULL`, 'not null name'],
    ['a blank name', `UPDATE members SET name = ' '`, 'ace_members_name_blank'],
    ['a name that is too long', `UPDATE members SET name = repeat('长', 61)`, 'ace_members_name_longest'],
    ['a member without an address of their own', `UPDATE members SET slug = NULL`, 'not null slug'],
    ['an address with capitals', `UPDATE members SET slug = 'Li-Lei'`, 'ace_members_slug_format'],
    ['a state that there is not', `UPDATE members SET state = 'expelled'`, 'ace_members_state_values'],
    ['a consent that is neither given nor refused', `UPDATE members SET consent_site = NULL`, 'not null consent_site'],
    ['a document without its id', `INSERT INTO members (name) VALUES ('无号')`, 'not null document_id'],
    ['another document id', `UPDATE members SET document_id = 'abcdefgh12345678'`, 'ace_members_document_id_kept'],
    ['a quantity of nothing', `UPDATE contributions SET quantity = 0`, 'ace_contributions_quantity_least'],
    [
      'evidence that is no address',
      `UPDATE contributions SET evidence_url = 'gopher://x'`,
      'ace_contributions_evidence_url_format',
    ],
    [
      'a day in another age',
      `UPDATE contributions SET occurred_on = '1066-10-14'`,
      'ace_contributions_occurred_on_plausible',
    ],
    [
      'points of what does not count',
      `SELECT set_config('honour.writer', 'service', true); UPDATE contributions SET points = 400`,
      'ace_contributions_points_while_approved',
    ],
    [
      'an end before the start',
      `UPDATE leaderships SET ended_on = started_on - 1`,
      'ace_leaderships_ended_on_after_start',
    ],
    ['a rule without a date', `UPDATE components_rules_revisions SET effective_from = NULL`, 'not null effective_from'],
    ['fewer than no points', `UPDATE components_rules_revisions SET points = -1`, 'ace_rules_revisions_points_least'],
    [
      'a day that the month has not',
      `UPDATE components_rules_cut_offs SET day = 31, month = 6`,
      'ace_rules_cut_offs_day_exists',
    ],
    ['a tier with a wrong colour', `UPDATE tiers SET colour = 'red'`, 'ace_tiers_colour_format'],
    ['two tiers of one rank', `UPDATE tiers SET rank = 7`, 'ace_tiers_rank_unique'],
    [
      'an event that ends before it begins',
      `INSERT INTO events (document_id, code, name_zh, name_en, kind, held_on, ends_on, is_demo)
      VALUES ('abcdefgh', 'x', '会', 'x', 'live', '2025-02-02', '2025-02-01', false)`,
      'ace_events_ends_on_after_start',
    ],
    [
      'a contact with a wrong e-mail',
      `INSERT INTO member_contacts (document_id, email) VALUES ('abcdefgh', 'nobody')`,
      'ace_member_contacts_email_format',
    ],
    [
      'a second programme',
      `INSERT INTO programmes (document_id, name_zh, name_en, time_zone)
      VALUES ('abcdefgh', '另', 'other', 'Asia/Shanghai')`,
      'ace_programmes_only_one',
    ],
  ])('%s is refused', async (_what, statement, constraint) => {
    expect(await refusal(sql, statement)).toBe(constraint);
  });

  test('every required scalar of every type is NOT NULL, and every unique one has an index', async () => {
    const missing: string[] = [];
    for (const [uid, schema] of Object.entries(app.strapi.contentTypes)) {
      if (!uid.startsWith('api::')) continue;
      const { tableName, attributes } = app.strapi.db.metadata.get(uid);
      for (const [name, attribute] of Object.entries(
        schema.attributes as Record<string, { type: string; required?: boolean; unique?: boolean }>,
      )) {
        const column = (attributes[name] as { columnName?: string } | undefined)?.columnName;
        if (column === undefined || attribute.type === 'relation') continue;
        const { rows } = await sql.query<{ nullable: boolean; indexed: boolean }>(
          `SELECT NOT attnotnull AS nullable, EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisunique AND indkey::text = attnum::text) AS indexed
           FROM pg_attribute WHERE attrelid = to_regclass($1) AND attname = $2`,
          [tableName, column],
        );
        if (attribute.required && rows[0]?.nullable !== false) missing.push(`${tableName}.${column} NOT NULL`);
        if (attribute.unique && rows[0]?.indexed !== true) missing.push(`${tableName}.${column} UNIQUE`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('What holds between rows is looked at when the transaction ends', () => {
  test.each([
    [
      'a contribution of nobody',
      () => `DELETE FROM contributions_member_lnk WHERE contribution_id = ${ids.contribution}`,
      'ace_contributions_member_required',
    ],
    [
      'a contribution of no kind',
      () => `DELETE FROM contributions_activity_type_lnk WHERE contribution_id = ${ids.contribution}`,
      'ace_contributions_activitytype_required',
    ],
    ['a leadership of no group', () => `DELETE FROM leaderships_group_lnk`, 'ace_leaderships_group_required'],
    [
      'a contact of nobody',
      () => `INSERT INTO member_contacts (document_id) VALUES ('abcdefgh')`,
      'ace_member_contacts_member_required',
    ],
    [
      'an activity type without any rule',
      () => `DELETE FROM activity_types_cmps`,
      'ace_activity_types_revisions_count',
    ],
    [
      'two members of one contribution',
      () => `INSERT INTO contributions_member_lnk (contribution_id, member_id)
      SELECT ${ids.contribution}, id FROM members WHERE id <> ${ids.member} LIMIT 1`,
      'ace_contributions_member_lnk_one_per_contribution_id',
    ],
    [
      'two thresholds from one year on',
      () => `UPDATE components_rules_thresholds SET from_year = 2020;
      WITH t AS (INSERT INTO components_rules_thresholds (from_year, points) VALUES (2020, 7) RETURNING id)
      INSERT INTO tiers_cmps (entity_id, cmp_id, component_type, field)
      SELECT (SELECT entity_id FROM tiers_cmps LIMIT 1), t.id, 'rules.threshold', 'thresholds' FROM t`,
      'ace_tiers_thresholds_distinct',
    ],
  ])('%s is refused', async (_what, statement, constraint) => {
    await aMember(app);
    expect(await refusal(sql, statement())).toBe(constraint);
  });

  test('Strapi may write the row first and its links afterwards', async () => {
    expect(
      await refusal(
        sql,
        `INSERT INTO leaderships (id, document_id, started_on, is_demo) VALUES (900, 'abcdefgh', '2020-01-01', false)`,
        `INSERT INTO leaderships_member_lnk (leadership_id, member_id) VALUES (900, ${ids.member})`,
        `INSERT INTO leaderships_group_lnk (leadership_id, group_id) VALUES (900, ${ids.group})`,
        `UPDATE leaderships SET ended_on = '2021-01-01' WHERE id = 900`,
      ),
    ).toBe('accepted');
  });
});

describe('A contribution changes state through the services only', () => {
  test.each([
    ['approved by hand', `UPDATE contributions SET state = 'approved', decided_at = now()`],
    ['given points by hand', `UPDATE contributions SET points = 400`],
    ['withdrawn by hand', `UPDATE contributions SET state = 'withdrawn'`],
  ])('%s, it is refused', async (_what, statement) => {
    expect(await refusal(sql, statement)).toBe('ace_contributions_service_only');
  });

  test('a reviewer given by hand is refused', async () => {
    const statement = `WITH u AS (INSERT INTO admin_users (email) VALUES ('a@b.cn') RETURNING id)
      INSERT INTO contributions_reviewer_lnk (contribution_id, user_id) SELECT ${ids.contribution}, id FROM u`;
    expect(await refusal(sql, statement)).toBe('ace_contributions_reviewer_service_only');
  });

  test('a transaction of a service may', async () => {
    const mark = `SELECT set_config('honour.writer', 'service', true)`;
    expect(
      await refusal(sql, mark, `UPDATE contributions SET state = 'approved', points = 400, decided_at = now()`),
    ).toBe('accepted');
  });

  test('once decided, what was decided upon stays', async () => {
    const decided = [
      `SELECT set_config('honour.writer', 'service', true)`,
      `UPDATE contributions SET state = 'approved', points = 400, decided_at = now()`,
      `SELECT set_config('honour.writer', '', true)`,
    ];
    const constraint = 'ace_contributions_service_only';
    expect(await refusal(sql, ...decided, `UPDATE contributions SET quantity = 2`)).toBe(constraint);
    expect(await refusal(sql, ...decided, `UPDATE contributions SET evidence_key = 'other'`)).toBe(constraint);
    expect(await refusal(sql, ...decided, `UPDATE contributions SET title = 'a better title'`)).toBe('accepted');
    expect(
      await refusal(sql, ...decided, `UPDATE contributions_member_lnk SET member_id = (SELECT max(id) FROM members)`),
    ).toBe('ace_contributions_member_kept');
  });
});

describe('What is referred to is not deleted', () => {
  test.each([
    ['a member with contributions', () => `DELETE FROM members WHERE id = ${ids.member}`, 'ace_members_kept'],
    ['a group with leaders', () => `DELETE FROM working_groups WHERE id = ${ids.group}`, 'ace_working_groups_kept'],
    ['a committee with groups', () => `DELETE FROM committees`, 'ace_committees_kept'],
    ['an activity type with contributions', () => `DELETE FROM activity_types`, 'ace_activity_types_kept'],
  ])('%s', async (_what, statement, constraint) => {
    expect(await refusal(sql, statement())).toBe(constraint);
  });

  test('a tier that stands in the record keeps its row and its code', async () => {
    const granted = [
      `INSERT INTO honour.audit_entry (at, actor_kind, door, action, subject_type, subject_id, request)
       VALUES (now(), 'system', 'system', 'grant.make', 'member', 'x', gen_random_uuid())`,
      `INSERT INTO honour.title_grant (member, tier, basis, years, reason, at, audit_entry)
       SELECT 'abcdefgh', 'ace', 'special', '{2025}', 'x', now(), max(id) FROM honour.audit_entry`,
    ];
    expect(await refusal(sql, ...granted, `DELETE FROM tiers WHERE code = 'ace'`)).toBe('ace_tiers_kept');
    expect(await refusal(sql, ...granted, `UPDATE tiers SET code = 'fellow' WHERE code = 'ace'`)).toBe(
      'ace_tiers_code_kept',
    );
    expect(await refusal(sql, `UPDATE tiers SET code = 'fellow' WHERE code = 'ace'`)).toBe('accepted');
  });

  test('a contribution that was decided', async () => {
    const decided = `UPDATE contributions SET state = 'rejected', decided_at = now()`;
    const mark = `SELECT set_config('honour.writer', 'service', true)`;
    expect(await refusal(sql, mark, decided, `DELETE FROM contributions`)).toBe('ace_contributions_kept');
    expect(await refusal(sql, `DELETE FROM contributions`)).toBe('accepted');
  });
});

describe('What the database refuses is told in words', () => {
  test('every constraint of ours has a sentence in both languages, which never names it', async () => {
    const { rows } = await sql.query<{ name: string; table: string; code: string }>(
      `SELECT conname AS name, conrelid::regclass::text AS table, CASE contype WHEN 'u' THEN '23505' ELSE '23514' END AS code
         FROM pg_constraint WHERE conname LIKE 'ace\\_%' AND contype IN ('c', 'u', 'x')
       UNION
       SELECT raised[1], coalesce((regexp_match(prosrc, 'TABLE = ''([a-z_]+)'''))[1], 'contributions'), '23001'
         FROM pg_proc, regexp_matches(prosrc, '''(ace_[a-z0-9_]+)''', 'g') AS raised
        WHERE pronamespace = 'editorial_guard'::regnamespace
       UNION
       SELECT proname, 'contributions', '23001' FROM pg_proc
        WHERE pronamespace = 'editorial_guard'::regnamespace AND prosrc LIKE '%TG_NAME%'`,
    );
    expect(rows.length).toBeGreaterThan(150);
    const wrong = rows.filter(({ name, table, code }) => {
      const said = explained({ constraint: name, table, code }) as Error;
      const [zh = '', en = ''] = said.message.split(' · ');
      return (
        !/ValidationError|ApplicationError/.test(said.name) ||
        /ace_/.test(said.message) ||
        !/\p{Script=Han}/u.test(zh) ||
        en === ''
      );
    });
    expect(wrong).toEqual([]);
    const vague = rows.filter(({ name, table, code }) =>
      /没有接受这个值/.test((explained({ constraint: name, table, code }) as Error).message),
    );
    expect(vague.map(({ name }) => name)).toEqual([]);
  });

  test('what is missing is said under its field, by the column', () => {
    expect(explained({ code: '23502', table: 'members', column: 'sort_key' })).toMatchObject({
      message: expect.stringMatching(/不能为空.* · .*cannot be empty/) as string,
      details: { errors: [{ path: ['sortKey'] }] },
    });
  });

  test('two who take one code at the same moment are told so, without a word of the database’s', async () => {
    const benefit = (nameZh: string) =>
      app.strapi
        .documents('api::benefit.benefit')
        .create({ data: { code: 'same-code', nameZh, nameEn: 'Same', position: 1 } as never });
    const outcomes = await Promise.allSettled([benefit('甲'), benefit('乙'), benefit('丙')]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    expect(refused).toHaveLength(2);
    for (const sentence of refused) expect(sentence).not.toMatch(/ace_|constraint|duplicate key/);
  });
});
