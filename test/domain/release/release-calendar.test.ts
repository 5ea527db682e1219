import { nextRelease, parseRelease, releasesOf } from '../../../src/domain/release/release-calendar';
import { CUT_OFFS } from '../builders';

describe('The release calendar', () => {
  test('a year has four releases, with their cut-offs at the quarters’ ends', () => {
    expect(releasesOf(2025, CUT_OFFS).map(({ code, cutOff }) => [code, cutOff])).toEqual([
      ['2025Q1', '2025-03-31'],
      ['2025Q2', '2025-06-30'],
      ['2025Q3', '2025-09-30'],
      ['2025Q4', '2025-12-31'],
    ]);
  });

  test.each(['2025Q0', '2025Q5', '25Q1', '2025q1', '2025Q1 ', ''])('%p names no release', (code) => {
    expect(parseRelease(code, CUT_OFFS)).toBeNull();
  });

  test.each([
    ['2025-03-31', '2025Q1'],
    ['2025-04-01', '2025Q2'],
    ['2025-12-31', '2025Q4'],
    ['2026-01-01', '2026Q1'],
  ])('on %s the next release is %s', (today, code) => {
    expect(nextRelease(today, CUT_OFFS)?.code).toBe(code);
  });
});
