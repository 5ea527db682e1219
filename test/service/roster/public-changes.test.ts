import type { Client } from 'pg';
import {
  aMember,
  anEvent,
  bootStrapi,
  connect,
  graphql,
  heardOf,
  readyMade,
  setTime,
  type Application,
} from '../../support';
import { PUBLIC_OPERATIONS } from '../../graphql/operations';
import { credit, edit, populate, publish, type People } from '../../graphql/world';

let app: Application;
let other: Client;
let people: People;

beforeAll(async () => {
  app = await bootStrapi();
  other = await connect(app);
  await anEvent(app, { code: 'nianhui-2025', heldOn: '2025-11-15', wall: {} });
  people = await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
});

interface Sent {
  sql: string;
  bindings?: unknown[];
}

/** The tables from which a statement reads, views and functions seen through: those that PostgreSQL locks for it. */
async function tablesRead(statements: readonly Sent[]): Promise<string[]> {
  await other.query('BEGIN');
  for (const { sql, bindings } of statements) await other.query(sql, bindings ?? []);
  const { rows } = await other.query<{ name: string }>(
    `SELECT DISTINCT n.nspname || '.' || c.relname AS name FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE l.pid = pg_backend_pid() AND c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'honour') ORDER BY 1`,
  );
  await other.query('ROLLBACK');
  return rows.map(({ name }) => name);
}

async function tablesThatTell(): Promise<string[]> {
  const { rows } = await other.query<{ name: string; events: string }>(
    `SELECT n.nspname || '.' || c.relname AS name, string_agg(pg_get_triggerdef(t.oid), ' ') AS events
       FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE starts_with(p.proname, 'tell_of_public') GROUP BY 1 ORDER BY 1`,
  );
  const all = ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'];
  expect(rows.filter(({ events }) => !all.every((event) => events.includes(event)))).toEqual([]);
  return rows.map(({ name }) => name);
}

test('every table that public answers are read from tells of its changes, and no other', async () => {
  const statements: Sent[] = [];
  const note = (sent: Sent) => void (/^\s*SELECT/i.test(sent.sql) && statements.push(sent));
  app.strapi.db.connection.on('query', note);
  // A live wall and a frozen one, a release with alumni: everything there is to read.
  for (const [, query] of PUBLIC_OPERATIONS) expect((await graphql(app, query)).errors).toBeUndefined();
  await other.query(FREEZE);
  await heardOf(app);
  for (const [, query] of PUBLIC_OPERATIONS) expect((await graphql(app, query)).errors).toBeUndefined();
  app.strapi.db.connection.off('query', note);
  expect(statements.length).toBeGreaterThan(20);
  expect(await tablesThatTell()).toEqual(await tablesRead(statements));
});

const FREEZE = `WITH audit AS (INSERT INTO honour.audit_entry (at, actor_kind, door, action, subject_type, subject_id, request)
    VALUES (now(), 'system', 'system', 'wall.freeze', 'event', 'x', gen_random_uuid()) RETURNING id),
  edition AS (INSERT INTO honour.image_wall_edition (event, number, kind, on_day, settings, at, audit_entry)
    SELECT e.document_id, 1, 'freeze', e.held_on, '{"tiers":[],"order":"tier","captions":"zh","ratio":"square"}', now(), audit.id
      FROM events e, audit WHERE e.code = 'nianhui-2025' RETURNING id)
  INSERT INTO honour.image_wall_entry (edition, position, member, tier, photo)
  SELECT edition.id, 1, m.document_id, 'partner', 'some-photo' FROM members m, edition WHERE m.slug = 'li-wei'`;

/** Photos as migration 0010 has them, and whose profile it is: see `changed-profiles.test.ts`. */
const TELLS_OF_ROWS = /^honour\.photo|^public\.(members_cmps|components_profile_links|files_related_mph)$/;

