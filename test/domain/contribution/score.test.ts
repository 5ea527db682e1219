import fc from 'fast-check';
import { pointsUpTo, ruleInForce, worth, type Scored } from '../../../src/domain/contribution/score';
import { ACTIVITIES, anActivity, aRule, of } from '../builders';

const yearEnd = (list: Scored[], year = 2025) => pointsUpTo(list, ACTIVITIES, year, `${year}-12-31`);

describe('A person’s points in a year', () => {
  test.each<[string, Scored[], number]>([
    ['nothing', [], 0],
    ['example 1: one campus event', [of('campus-event', '2025-02-10')], 200],
    [
      'example 2: conference talk, PG.Live and two articles',
      [
        of('conference-talk', '2025-03-01'),
        of('pg-live', '2025-03-02'),
        of('article', '2025-03-03'),
        of('article', '2025-03-04'),
      ],
      490,
    ],
    [
      'example 10: beans of May and November, and a campus event',
      [of('forum-beans', '2025-05-20', 1200), of('forum-beans', '2025-11-20', 1300), of('campus-event', '2025-11-21')],
      300,
    ],
    ['3,999 beans', [of('forum-beans', '2025-05-20', 3999)], 100],
    ['4,000 beans in two reports', [of('forum-beans', '2025-05-20', 3999), of('forum-beans', '2025-05-21', 1)], 200],
    ['beans of two years', [of('forum-beans', '2024-12-31', 1500), of('forum-beans', '2025-01-01', 1500)], 0],
    ['duties', [of('city-event', '2025-05-01'), of('industry-report', '2025-12-01')], 0],
    ['another year', [of('campus-event', '2024-12-31'), of('campus-event', '2026-01-01')], 0],
  ])('%s', (_, contributions, points) => {
    expect(yearEnd(contributions)).toBe(points);
  });

  test('count up to the cut-off day and not beyond', () => {
    const list = [of('article', '2025-03-31'), of('article', '2025-04-01')];
    expect(pointsUpTo(list, ACTIVITIES, 2025, '2025-03-31')).toBe(20);
  });

  test('do not depend on the order of approvals', () => {
    const report = fc.record({
      activity: fc.constantFrom(...ACTIVITIES.keys()),
      day: fc.integer({ min: 1, max: 28 }),
      quantity: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (reports, shuffle) => {
        const list = reports.map(({ activity, day, quantity }) =>
          of(activity, `2025-06-${String(day).padStart(2, '0')}`, activity === 'forum-beans' ? quantity : 1),
        );
        const shuffled = list.map((c) => [shuffle.next().value, c] as const).sort(([a], [b]) => a - b);
        expect(yearEnd(shuffled.map(([, c]) => c))).toBe(yearEnd(list));
      }),
    );
  });
});

describe('A rule has dates', () => {
  const article = anActivity('article', [
    aRule(30, { effectiveFrom: '2025-07-01' }),
    aRule(20),
    aRule(10, { effectiveFrom: '2026-01-01' }),
  ]);

  test.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 20],
    ['2025-06-30', 20],
    ['2025-07-01', 30],
    ['2026-05-05', 10],
  ])('on %s an article is worth %p', (day, points) => {
    expect(ruleInForce(article, day)?.points).toBe(points);
  });

  test('each contribution is scored by the rule of its own day', () => {
    expect(worth(article, [of('article', '2025-06-30'), of('article', '2025-07-01')])).toBe(50);
  });

  test('beans that complete a unit after a change are worth the new rule’s points', () => {
    const beans = anActivity(
      'forum-beans',
      [aRule(100, { unit: 2000 }), aRule(150, { unit: 2000, effectiveFrom: '2025-07-01' })],
      { countedOverYear: true },
    );
    expect(worth(beans, [of('forum-beans', '2025-05-01', 2500), of('forum-beans', '2025-08-01', 1500)])).toBe(250);
  });

  test.each([
    [2, 40],
    [3, 50],
    [9, 50],
  ])('a cap of 50 makes %i articles worth %i', (count, points) => {
    const capped = anActivity('article', [aRule(20, { cap: 50 })]);
    expect(
      worth(
        capped,
        Array.from({ length: count }, () => of('article', '2025-05-05')),
      ),
    ).toBe(points);
  });
});
