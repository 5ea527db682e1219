import { installConstraints } from '../../../src/persistence/constraints';
import { getProgramme } from '../../../src/persistence/programme/rules';
import { correctRelease } from '../../../src/services/release/correct-release';
import { draftRelease } from '../../../src/services/release/draft-release';
import { grantTier } from '../../../src/services/grant/grant-tier';
import { proposeGrant } from '../../../src/services/grant/propose-grant';
import { publishRelease } from '../../../src/services/release/publish-release';
import { holdBackAdmission } from '../../../src/services/release/hold-back';
import { readDeskVersion, readReleaseCalendar } from '../../../src/services/release/read-release-calendar';
import { readReleaseDesk, type ReleaseDesk } from '../../../src/services/release/read-release-desk';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { requestPublication } from '../../../src/services/release/request-publication';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { isRefusal, type Refusal } from '../../../src/domain/shared/refusal';
import { aLeadership, aMember, bootStrapi, catalogued, connect, contextAt, type Application } from '../../support';

let app: Application;
const at = (instant: string) => contextAt(app, instant);
const APRIL = '2025-04-02T10:00:00+08:00';

beforeAll(async () => {
  app = await bootStrapi();
});

async function credit(member: string, activity: string, occurredOn: string): Promise<void> {
  const context = at(`${occurredOn}T12:00:00+08:00`);
  const evidenceUrl = `https://example.org/${member}/${activity}/${occurredOn}`;
  const recorded = await recordContributions(context, [{ member, activity, occurredOn, title: '活动', evidenceUrl }]);
  if (isRefusal(recorded)) throw new Error(recorded.code);
  await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
}

function read(given: ReleaseDesk | Refusal): ReleaseDesk {
  if (isRefusal(given)) throw new Error(given.code);
  return given;
}

test('a draft is read with names, published as it was read, and refused once something changed beneath it', async () => {
  const { documentId: li } = await aMember(app, { name: '李雷', sortKey: 'li lei' });
  const { documentId: an } = await aMember(app, { name: '安然', sortKey: 'an ran' });
  const { documentId: han } = await aMember(app, { name: '韩梅', consentSite: false });
  for (const member of [li, an, han]) await credit(member, 'campus-event', '2025-02-10');

  const draft = read(await readReleaseDesk(at(APRIL), { release: '2025Q1' }));
  expect(draft.changes.map(({ person, change, before }) => [person?.name, change, before]).sort()).toEqual([
    ['安然', 'admitted', null],
    ['李雷', 'admitted', null],
  ]);
  expect(draft.notAdmitted).toMatchObject([{ member: han, reason: 'consent-missing', person: { name: '韩梅' } }]);
  expect(draft.previews.map(({ on, tiers }) => [on, tiers.at(-1)?.entries.map(({ name }) => name)])).toEqual([
    ['2025-03-31', ['安然', '李雷']],
  ]);
  expect(draft.totals.at(-1)).toEqual({ tier: 'partner', before: 0, after: 2 });

  await holdBackAdmission(at(APRIL), { release: '2025Q1', member: an, note: '材料待核' });
  const held = read(await readReleaseDesk(at(APRIL), { release: '2025Q1' }));
  expect(held.fingerprint).not.toBe(draft.fingerprint);
  expect(held.version).not.toBe(draft.version);
  await credit(li, 'pg-live', '2025-03-12');
  const stale = { release: '2025Q1', fingerprint: held.fingerprint ?? '', idempotencyKey: 'press-once' };
  expect(await publishRelease(at(APRIL), stale)).toMatchObject({
    code: 'DRAFT_CHANGED',
    data: { release: '2025Q1' },
  });

  const anew = read(await readReleaseDesk(at(APRIL), { release: '2025Q1' }));
  const pressed = { ...stale, fingerprint: anew.fingerprint ?? '' };
  const published = await publishRelease(at(APRIL), pressed);
  expect(published).toMatchObject({ changes: [{ member: li, points: 250 }] });
  expect(await publishRelease(at(APRIL), pressed)).toEqual(published);
});

