import { addMonths, weekdayOf, weeksOfMonth } from '../../../src/domain/shared/month';

test.each([
  ['2026-11-15', '2026-10-26', '2026-12-06', 6],
  ['2027-02-01', '2027-02-01', '2027-02-28', 4],
  ['2024-02-29', '2024-01-29', '2024-03-03', 5],
])('the weeks of %s go from %s to %s', (day, first, last, weeks) => {
  const found = weeksOfMonth(day);
  expect(found.flat()).toHaveLength(weeks * 7);
  expect([found[0]?.[0], found.at(-1)?.at(-1)]).toEqual([first, last]);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %d months are %s', (day, months, then) => {
  expect(addMonths(day, months)).toBe(then);
});

test('a week begins on Monday', () => {
  expect(['2026-11-02', '2026-11-01'].map(weekdayOf)).toEqual([0, 6]);
});
