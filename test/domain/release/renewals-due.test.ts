import { latestOf, renewalsBefore, yearEndsOf, yearToRenew } from '../../../src/domain/release/renewals-due';
import { aTerm, theRelease } from '../builders';

describe('The renewals that come before anything later', () => {
  test.each<[string, number, string | null, number[], number | null]>([
    ['those of a year that is over, while its Q4 is not published', 2026, '2025Q3', [2025], 2025],
    ['none once it is published', 2026, '2025Q4', [2025, 2026], null],
    ['none once a later release is, as it cannot be published any more', 2026, '2026Q1', [2025], null],
    ['none where nobody held a term at the year’s end', 2026, '2025Q3', [2024], null],
    ['not those of the year itself', 2025, '2025Q3', [2025], null],
    ['the first of several', 2027, '2024Q3', [2024, 2025, 2026], 2024],
    ['of a year long gone, too', 2028, '2025Q1', [2025], 2025],
    ['before the first release nobody holds anything', 2026, null, [], null],
  ])('%s', (_, before, latest, yearEnds, expected) => {
    expect(yearToRenew(before, latest === null ? null : theRelease(latest), yearEnds)).toBe(expected);
  });

  test('are named by the code of their Q4', () => {
    const published = ['2025Q1', '2025Q3'].map(theRelease);
    expect(renewalsBefore(theRelease('2026Q1'), published, [2025])).toBe('2025Q4');
    expect(renewalsBefore(theRelease('2025Q4'), published, [2025])).toBeNull();
  });
});

test('The latest release is the one with the latest cut-off, in whatever order they come', () => {
  expect(latestOf(['2025Q1', '2025Q3', '2025Q2'].map(theRelease))?.code).toBe('2025Q3');
  expect(latestOf([])).toBeNull();
});

test.each([
  ['to the end of its year', '2025-03-31', '2025-12-31', [2025]],
  ['from the last day of a year to the end of the next', '2025-12-31', '2026-12-31', [2025, 2026]],
  ['that a correction cut short on 30 December', '2025-03-31', '2025-12-30', []],
])('A term %s is held on the 31 December of %s – %s', (_, from, to, years) => {
  expect(yearEndsOf([aTerm('partner', from, to)])).toEqual(years);
});