test('a published release is read from the record, with its corrections and the roster as it was published', async () => {
  const before = read(await readReleaseDesk(at(APRIL), { release: '2025Q1' }));
  const member = before.changes[0]?.member ?? '';
  const ended = { release: '2025Q1', member, tier: null, from: '2025-04-10', reason: '重复登记' };
  await correctRelease(at('2025-04-12T10:00:00+08:00'), ended);
  const desk = read(await readReleaseDesk(at('2025-04-12T10:00:00+08:00'), { release: '2025Q1' }));
  expect(desk).toMatchObject({ publishedAt: '2025-04-02T02:00:00.000Z', fingerprint: null });
  expect(desk.corrections).toMatchObject([{ member, tier: null, reason: '重复登记', person: { name: '李雷' } }]);
  expect(desk.notAdmitted).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ reason: 'held-back', note: '材料待核' })]),
  );
  expect([desk.previews, desk.totals]).toEqual([before.previews, before.totals]);
});

test('a December draft shows both days: its go-live day and the first of January', async () => {
  const { documentId: wang } = await aMember(app, { name: '王芳' });
  await credit(wang, 'summit-talk', '2025-05-01');
  const june = '2025-07-01T10:00:00+08:00';
  const fingerprint = read(await readReleaseDesk(at(june), { release: '2025Q2' })).fingerprint ?? '';
  await publishRelease(at(june), { release: '2025Q2', fingerprint });
  const desk = read(await readReleaseDesk(at('2026-01-02T10:00:00+08:00'), { release: '2025Q4' }));
  const renewal = desk.changes.find(({ member }) => member === wang);
  expect(renewal).toMatchObject({ change: 'renewed', before: { tier: 'partner', from: '2025-06-30' } });
  expect(desk.previews.map(({ on }) => on)).toEqual(['2025-12-31', '2026-01-01']);
});

test('the calendar says where each quarter stands', async () => {
  const calendar = await readReleaseCalendar(at('2025-10-02T10:00:00+08:00'), 2025);
  expect(calendar.quarters.map(({ code, state }) => `${code} ${state}`)).toEqual([
    '2025Q1 published',
    '2025Q2 published',
    '2025Q3 due',
    '2025Q4 next',
  ]);
  expect(calendar).toMatchObject({ today: '2025-10-02', year: 2025, years: [2025, 2024] });
});

test.each([
  ['no release', '2025Q9', 'RELEASE_UNKNOWN'],
  ['a quarter left out', '2024Q4', 'RELEASE_OUT_OF_ORDER'],
])('%s cannot be read', async (_, release, code) => {
  expect(await readReleaseDesk(at(APRIL), { release })).toMatchObject({ code });
});

test('the version of what a draft is read from changes with anything beneath it, and with the day', async () => {
  const version = async (instant = APRIL) => (await readDeskVersion(at(instant))).version;
  const before = await version();
  expect(await version()).toBe(before);
  expect(await version('2025-04-03T00:00:00+08:00')).not.toBe(before);
  const { documentId: li } = await aMember(app, { name: '李四' });
  const withLi = await version();
  expect(withLi).not.toBe(before);
  await credit(li, 'article', '2025-07-05');
  const credited = await version();
  expect(credited).not.toBe(withLi);
  await holdBackAdmission(at('2026-01-02T10:00:00+08:00'), { release: '2025Q4', member: li, note: '材料待核' });
  expect(await version()).not.toBe(credited);
});

