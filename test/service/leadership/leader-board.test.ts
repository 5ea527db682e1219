import { isRefusal } from '../../../src/domain/shared/refusal';
import { foreseeAction } from '../../../src/services/leadership/foresee-leadership';
import {
  appointLeader,
  endLeadership,
  putForwardLeader,
  resumeLeadership,
  withdrawPutForward,
} from '../../../src/services/leadership/lead-group';
import { publishRelease } from '../../../src/services/release/publish-release';
import { readLateDuties } from '../../../src/services/leadership/read-late-duties';
import { readLeaderBoard, searchPeople, type LeaderBoard } from '../../../src/services/leadership/read-leaders';
import { readPerson } from '../../../src/services/membership/read-person';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import type { ReviewDecision } from '../../../src/domain/contribution/states';
import { aGroup, aLeadership, aMember, bootStrapi, connect, contextAt, type Application } from '../../support';

let app: Application;
const at = (day: string) => contextAt(app, `${day}T10:00:00+08:00`);

beforeAll(async () => {
  app = await bootStrapi();
});

async function duty(member: string, group: string, occurredOn: string, decision?: ReviewDecision): Promise<string> {
  const evidenceUrl = `https://example.org/${member}/${group}/${occurredOn}`;
  const row = { member, group, activity: 'city-event', occurredOn, title: '本地活动', evidenceUrl };
  const recorded = await recordContributions(at('2026-11-01'), [row]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  if (decision) await reviewContributions(at('2026-11-02'), { ids: recorded.ids, decision, note: '请补充' });
  return recorded.ids[0] ?? '';
}

const groupOn = (board: LeaderBoard, group: string) =>
  board.committees.flatMap(({ groups }) => groups).find((one) => one.group === group);

test('the board shows each leader’s duty, vacant groups, and who stepped down', async () => {
  const { documentId: group } = await aGroup(app);
  const { documentId: empty } = await aGroup(app);
  const [li, wang, zhao, sun] = await Promise.all(
    ['李雷', '王芳', '赵敏', '孙宁'].map((name) => aMember(app, { name })),
  );
  for (const member of [li, wang, zhao]) await aLeadership(app, { member: member!.documentId, group });
  await aLeadership(app, { member: sun!.documentId, group, endedOn: '2026-03-01' });
  const accepted = await duty(li!.documentId, group, '2026-05-01', 'approve');
  const sentBack = await duty(wang!.documentId, group, '2026-05-02', 'send-back');
  await duty(zhao!.documentId, group, '2026-05-03');

  const board = await readLeaderBoard(at('2026-11-23'), null);
  expect(board).toMatchObject({ year: 2026, seenOn: '2026-11-23', years: [2026, 2025], renewedBy: null });
  const shown = groupOn(board, group)!;
  const duties = Object.fromEntries(shown.leaders.map(({ name, duty: standing }) => [name, standing]));
  expect(duties).toEqual({
    李雷: { state: 'accepted', hint: null, contribution: accepted },
    王芳: { state: 'due', hint: 'sent-back', contribution: sentBack },
    赵敏: { state: 'submitted', hint: null, contribution: expect.any(String) as unknown },
    孙宁: { state: null, hint: null, contribution: null },
  });
  expect(shown.leaders.map(({ inOffice }) => inOffice).sort()).toEqual([false, true, true, true]);
  expect([shown.vacant, groupOn(board, empty)!.vacant]).toEqual([false, true]);

  const next = groupOn(await readLeaderBoard(at('2027-01-05'), 2026), group)!;
  expect(next.leaders.find(({ name }) => name === '王芳')?.duty.state).toBe('late');
  const before = groupOn(await readLeaderBoard(at('2026-11-23'), 2025), group)!;
  expect(before.leaders.map(({ duty: standing }) => standing.state)).toEqual(Array(4).fill('exempt'));
});

test('groups of other committees stand without duties, and a dissolved one only with its leaders', async () => {
  const { documentId: group } = await aGroup(app, { committee: 'evangelism' });
  const { documentId: gone } = await aGroup(app, { state: 'dissolved' });
  const { documentId: member } = await aMember(app);
  await aLeadership(app, { member, group });
  const board = await readLeaderBoard(at('2026-11-23'), 2026);
  expect(groupOn(board, group)?.leaders).toMatchObject([{ duty: { state: null } }]);
  expect(board.committees.find(({ code }) => code === 'evangelism')).toMatchObject({ givesTitle: false, duty: null });
  expect(groupOn(board, gone)).toBeUndefined();
  expect(board.committees.at(-1)?.code).toBeNull();
  expect(await appointLeader(at('2026-11-23'), { member, group: gone })).toMatchObject({ code: 'GROUP_DISSOLVED' });
});

test('the board costs the same few statements however many groups there are', async () => {
  const sql = await connect(app);
  const { rows } = await sql.query("SELECT id FROM committees WHERE code = 'regional-user'");
  await sql.query(
    `WITH made AS (INSERT INTO working_groups (document_id, code, name_zh, name_en, position, state, is_demo)
       SELECT 'manygroups' || n, 'many-' || n, '城市' || n, 'City ' || n, 100 + n, 'active', false FROM generate_series(1, 300) n
       RETURNING id)
     INSERT INTO working_groups_committee_lnk (group_id, committee_id) SELECT id, $1 FROM made`,
    [(rows as { id: number }[])[0]!.id],
  );
  const context = at('2026-11-23');
  let statements = 0;
  const database = {
    ...context.database,
    query: (statement: never) => {
      statements += 1;
      return context.database.query(statement);
    },
  };
  const board = await readLeaderBoard({ ...context, database } as typeof context, 2026);
  expect(board.committees.flatMap(({ groups }) => groups).length).toBeGreaterThan(300);
  expect(statements).toBeLessThanOrEqual(7);
});

test('a leader is appointed for a day, steps down for a reason, and the ending is taken back', async () => {
  const [{ documentId: member }, { documentId: group }] = await Promise.all([aMember(app), aGroup(app)]);
  const now = at('2026-11-23');
  const who = { member, group };
  const appointed = await appointLeader(now, { ...who, on: '2026-10-01', idempotencyKey: 'appoint-01' });
  if (isRefusal(appointed)) throw new Error(appointed.code);
  expect(await appointLeader(now, { ...who, on: '2026-10-01', idempotencyKey: 'appoint-01' })).toEqual(appointed);
  const ending = { ...who, ...appointed, on: '2026-11-20', reason: '工作调动' };
  expect(await endLeadership(now, { ...ending, reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
  expect(await endLeadership(now, { ...ending, on: '2026-09-01' })).toMatchObject({ code: 'ENDS_BEFORE_START' });
  expect(await endLeadership(now, ending)).toEqual(appointed);
  expect(await appointLeader(now, { ...who, on: '2026-11-19' })).toMatchObject({ code: 'LEADERSHIP_OVERLAPS' });
  const back = { ...who, ...appointed, reason: '登记有误' };
  expect(await resumeLeadership(now, back)).toEqual(appointed);
  expect(await resumeLeadership(now, back)).toMatchObject({ code: 'ALREADY_LEADING' });
  expect(await putForwardLeader(now, { ...back, reason: '组织有力' })).toEqual(appointed);

  const { rows } = await (
    await connect(app)
  ).query('SELECT action, reason, before, after FROM honour.audit_entry WHERE subject_id = $1 ORDER BY id', [
    appointed.leadership,
  ]);
  expect(rows.map(({ action, reason }: Record<string, string>) => [action, reason])).toEqual([
    ['leadership.appoint', null],
    ['leadership.end', '工作调动'],
    ['leadership.resume', '登记有误'],
    ['leadership.put-forward', '组织有力'],
  ]);
});

test('who stepped down for a day owes the duty, on the board, among late duties, in the person’s file and in the foresight', async () => {
  const [{ documentId: member }, { documentId: group }] = await Promise.all([
    aMember(app, { name: '钱进' }),
    aGroup(app),
  ]);
  const who = { member, group };
  await appointLeader(at('2025-02-01'), { ...who, on: '2025-02-01' });
  await endLeadership(at('2026-11-20'), { ...who, on: '2026-11-20' });
  const now = at('2026-11-23');
  expect(await foreseeAction(now, { ...who, action: 'appoint' })).toMatchObject({
    duty: { year: 2026, steppedDownOn: '2026-11-20' },
    releases: [
      { release: '2026Q4', before: { change: 'lapsed' }, after: { change: 'lapsed' }, onceMet: { change: 'renewed' } },
    ],
  });
  expect(await foreseeAction(now, { ...who, action: 'appoint', on: '2027-11-21' })).toMatchObject({
    duty: { year: 2027, steppedDownOn: null },
  });
  const appointed = await appointLeader(now, who);
  if (isRefusal(appointed)) throw new Error(appointed.code);
  const standing = async (context: typeof now) => {
    const board = groupOn(await readLeaderBoard(context, 2026), group);
    const file = await readPerson(context, { member, year: 2026 });
    if (isRefusal(file)) throw new Error(file.code);
    const view = file.leaderships.find(({ leadership }) => leadership === appointed.leadership);
    return [
      board?.leaders.find(({ leadership }) => leadership === appointed.leadership)?.duty.state,
      view?.years.find(({ year }) => year === 2026)?.state,
    ];
  };
  expect(await standing(now)).toEqual(['due', 'due']);
  const next = at('2027-01-05');
  expect(await standing(next)).toEqual(['late', 'late']);
  expect((await readLateDuties(next)).late.filter((one) => one.member === member)).toMatchObject([
    { year: 2026, leadership: appointed.leadership },
  ]);
  await duty(member, group, '2026-05-01', 'approve');
  expect(await standing(next)).toEqual(['accepted', 'accepted']);
});

test('what would follow is told by the plan of the release, and refused like the action', async () => {
  const [{ documentId: member }, { documentId: group }] = await Promise.all([
    aMember(app, { appliedOn: null }),
    aGroup(app),
  ]);
  const now = at('2026-11-23');
  const appoint = { action: 'appoint', member, group } as const;
  expect(await foreseeAction(now, appoint)).toMatchObject({
    givesTitle: true,
    duty: { zh: expect.any(String) as unknown, year: 2026, steppedDownOn: null },
    published: null,
    releases: [{ release: '2026Q4', before: null, after: { change: 'admitted', tier: 'partner' } }],
  });
  expect(await foreseeAction(now, { ...appoint, on: '2026-02-30' })).toMatchObject({ code: 'DATE_INVALID' });
  expect(await foreseeAction(now, { ...appoint, member: 'nobody000000' })).toMatchObject({ code: 'MEMBER_UNKNOWN' });
  expect(await foreseeAction(now, { ...appoint, action: 'end' })).toMatchObject({ code: 'NOT_LEADING' });
  const { documentId: retired } = await aMember(app, { state: 'retired' });
  for (const refused of [
    await foreseeAction(now, { ...appoint, member: retired }),
    await appointLeader(now, { member: retired, group }),
  ]) {
    expect(refused).toMatchObject({ code: 'MEMBER_NOT_ACTIVE' });
  }
  await appointLeader(now, { member, group });
  expect(await foreseeAction(now, { ...appoint, action: 'end' })).toMatchObject({
    duty: null,
    releases: [{ before: { change: 'admitted' }, after: null }],
  });
  expect(await foreseeAction(now, { ...appoint, action: 'put-forward' })).toMatchObject({
    releases: [{ after: { change: 'admitted', tier: 'ace' } }],
  });
  await publishRelease(at('2026-12-31'), { release: '2026Q4' });
  expect(await foreseeAction(at('2026-12-31'), { ...appoint, action: 'end' })).toMatchObject({ published: '2026Q4' });
  expect((await readLeaderBoard(at('2026-12-31'), 2026)).renewedBy).toBe('2026Q4');
});

test('a put-forward is withdrawn for a reason, however often it was made, and can be made anew', async () => {
  const [{ documentId: member }, { documentId: group }] = await Promise.all([
    aMember(app, { appliedOn: null }),
    aGroup(app),
  ]);
  const now = at('2026-11-24');
  const who = { member, group };
  const withdrawal = { ...who, reason: '推举有误' };
  expect(await withdrawPutForward(now, withdrawal)).toMatchObject({ code: 'NOT_LEADING' });
  const appointed = await appointLeader(now, who);
  if (isRefusal(appointed)) throw new Error(appointed.code);
  expect(await withdrawPutForward(now, withdrawal)).toMatchObject({ code: 'NOT_PUT_FORWARD' });
  expect(await foreseeAction(now, { ...who, action: 'withdraw-put-forward' })).toMatchObject({
    code: 'NOT_PUT_FORWARD',
  });
  await putForwardLeader(at('2026-11-22'), who);
  await putForwardLeader(at('2026-11-23'), who);
  expect(await foreseeAction(now, { ...who, action: 'withdraw-put-forward' })).toMatchObject({
    releases: [{ release: '2027Q1', before: { tier: 'ace' }, after: { tier: 'partner' } }, { release: '2027Q4' }],
  });
  expect(await withdrawPutForward(now, { ...withdrawal, reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
  const answers = await Promise.all([1, 2, 3].map(() => withdrawPutForward(now, withdrawal)));
  expect(answers.filter(isRefusal).map(({ code }) => code)).toEqual(['NOT_PUT_FORWARD', 'NOT_PUT_FORWARD']);
  const leader = async () => groupOn(await readLeaderBoard(now, 2026), group)?.leaders[0];
  expect((await leader())?.putForward).toBe(false);
  expect(await putForwardLeader(now, who)).toEqual(appointed);
  expect((await leader())?.putForward).toBe(true);
  await endLeadership(now, who);
  expect(await withdrawPutForward(now, withdrawal)).toMatchObject({ code: 'NOT_LEADING' });

  const sql = await connect(app);
  const { rows } = await sql.query(
    `SELECT action, reason, before ->> 'putForwardAt' AS at FROM honour.audit_entry WHERE subject_id = $1 AND action LIKE '%withdraw%'`,
    [appointed.leadership],
  );
  expect(rows).toEqual([
    { action: 'leadership.withdraw-put-forward', reason: '推举有误', at: '2026-11-23T02:00:00.000Z' },
  ]);
  await expect(sql.query('DELETE FROM honour.put_forward_withdrawal')).rejects.toThrow('append-only');
});

test('people are found by part of their name, slug or company, those in active life only', async () => {
  await aMember(app, { name: '诸葛一', latinName: 'Zhuge Yi', slug: 'zhuge-yi', company: '演示云海' });
  await aMember(app, { name: '诸葛二', slug: 'zhuge-er', state: 'retired' });
  const found = async (text: string) => (await searchPeople(at('2026-11-23'), text)).people.map(({ name }) => name);
  for (const text of ['诸葛', 'ZHUGE', 'zhuge-yi', '云海']) expect(await found(text)).toEqual(['诸葛一']);
  expect(await found(' ')).toEqual([]);
  expect(await found('%')).toEqual([]);
  for (let n = 0; n < 9; n += 1) await aMember(app, { name: `上官${n}` });
  const many = await searchPeople(at('2026-11-23'), '上官');
  expect([many.people.length, many.more]).toEqual([8, true]);
});
