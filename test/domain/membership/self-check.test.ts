import fc from 'fast-check';
import { pointsUpTo } from '../../../src/domain/contribution/score';
import { decideSelfCheck, distancesOf, MOST_CLAIMED, type SelfCheck } from '../../../src/domain/membership/self-check';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { ACTIVITIES, aRule, anActivity, RULES, TIERS } from '../builders';

const TODAY = '2025-10-20';
const claim = (activity: string, occurredOn: string, quantity = 1) => ({ activity, occurredOn, quantity });
const check = (contributions: ReturnType<typeof claim>[], on = TODAY) =>
  decideSelfCheck({ contributions, on }, RULES, TODAY);

function answered(answer: ReturnType<typeof check>): SelfCheck {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}

const ACE_WITHOUT_ONE_ARTICLE = [
  claim('conference-talk', '2025-01-10'),
  claim('pg-live', '2025-02-10'),
  claim('article', '2025-02-11'),
  claim('article', '2025-02-12'),
];

describe('Would I qualify?', () => {
  test.each<[string, ReturnType<typeof claim>[], number, string | null]>([
    ['nothing', [], 0, null],
    ['example 1: a campus event', [claim('campus-event', '2025-02-10')], 200, 'partner'],
    ['example 2: 490 points', ACE_WITHOUT_ONE_ARTICLE, 490, 'partner'],
    ['example 3: one more article', [...ACE_WITHOUT_ONE_ARTICLE, claim('article', '2025-03-01')], 510, 'ace'],
    [
      'example 10: beans of May and October with a campus event',
      [
        claim('forum-beans', '2025-05-01', 1200),
        claim('forum-beans', '2025-10-01', 1300),
        claim('campus-event', '2025-06-01'),
      ],
      300,
      'partner',
    ],
    ['3,999 beans', [claim('forum-beans', '2025-05-01', 3999)], 100, null],
    ['a duty', [claim('city-event', '2025-05-01')], 0, null],
  ])('%s', (_, contributions, points, tier) => {
    expect(answered(check(contributions))).toMatchObject({ year: 2025, points, tier, notCounted: [] });
  });

  test('it says what each activity gives, and what is missing to each tier that points can give', () => {
    const answer = answered(check([...ACE_WITHOUT_ONE_ARTICLE, claim('forum-beans', '2025-05-01', 1500)]));
    expect(answer.activities).toContainEqual({ activity: 'article', contributions: 2, quantity: 2, points: 40 });
    expect(answer.activities).toContainEqual({ activity: 'forum-beans', contributions: 1, quantity: 1500, points: 0 });
    expect(answer.distances).toEqual([
      { tier: 'ace', threshold: 500, missing: 10 },
      { tier: 'partner', threshold: 200, missing: 0 },
    ]);
  });

  test('what happened in another year or after the day does not count and is named', () => {
    const contributions = [
      claim('campus-event', '2024-12-31'),
      claim('campus-event', '2025-03-31'),
      claim('campus-event', '2025-04-01'),
      claim('campus-event', '1999-01-01'),
    ];
    const answer = answered(check(contributions, '2025-03-31'));
    expect(answer).toMatchObject({ points: 200, tier: 'partner' });
    expect(answer.notCounted.map(({ index, reason }) => [index, reason])).toEqual([
      [0, 'other-year'],
      [2, 'after-day'],
      [3, 'other-year'],
    ]);
  });

  test.each<[string, ReturnType<typeof claim>[], string]>([
    ['an unknown activity', [claim('juggling', '2025-01-01')], 'ACTIVITY_UNKNOWN'],
    ['a date that does not exist', [claim('article', '2025-02-29')], 'DATE_INVALID'],
    ['something after today', [claim('article', '2025-10-21')], 'DATE_IN_FUTURE'],
    ['quantity 0', [claim('forum-beans', '2025-01-01', 0)], 'QUANTITY_INVALID'],
    ['quantity −1', [claim('forum-beans', '2025-01-01', -1)], 'QUANTITY_INVALID'],
    ['quantity 1.5', [claim('forum-beans', '2025-01-01', 1.5)], 'QUANTITY_INVALID'],
    ['quantity 10¹²', [claim('forum-beans', '2025-01-01', 1e12)], 'QUANTITY_INVALID'],
    ['two of what is not counted over the year', [claim('article', '2025-01-01', 2)], 'QUANTITY_INVALID'],
    ['too many', Array.from({ length: MOST_CLAIMED + 1 }, () => claim('article', '2025-01-01')), 'TOO_MANY'],
  ])('%s is refused', (_, contributions, code) => {
    expect(check(contributions)).toMatchObject({ refused: true, code });
  });

  test('a day that does not exist, and something of before its rule, are refused', () => {
    expect(check([], '2025-02-29')).toMatchObject({ code: 'DATE_INVALID' });
    const since = anActivity('new-thing', [aRule(50, { effectiveFrom: '2025-07-01' })]);
    const rules = { tiers: TIERS, activities: new Map([['new-thing', since]]) };
    const early = { contributions: [claim('new-thing', '2025-06-30')], on: TODAY };
    expect(decideSelfCheck(early, rules, TODAY)).toMatchObject({ code: 'RULE_NOT_IN_FORCE' });
  });

  test('it gives what approvals of the same things would be worth', () => {
    const day = fc.integer({ min: 0, max: 292 }).map((days) => {
      return new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
    });
    const claims = fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom('article', 'pg-live', 'campus-event'), day, fc.constant(1)),
        fc.tuple(fc.constant('forum-beans'), day, fc.integer({ min: 1, max: 5000 })),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(claims, (made) => {
        const contributions = made.map(([activity, occurredOn, quantity]) => claim(activity, occurredOn, quantity));
        const approved = contributions.map((one, index) => ({ ...one, id: `c${index}` }));
        expect(answered(check(contributions)).points).toBe(pointsUpTo(approved, ACTIVITIES, 2025, TODAY));
      }),
    );
  });
});

test('a year without thresholds has no distances', () => {
  expect(distancesOf(1000, 2019, TIERS)).toEqual([]);
});
