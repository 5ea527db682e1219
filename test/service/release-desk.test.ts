import { correctRelease } from '../../src/services/correct-release';
import { publishRelease } from '../../src/services/publish-release';
import { holdBackAdmission } from '../../src/services/hold-back';
import { readDeskVersion, readReleaseCalendar } from '../../src/services/read-release-calendar';
import { readReleaseDesk, type ReleaseDesk } from '../../src/services/read-release-desk';
import { recordContributions } from '../../src/services/record-contributions';
import { reviewContributions } from '../../src/services/review-contributions';
import { isRefusal, type Refusal } from '../../src/domain/shared/refusal';
import { aMember, bootStrapi, contextAt, type Application } from '../support';

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
