import {
  countsAtAdmission,
  countsAtRenewal,
  leadsOn,
  steppedDownBefore,
} from '../../../src/domain/leadership/leadership-counts';
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
    ['a day before', '2025-05-01', ['2024-01-01', '2025-04-30'], '2025-04-30'],
    ['the same day', '2025-05-01', ['2024-01-01', '2025-05-01'], '2025-05-01'],
    ['the same day a year earlier', '2025-05-01', ['2023-01-01', '2024-05-01'], '2024-05-01'],
    ['a day before that', '2025-05-01', ['2023-01-01', '2024-04-30'], null],
    ['28 February, of 29 February', '2024-02-29', ['2022-01-01', '2023-02-28'], '2023-02-28'],
    ['27 February, of 29 February', '2024-02-29', ['2022-01-01', '2023-02-27'], null],
    ['29 February, of 28 February', '2025-02-28', ['2023-01-01', '2024-02-29'], '2024-02-29'],
    ['29 February, of 1 March', '2025-03-01', ['2023-01-01', '2024-02-29'], null],
    ['the first day itself, so that it never was', '2025-05-01', ['2025-04-01', '2025-04-01'], null],
  ] as const)('the exemption is lost by stepping down on %s', (_, startedOn, [from, endedOn], expected) => {
    const former = { id: 'former', startedOn: from, endedOn };
    expect(steppedDownBefore({ startedOn, formerly: [former] })).toBe(expected);
    const long = { id: 'long ago', startedOn: '2019-01-01', endedOn: '2020-01-01' };
    expect(steppedDownBefore({ startedOn, formerly: [long, former] })).toBe(expected);
  });

  const again = {
    startedOn: '2025-12-31',
    formerly: [{ id: 'former', startedOn: '2024-01-01', endedOn: '2025-12-30' }],
  };

  test.each([
    ['stepping down for a day frees nobody (worked example 17)', {}, 2025, false],
    ['the year’s duty was done before stepping down', { dutiesOn: ['2025-03-01'] }, 2025, true],
    ['something was done while leading nothing', { dutiesOn: ['2025-12-30'] }, 2025, false],
    ['the year after is owed as ever', { dutiesOn: ['2025-03-01'] }, 2026, false],
  ])('at the renewal of someone appointed anew: %s', (_, given, year, counts) => {
    expect(countsAtRenewal(aLeadership({ ...again, ...given }), year)).toBe(counts);
  });

  test.each([
    ['not exempt, and the former one’s exemption is its own', ['2025-01-10', '2026-02-01'], [], '2026Q1', false],
    ['the duty of the year before was met', ['2024-01-10', '2026-02-01'], ['2025-06-01'], '2026Q1', true],
    ['in Q4 only this year’s duty counts', ['2024-01-10', '2026-02-01'], ['2025-06-01'], '2026Q4', false],
    ['a year and a day later it is exempt', ['2024-01-10', '2025-02-01'], [], '2026Q1', true],
  ] as const)('at an admission of someone appointed anew: %s', (_, [from, endedOn], dutiesOn, release, counts) => {
    const leadership = { startedOn: '2026-02-02', dutiesOn, formerly: [{ id: 'former', startedOn: from, endedOn }] };
    expect(countsAtAdmission(aLeadership(leadership), theRelease(release))).toBe(counts);
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
