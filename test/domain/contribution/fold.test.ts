import fc from 'fast-check';
import { foldingDays, unfolded, type Folded } from '../../../src/domain/contribution/fold';
import { pointsUpTo, type Scored } from '../../../src/domain/contribution/score';
import type { Activity } from '../../../src/domain/programme/programme';
import { addDays } from '../../../src/domain/shared/civil-date';
import { ACTIVITIES, anActivity, aRule } from '../builders';

/** What the database does: rows with the same activity, days and quantity become one. */
function fold(list: readonly Scored[], activities: ReadonlyMap<string, Activity>, cutOff: string): Folded[] {
  const days = foldingDays(activities, 2025, cutOff, 2);
  const folds = new Map<string, Folded>();
  for (const { activity, occurredOn, quantity } of list) {
    const from = days.filter((day) => day <= occurredOn).at(-1);
    if (from === undefined || occurredOn > cutOff) continue;
    const each = activities.get(activity)?.countedOverYear ? 0 : quantity;
    const key = `${activity} ${from} ${each}`;
    folds.set(key, { activity, from, each, quantity: (folds.get(key)?.quantity ?? 0) + quantity });
  }
  return [...folds.values()];
}

const day = fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2025-01-01', offset));
const dayOfTwoYears = fc.integer({ min: 0, max: 730 }).map((offset) => addDays('2024-01-01', offset));
const rule = fc.record({
  effectiveFrom: fc.oneof(fc.constantFrom('2020-01-01', '2025-01-01', '2025-12-31'), day),
  points: fc.integer({ min: 0, max: 50 }),
  unit: fc.integer({ min: 1, max: 4 }),
  cap: fc.option(fc.integer({ min: 0, max: 120 })),
});
const activities = fc
  .array(
    fc.record({
      countedOverYear: fc.boolean(),
      rules: fc.uniqueArray(rule, { minLength: 0, maxLength: 3, selector: ({ effectiveFrom }) => effectiveFrom }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (list) =>
      new Map(
        list.map(({ countedOverYear, rules }, at) => [
          `a${at}`,
          anActivity(
            `a${at}`,
            rules.map(({ points, ...given }) => aRule(points, given)),
            { countedOverYear },
          ),
        ]),
      ),
  );
const contributions = fc
  .array(
    fc.record({
      activity: fc.constantFrom('a0', 'a1', 'a2'),
      occurredOn: dayOfTwoYears,
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
    {
      maxLength: 25,
    },
  )
  .map((list): Scored[] => list.map((one, at) => ({ ...one, id: `c${String(at).padStart(3, '0')}` })));

describe('Folded contributions', () => {
  test('are worth what they were worth one by one, under any rules, caps and changes of rules, up to any cut-off, and in the year before', () => {
    fc.assert(
      fc.property(activities, contributions, day, (known, list, cutOff) => {
        const folded = fold(list, known, cutOff).flatMap((one) => {
          const activity = known.get(one.activity);
          return activity ? [unfolded(one, activity)] : [];
        });
        expect(pointsUpTo(folded, known, 2025, cutOff)).toBe(pointsUpTo(list, known, 2025, cutOff));
        expect(pointsUpTo(folded, known, 2024, '2024-12-31')).toBe(pointsUpTo(list, known, 2024, '2024-12-31'));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('The days from which contributions are folded', () => {
  test('are the first of the year alone while no rule changes', () => {
    expect(foldingDays(ACTIVITIES, 2025, '2025-12-31')).toEqual(['2025-01-01']);
  });

  test('are the first of the year before, too, where its contributions count', () => {
    expect(foldingDays(ACTIVITIES, 2025, '2025-03-31', 2)).toEqual(['2024-01-01', '2025-01-01']);
  });

  test('are those on which a rule begins, in order, up to the cut-off', () => {
    const changing = new Map([
      [
        'a',
        anActivity('a', [
          aRule(1),
          aRule(2, { effectiveFrom: '2025-07-01' }),
          aRule(3, { effectiveFrom: '2025-10-01' }),
        ]),
      ],
      ['b', anActivity('b', [aRule(1, { effectiveFrom: '2025-03-01' }), aRule(2, { effectiveFrom: '2025-07-01' })])],
    ]);
    expect(foldingDays(changing, 2025, '2025-09-30')).toEqual(['2025-01-01', '2025-03-01', '2025-07-01']);
  });
});