describe('Over New Year', () => {
  const JANUARY = '2026-01-03T10:00:00+08:00';
  let tao: string;
  let qin: string;

  async function submit(member: string, activity: string, occurredOn: string, group?: string): Promise<string> {
    const context = at(JANUARY);
    const evidenceUrl = `https://example.org/${member}/${activity}/${occurredOn}`;
    const recorded = await recordContributions(context, [
      { member, activity, occurredOn, title: '高校行', evidenceUrl, group: group ?? null },
    ]);
    if (isRefusal(recorded)) throw new Error(recorded.code);
    return recorded.ids[0] ?? '';
  }

  /** Takes back all that somebody was approved for, so that they lapse. */
  async function revokeAllOf(member: string): Promise<void> {
    const sql = await connect(app);
    const { rows } = await sql.query<{ id: string }>(
      `SELECT c.document_id AS id FROM contributions c JOIN contributions_member_lnk l ON l.contribution_id = c.id
         JOIN members m ON m.id = l.member_id WHERE m.document_id = $1 AND c.state = 'approved'`,
      [member],
    );
    await reviewContributions(at(JANUARY), { ids: rows.map(({ id }) => id), decision: 'revoke', note: '误判' });
  }

  const december = async (release = '2025Q4', instant = JANUARY) =>
    read(await readReleaseDesk(at(instant), { release }));

  test('a draft names everybody whose outcome depends on what still waits, and what it is', async () => {
    const member = async (name: string, values: object = {}) => (await aMember(app, { name, ...values })).documentId;
    tao = await member('陶然', { consentSite: false });
    qin = await member('秦岚', { appliedOn: null });
    const enough = await member('邵华');
    const before = await december();
    const contribution = await submit(tao, 'campus-event', '2025-12-20');
    await submit(enough, 'pg-live', '2025-12-20');
    const proposed = await proposeGrant(at(JANUARY), {
      member: qin,
      tier: 'ace',
      basis: 'special',
      years: [2026],
      reason: '教材',
    });
    if (isRefusal(proposed)) throw new Error(proposed.code);
    const invited = { member: enough, tier: 'director', basis: 'invitation' as const, years: [2026], reason: '邀请' };
    const given = await grantTier(at(JANUARY), invited);
    if (isRefusal(given)) throw new Error(given.code);

    const desk = await december();
    const one = (person: string) => desk.waits.find((waits) => waits.member === person);
    expect(one(tao)).toMatchObject({
      person: { name: '陶然' },
      now: null,
      then: { change: 'admitted', tier: 'partner', points: 200 },
      things: [
        { kind: 'contribution', id: contribution, title: '高校行', occurredOn: '2025-12-20', state: 'submitted' },
      ],
      missing: ['consent'],
    });
    expect(one(qin)).toMatchObject({
      then: { change: 'admitted', tier: 'ace', bases: ['special'] },
      things: [{ kind: 'proposal', id: proposed.id, tier: 'ace', basis: 'special', years: [2026] }],
      missing: [],
    });
    expect(one(enough)).toMatchObject({
      then: { change: 'admitted', tier: 'director' },
      things: [{ kind: 'contribution' }, { kind: 'invitation', tier: 'director' }],
    });
    // Nothing that only waits makes the draft another one; the page that shows it reads it again.
    expect(desk.fingerprint).toBe(before.fingerprint);
    expect(desk.version).not.toBe(before.version);
  });

  test('a duty that waits for review is named for the leader whose title depends on it', async () => {
    const { documentId: group } = await catalogued(app, 'group', 'hangzhou');
    const { documentId: leader } = await aMember(app, { name: '组长', appliedOn: null });
    const { documentId: leadership } = await aLeadership(app, { member: leader, group, startedOn: '2024-05-01' });
    const id = await submit(leader, 'city-event', '2025-12-20', group);
    expect((await december()).waits.find(({ member }) => member === leader)).toMatchObject({
      now: null,
      then: { change: 'admitted', tier: 'partner', bases: ['leader'] },
      things: [{ id, activity: 'city-event', leaderships: [leadership] }],
      missing: [],
    });
  });

  test('the draft that GraphQL gives names the same', async () => {
    const draft = await draftRelease(at(JANUARY), { release: '2025Q4' });
    if (isRefusal(draft)) throw new Error(draft.code);
    const named = (await december()).waits.map(({ person: _person, ...waits }) => waits);
    expect(draft.waits).toEqual(named);
    expect(named.map(({ member }) => member)).toEqual(expect.arrayContaining([tao, qin]));
  });

  test('later releases wait for the renewals, and draft, calendar and publication say so', async () => {
    const april = '2026-04-02T10:00:00+08:00';
    expect(await december()).toMatchObject({ renewalsPending: null, coversTo: '2026-12-31' });
    expect(await december('2026Q1', april)).toMatchObject({ renewalsPending: '2025Q4', coversTo: '2026-12-31' });
    const { quarters } = await readReleaseCalendar(at(april), 2026);
    expect(quarters.map(({ code, state, renewalsPending }) => [code, state, renewalsPending])).toEqual([
      ['2026Q1', 'due', '2025Q4'],
      ['2026Q2', 'next', '2025Q4'],
      ['2026Q3', 'later', '2025Q4'],
      ['2026Q4', 'later', '2025Q4'],
    ]);
    const refused = { code: 'RENEWALS_PENDING', data: { release: '2026Q1', renewals: '2025Q4' } };
    expect(await publishRelease(at(april), { release: '2026Q1' })).toMatchObject(refused);
    const { fingerprint, steps } = await december('2026Q1', april);
    expect(steps).toMatchObject([{ step: 'publish', refusal: refused }]);
    expect(await requestPublication(at(april), { release: '2026Q1', fingerprint: fingerprint ?? '' })).toMatchObject(
      refused,
    );
    await revokeAllOf((await december()).changes.find(({ change }) => change === 'renewed')?.member ?? '');
    expect(await publishRelease(at(JANUARY), { release: '2025Q4' })).toMatchObject({ release: '2025Q4' });
    expect(await december('2026Q1', april)).toMatchObject({ renewalsPending: null });
  });

  test('what was approved only after Q4 admits in Q1, and the line keeps the year of its points', async () => {
    const { documentId: late } = await aMember(app, { name: '晚成' });
    const id = await submit(late, 'campus-event', '2025-12-21');
    await reviewContributions(at(JANUARY), { ids: [id], decision: 'approve' });
    const april = '2026-04-02T10:00:00+08:00';
    const line = {
      member: late,
      change: 'admitted',
      tier: 'partner',
      bases: ['points'],
      points: 200,
      pointsYear: 2025,
    };
    const off = (yearBeforeCounts: boolean) =>
      app.strapi.db.query('api::programme.programme').updateMany({ data: { yearBeforeCounts } });
    await off(false);
    expect((await december('2026Q1', april)).changes).not.toContainEqual(expect.objectContaining({ member: late }));
    await off(true);
    expect((await december('2026Q1', april)).changes).toContainEqual(expect.objectContaining(line));
    await publishRelease(at(april), { release: '2026Q1' });
    const published = await december('2026Q1', april);
    expect(published.changes).toContainEqual(expect.objectContaining(line));
    expect(published).toMatchObject({ waits: [], renewalsPending: null });
    const ofItsOwn = published.changes.filter(({ member }) => member !== late);
    for (const { pointsYear } of (await december()).changes) expect(pointsYear).toBe(2025);
    for (const { pointsYear } of ofItsOwn) expect([2025, 2026]).toContain(pointsYear);
  });

  test('a wrong lapse is mended by a correction that names Q4, from 1 January to the end of the year', async () => {
    const lapsed = (await december()).changes.find(({ change }) => change === 'lapsed');
    const request = { release: '2025Q4', member: lapsed?.member ?? '', tier: 'partner', reason: '误判' };
    expect(await correctRelease(at(JANUARY), { ...request, from: '2027-01-01' })).toMatchObject({
      code: 'TERM_NOT_FOUND',
    });
    expect(await correctRelease(at(JANUARY), { ...request, from: '2026-01-01' })).toMatchObject({
      tier: 'partner',
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });
});

test('a programme of before its settings has them on', async () => {
  const sql = await connect(app);
  await sql.query('UPDATE programmes SET year_before_counts = NULL, co_speakers_step_back = NULL');
  expect((await getProgramme(at(APRIL).database)).yearBeforeCounts).toBe(true);
  await sql.query(`COMMENT ON SCHEMA editorial_guard IS ''`);
  await installConstraints(app.strapi);
  const { rows } = await sql.query(
    'SELECT year_before_counts AS year, co_speakers_step_back AS speakers FROM programmes',
  );
  expect(rows).toEqual([{ year: true, speakers: true }]);
});
