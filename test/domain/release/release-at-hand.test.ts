import { releasesAtHand, yearAtHand } from '../../../src/domain/release/release-at-hand';
import { daysBetween } from '../../../src/domain/shared/civil-date';
import { CUT_OFFS, theRelease } from '../builders';

test.each([
  ['before any cut-off', '2025-02-01', ['2024Q4'], '2025Q1', null],
  ['on the cut-off day it is due and the next is ahead', '2025-03-31', ['2024Q4'], '2025Q2', '2025Q1'],
  ['the latest of several that are due', '2025-07-01', ['2024Q4'], '2025Q3', '2025Q2'],
  ['over New Year the renewals are still due', '2026-01-05', ['2025Q3'], '2026Q1', '2025Q4'],
  ['on the last day of a year the next year is ahead', '2025-12-31', ['2025Q4'], '2026Q1', null],
] as const)('%s', (_, today, published, next, due) => {
  const atHand = releasesAtHand(today, CUT_OFFS, published.map(theRelease), []);
  expect(atHand).toEqual({ next: theRelease(next), due: due && theRelease(due) });
});

test('a programme without cut-offs has none at hand', () => {
  expect(releasesAtHand('2025-02-01', [], [], [])).toEqual({ next: null, due: null });
});

test.each([
  ['the renewals come before what is due after them', '2026-07-02', '2025Q3', [2025], '2025Q4'],
  ['of a year long gone, too', '2028-07-02', '2025Q3', [2025], '2025Q4'],
  ['but not where nobody is to be renewed', '2026-07-02', '2025Q3', [], '2026Q2'],
] as const)('%s', (_, today, published, yearEnds, due) => {
  expect(releasesAtHand(today, CUT_OFFS, [theRelease(published)], yearEnds).due?.code).toBe(due);
});

test.each([
  ['2025-11-20', '2025Q3', 2025],
  ['2025-12-31', '2025Q3', 2025],
  ['2026-01-05', '2025Q3', 2025],
  ['2026-01-05', '2025Q4', 2026],
  ['2026-07-02', '2025Q3', 2025],
])('on %s, after the release of %s, the year that is worked for is %i', (today, published, year) => {
  expect(yearAtHand(today, releasesAtHand(today, CUT_OFFS, [theRelease(published)], [2025]))).toBe(year);
});

test.each([
  ['2025-03-31', '2025-03-31', 0],
  ['2025-12-30', '2026-01-02', 3],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-03-02', '2025-03-01', -1],
])('from %s to %s it is %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
