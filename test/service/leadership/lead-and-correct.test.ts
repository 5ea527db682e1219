import type { Client } from 'pg';
import { correctRelease } from '../../../src/services/release/correct-release';
import { appointLeader, endLeadership, putForwardLeader } from '../../../src/services/leadership/lead-group';
import { publishRelease } from '../../../src/services/release/publish-release';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { aGroup, aMember, bootStrapi, connect, contextAt, type Application } from '../../support';

let app: Application;
let sql: Client;
const at = (instant: string) => contextAt(app, instant);

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
});

async function holdings(member: string): Promise<string[]> {
  const { rows } = await sql.query(
    "SELECT concat_ws(' ', tier, from_day, to_day, bases) AS held FROM honour.holding WHERE member = $1 ORDER BY from_day",
    [member],
  );
  return (rows as { held: string }[]).map(({ held }) => held);
}

test('a leader is appointed, put forward, admitted for it, and steps down', async () => {
  const { documentId: member } = await aMember(app, { appliedOn: null });
  const { documentId: group } = await aGroup(app);
  const may = at('2025-05-01T00:30:00+08:00');
  expect(await endLeadership(may, { member, group })).toMatchObject({ code: 'NOT_LEADING' });
  expect(await putForwardLeader(may, { member, group })).toMatchObject({ code: 'NOT_LEADING' });
  const appointed = await appointLeader(may, { member, group });
  expect(await appointLeader(may, { member, group })).toMatchObject({ code: 'ALREADY_LEADING' });
  expect(await putForwardLeader(may, { member, group })).toEqual(appointed);
  expect(await putForwardLeader(may, { member, group })).toEqual(appointed);
  await publishRelease(at('2025-07-01T10:00:00+08:00'), { release: '2025Q2' });
  expect(await holdings(member)).toEqual(['ace 2025-06-30 2025-12-31 {promotion}']);
  expect(await endLeadership(at('2025-12-31T10:00:00+08:00'), { member, group })).toEqual(appointed);
  const { rows } = await sql.query('SELECT started_on, ended_on FROM leaderships ORDER BY id DESC LIMIT 1');
  expect(rows).toEqual([{ started_on: '2025-05-01', ended_on: '2025-12-31' }]);
  expect(await appointLeader(at('2025-12-31T11:00:00+08:00'), { member, group })).not.toEqual(appointed);
});

test('several appointments at once give one leadership', async () => {
  const { documentId: member } = await aMember(app);
  const { documentId: group } = await aGroup(app);
  const answers = await Promise.all(
    [1, 2, 3].map(() => appointLeader(at('2025-08-01T10:00:00+08:00'), { member, group })),
  );
  expect(answers.filter(isRefusal).map(({ code }) => code)).toEqual(['ALREADY_LEADING', 'ALREADY_LEADING']);
});

test('a correction changes the roster from its day, and leaves the release as it was', async () => {
  const { documentId: member } = await aMember(app);
  const { documentId: group } = await aGroup(app);
  await appointLeader(at('2025-09-01T10:00:00+08:00'), { member, group });
  await publishRelease(at('2025-10-01T10:00:00+08:00'), { release: '2025Q3' });
  const october = at('2025-10-20T10:00:00+08:00');
  const request = { release: '2025Q3', member, tier: 'ace', from: '2025-11-01', reason: '漏计积分' };
  const corrected = await correctRelease(october, { ...request, idempotencyKey: 'correction-1' });
  expect(corrected).toMatchObject({ tier: 'ace', from: '2025-11-01', to: '2025-12-31' });
  expect(await correctRelease(october, { ...request, idempotencyKey: 'correction-1' })).toEqual(corrected);
  expect(await holdings(member)).toEqual([
    'partner 2025-09-30 2025-10-31 {leader}',
    'ace 2025-11-01 2025-12-31 {correction}',
  ]);
  const ended = await correctRelease(october, { ...request, tier: null, from: '2025-12-01', reason: '佐证不实' });
  expect(ended).toMatchObject({ tier: null, to: '2025-12-31' });
  expect((await holdings(member)).at(-1)).toBe('ace 2025-11-01 2025-11-30 {correction}');
  const { rows } = await sql.query(
    "SELECT tier, to_day FROM honour.release_line WHERE release = '2025Q3' AND member = $1",
    [member],
  );
  expect(rows).toEqual([{ tier: 'partner', to_day: '2025-12-31' }]);
});

test.each([
  ['a day that does not exist', { from: '2025-02-30' }, 'DATE_INVALID'],
  ['an unknown person', { member: 'aaaaaaaaaaaaaaaaaaaaaaaa' }, 'MEMBER_UNKNOWN'],
  ['a release that is not published', { release: '2026Q1' }, 'TERM_NOT_FOUND'],
  ['no reason', { reason: '' }, 'REASON_MISSING'],
])('a correction with %s is refused', async (_, given, code) => {
  const { documentId: member } = await aMember(app);
  const request = { release: '2025Q3', member, tier: 'ace', from: '2025-11-01', reason: '漏计积分', ...given };
  expect(await correctRelease(at('2025-10-20T10:00:00+08:00'), request)).toMatchObject({ code });
});