test('each of these tables tells once a statement, however many rows it writes', async () => {
  const told: string[] = [];
  const listener = await connect(app);
  listener.on('notification', ({ channel }) => void told.push(channel));
  await listener.query('LISTEN honour_public');
  const silent: string[] = [];
  for (const table of await tablesThatTell()) {
    if (TELLS_OF_ROWS.test(table)) continue;
    await other.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${table} WHERE false`);
    await listener.query('SELECT 1');
    if (told.splice(0).join() !== 'honour_public') silent.push(table);
  }
  expect(silent).toEqual([]);
  await other.query(`INSERT INTO benefits (document_id, code, name_zh, name_en, position, active)
    SELECT lpad(n::text, 24, '0'), 'bulk-' || n, '批量', 'Bulk', 1, false FROM generate_series(1, 10000) n`);
  await listener.query('SELECT 1');
  expect(told.splice(0)).toEqual(['honour_public']);
  await other.query(`DELETE FROM benefits WHERE code LIKE 'bulk-%'`);
  await listener.query('SELECT 1');
  expect(told).toEqual(['honour_public']);
});

const NAMES = '{ roster { entries { nodes { member { name } } } } }';

async function names(): Promise<string[]> {
  const { data } = await graphql(app, NAMES);
  return data.roster.entries.nodes.map(({ member }: { member: { name: string } }) => member.name);
}

/** Asks until the answer comes from what is kept. */
async function warm(): Promise<void> {
  const { served } = readyMade(app).door;
  for (const before = served.kept; served.kept === before;) await names();
}

test('who writes through this process reads what they wrote, and another process’s write is read when it is told', async () => {
  for (const name of ['李玮', '李炜', '李维', '李薇', '李未', '李伟']) {
    await warm();
    await edit(app, people['li-wei'], { name });
    expect(await names()).toContain(name);
  }
  await warm();
  await other.query(`UPDATE members SET name = '李巍' WHERE slug = 'li-wei'`);
  await heardOf(app);
  expect(await names()).toContain('李巍');
});

test('a person who withdraws consent is gone from the next answer', async () => {
  await warm();
  await edit(app, people['zhao-jing'], { consentSite: false });
  expect(await names()).not.toContain('赵静');
  await edit(app, people['zhao-jing'], { consentSite: true });
});

test('while the connection is lost nothing is answered from memory; when it is back everything counts as changed', async () => {
  await warm();
  const { changes, door } = readyMade(app);
  await listenersOf(async (pid) => void (await other.query('SELECT pg_terminate_backend($1)', [pid])));
  await until(() => !changes.connected);
  await other.query(`UPDATE members SET name = '李为' WHERE slug = 'li-wei'`);
  const kept = door.served.kept;
  expect(await names()).toContain('李为');
  expect(await names()).toContain('李为');
  expect(door.served.kept).toBe(kept);
  await until(() => changes.connected);
  expect(await names()).toContain('李为');
  await warm();
});

test('a connection that is dead without anybody saying so is noticed', async () => {
  await warm();
  let stopped = 0;
  await listenersOf(async (pid) => {
    process.kill((stopped = pid), 'SIGSTOP');
  });
  try {
    await other.query(`UPDATE members SET name = '李卫' WHERE slug = 'li-wei'`);
    await until(async () => (await names()).includes('李卫'));
    await until(() => readyMade(app).changes.connected);
  } finally {
    process.kill(stopped, 'SIGCONT');
  }
  await warm();
});

test('a release is on the site with the next answer', async () => {
  const { documentId } = await aMember(app, { name: '新人', slug: 'xin-ren' });
  await warm();
  expect(await names()).not.toContain('新人');
  await credit(app, documentId, 'campus-event', '2025-08-10');
  await publish(app, '2025Q3', '2025-10-08');
  expect(await names()).toContain('新人');
});

async function listenersOf(work: (pid: number) => Promise<void>): Promise<void> {
  const { rows } = await other.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'postgresql-ace public changes'`,
  );
  expect(rows).toHaveLength(1);
  for (const { pid } of rows) await work(pid);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds());) {
    if (Date.now() > end) throw new Error('It never came to be.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
