import type { Client } from 'pg';
import { aGroup, aMember, bootStrapi, catalogued, connect, type Application, type Document } from '../../support';

let app: Application;
let clients: Client[];
let member: Document;
let group: Document;

beforeAll(async () => {
  app = await bootStrapi();
  clients = await Promise.all(Array.from({ length: 6 }, () => connect(app)));
  member = await aMember(app);
  group = await aGroup(app);
});

let written = 0;

/** One writer's whole transaction, as any program could send it: row and links. Gives what came of it. */
async function contribute(client: Client, activity: Document, evidence: string): Promise<string> {
  const documentId = `race${String(++written).padStart(8, '0')}`;
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO contributions (document_id, occurred_on, title, quantity, state, is_demo, evidence_key)
       VALUES ($1, '2025-03-01', '同时', 1, 'submitted', false, $2) RETURNING id`,
      [documentId, evidence],
    );
    const id = rows[0]?.id;
    await client.query(`INSERT INTO contributions_member_lnk (contribution_id, member_id) VALUES ($1, $2)`, [
      id,
      member.id,
    ]);
    await client.query(
      `INSERT INTO contributions_activity_type_lnk (contribution_id, activity_type_id) VALUES ($1, $2)`,
      [id, activity.id],
    );
    await client.query('COMMIT');
    return 'written';
  } catch (error) {
    await client.query('ROLLBACK');
    return (error as Error).message.split(':')[0] ?? '';
  }
}

async function lead(client: Client, from: string, to: string | null): Promise<string> {
  const documentId = `race${String(++written).padStart(8, '0')}`;
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO leaderships (document_id, started_on, ended_on, is_demo) VALUES ($1, $2, $3, false) RETURNING id`,
      [documentId, from, to],
    );
    const id = rows[0]?.id;
    await client.query(`INSERT INTO leaderships_member_lnk (leadership_id, member_id) VALUES ($1, $2)`, [
      id,
      member.id,
    ]);
    await client.query(`INSERT INTO leaderships_group_lnk (leadership_id, group_id) VALUES ($1, $2)`, [id, group.id]);
    await client.query('COMMIT');
    return 'written';
  } catch (error) {
    await client.query('ROLLBACK');
    return (error as { constraint?: string }).constraint ?? (error as Error).message;
  }
}

test('six people who submit one piece of evidence for one member at once make one contribution', async () => {
  const talk = await catalogued(app, 'activity-type', 'conference-talk');
  const outcomes = await Promise.all(clients.map((client) => contribute(client, talk, 'example.org/one')));
  expect(outcomes.sort()).toEqual([...Array<string>(5).fill('DUPLICATE_EVIDENCE'), 'written']);
});

test('it makes no difference which activity they name, as long as it gives points', async () => {
  const types = await Promise.all(
    ['conference-talk', 'campus-event', 'article'].map((code) => catalogued(app, 'activity-type', code)),
  );
  const outcomes = await Promise.all(
    types.map((type, place) => contribute(clients[place] as Client, type, 'example.org/two')),
  );
  expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
});

test('a duty and an activity that gives points may rest on the same evidence', async () => {
  const [talk, duty] = await Promise.all([catalogued(app, 'activity-type', 'conference-talk'), aDuty()]);
  const outcomes = await Promise.all([
    contribute(clients[0] as Client, talk, 'example.org/three'),
    contribute(clients[1] as Client, duty, 'example.org/three'),
  ]);
  expect(outcomes).toEqual(['written', 'written']);
});

test('evidence is free again once its contribution was rejected, and two may exchange theirs in one transaction', async () => {
  const talk = await catalogued(app, 'activity-type', 'conference-talk');
  const client = clients[0] as Client;
  expect(await contribute(client, talk, 'example.org/four')).toBe('written');
  await client.query(`BEGIN; SELECT set_config('honour.writer', 'service', true);
    UPDATE contributions SET state = 'rejected', decided_at = now() WHERE evidence_key = 'example.org/four'; COMMIT`);
  expect(await contribute(client, talk, 'example.org/four')).toBe('written');
  expect(await contribute(client, talk, 'example.org/five')).toBe('written');
  await client.query(`UPDATE contributions SET evidence_key = CASE evidence_key
    WHEN 'example.org/four' THEN 'example.org/five' ELSE 'example.org/four' END
    WHERE evidence_key IN ('example.org/four', 'example.org/five') AND state = 'submitted'`);
  expect(await contribute(client, talk, 'example.org/five')).toBe('DUPLICATE_EVIDENCE');
});

test('one member leads one group once on a day, whoever writes it down at the same moment', async () => {
  const outcomes = await Promise.all(clients.map((client, place) => lead(client, `2024-0${place + 1}-01`, null)));
  expect(outcomes.sort()).toEqual([...Array<string>(5).fill('ace_leaderships_no_overlap'), 'written']);
});

test('a leadership may begin on the day the last one ended', async () => {
  const client = clients[0] as Client;
  expect(await lead(client, '2010-01-01', '2011-06-30')).toBe('written');
  expect(await lead(client, '2011-06-29', '2012-01-01')).toBe('ace_leaderships_no_overlap');
  expect(await lead(client, '2011-06-30', '2012-01-01')).toBe('written');
});

async function aDuty(): Promise<Document> {
  const types = app.strapi.documents('api::activity-type.activity-type');
  return (await types.findFirst({ filters: { kind: 'duty' } })) as unknown as Document;
}
