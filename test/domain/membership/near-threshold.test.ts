import { NEAR_POINTS, nearThresholds } from '../../../src/domain/membership/near-threshold';
import { TIERS } from '../builders';

const near = (points: number) => nearThresholds([{ member: 'm', points }], 2025, TIERS)[0] ?? null;

test.each([
  [0, null],
  [-100, null],
  [99, null],
  [100, { tier: 'partner', missing: 100 }],
  [199, { tier: 'partner', missing: 1 }],
  [200, null],
  [399, null],
  [400, { tier: 'ace', missing: 100 }],
  [490, { tier: 'ace', missing: 10 }],
  [500, null],
  [5000, null],
])('%d points in a year are near %j', (points, expected) => {
  expect(near(points)).toEqual(expected && { member: 'm', points, ...expected });
});

test('who lacks least comes first, and equal ones keep one order', () => {
  const people = ['d', 'b', 'c', 'a'].map((member, at) => ({ member, points: [150, 490, 150, 101][at] ?? 0 }));
  expect(nearThresholds(people, 2025, TIERS).map(({ member }) => member)).toEqual(['b', 'c', 'd', 'a']);
});

test('it is the threshold in force in that year that counts', () => {
  const raised = TIERS.map((tier) =>
    tier.code === 'partner' ? { ...tier, thresholds: [...tier.thresholds, { fromYear: 2026, points: 300 }] } : tier,
  );
  const points = [{ member: 'm', points: 250 }];
  expect(nearThresholds(points, 2025, raised)).toEqual([]);
  expect(nearThresholds(points, 2026, raised)).toEqual([{ member: 'm', points: 250, tier: 'partner', missing: 50 }]);
  expect(NEAR_POINTS).toBe(100);
});
