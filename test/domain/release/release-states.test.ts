import { calendarYears, releaseStates } from '../../../src/domain/release/release-states';
import { CUT_OFFS, theRelease } from '../builders';

const statesOf = (year: number, today: string, published: string[]) =>
  releaseStates(year, today, CUT_OFFS, published.map(theRelease), []).map(({ state }) => state);

test.each([
  ['the cut-off day itself makes a quarter due', 2025, '2025-03-31', [], ['due', 'next', 'later', 'later']],
  ['the day before it is the next', 2025, '2025-03-30', [], ['next', 'later', 'later', 'later']],
  ['a quarter passed over is left out', 2025, '2025-10-02', ['2025Q2'], ['left-out', 'published', 'due', 'next']],
  [
    'after the year the last can still be due',
    2025,
    '2026-01-05',
    ['2025Q3'],
    ['left-out', 'left-out', 'published', 'due'],
  ],
  ['a coming year has its next and later ones', 2026, '2025-12-31', ['2025Q4'], ['next', 'later', 'later', 'later']],
] as const)('%s', (_, year, today, published, expected) => {
  expect(statesOf(year, today, [...published])).toEqual(expected);
});

test('what comes after a Q4 with members to renew waits for it, and is not left out by a later one', () => {
  const after = (year: number, today: string, yearEnds: number[]) =>
    releaseStates(year, today, CUT_OFFS, [theRelease('2025Q3')], yearEnds).map(({ state, renewalsPending }) => [
      state,
      renewalsPending,
    ]);
  expect(after(2025, '2026-04-01', [2025]).at(-1)).toEqual(['due', null]);
  expect(after(2026, '2026-04-01', [2025]).slice(0, 2)).toEqual([
    ['due', '2025Q4'],
    ['next', '2025Q4'],
  ]);
  expect(after(2026, '2026-04-01', [])[0]).toEqual(['due', null]);
});

test.each([
  ['last year and this one', '2025-05-01', [], [2025, 2024]],
  ['every year since the first release', '2025-05-01', ['2022Q4', '2025Q1'], [2025, 2024, 2023, 2022]],
] as const)('the calendar offers %s', (_, today, published, expected) => {
  expect(calendarYears(today, CUT_OFFS, [...published].map(theRelease))).toEqual(expected);
});
