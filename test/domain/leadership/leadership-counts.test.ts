import { countsAtAdmission, countsAtRenewal, leadsOn } from '../../../src/domain/leadership/leadership-counts';
import { aLeadership, theRelease } from '../builders';

describe('A leadership', () => {
  test('counts from its first day to the day before stepping down', () => {
    const leadership = aLeadership({ startedOn: '2025-05-01', endedOn: '2025-06-30' });
    expect(['2025-04-30', '2025-05-01', '2025-06-29', '2025-06-30'].map((day) => leadsOn(leadership, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.each([
    ['the year of appointment is exempt', {}, 2025, true],
    ['no event in the year after', {}, 2026, false],
    ['an event in the year after', { dutiesOn: ['2026-08-08'] }, 2026, true],
    ['an event of another year', { dutiesOn: ['2025-08-08'] }, 2026, false],
    ['an event before the leadership began', { startedOn: '2025-05-01', dutiesOn: ['2025-04-01'] }, 2026, false],
    ['stepped down on 31 December', { dutiesOn: ['2026-08-08'], endedOn: '2026-12-31' }, 2026, false],
    ['a committee that asks for no duty', { owesDuty: false }, 2026, true],
    ['a committee that authorises no leaders', { givesTitle: false }, 2025, false],
  ])('at the renewal: %s', (_, given, year, counts) => {
    expect(countsAtRenewal(aLeadership(given), year)).toBe(counts);
  });

  test.each([
    ['begun in that year', {}, '2025Q2', true],
    ['begun on the cut-off day', { startedOn: '2025-06-30' }, '2025Q2', true],
    ['begun after the cut-off day', { startedOn: '2025-07-01' }, '2025Q2', false],
    ['exempt the year before, in Q1', {}, '2026Q1', true],
    ['exempt the year before, in Q4', {}, '2026Q4', false],
    ['met the year before, in Q3', { startedOn: '2024-01-01', dutiesOn: ['2025-02-02'] }, '2026Q3', true],
    ['unmet the year before, met this year', { startedOn: '2024-01-01', dutiesOn: ['2026-03-31'] }, '2026Q1', true],
    ['met only after the cut-off day', { startedOn: '2024-01-01', dutiesOn: ['2026-04-01'] }, '2026Q1', false],
    ['unmet in both years', { startedOn: '2024-01-01' }, '2026Q1', false],
  ])('at an admission: %s', (_, given, release, counts) => {
    expect(countsAtAdmission(aLeadership(given), theRelease(release))).toBe(counts);
  });
});
