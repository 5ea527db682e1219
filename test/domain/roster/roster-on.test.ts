import { inDisplayOrder, rosterDay } from '../../../src/domain/roster/roster-on';
import { aTerm, theRelease } from '../builders';

const terms = [aTerm('partner', '2025-03-31', '2025-12-31')];

describe('The day the roster is shown for', () => {
  test.each([
    ['a day asked for is taken as it is', '2025-05-05', '2026-01-05', '2025Q3', '2025-05-05', false],
    ['31 December itself waits for nothing', '2025-12-31', '2026-01-05', '2025Q3', '2025-12-31', false],
    [
      'a day of the new year says that its renewals are pending',
      '2026-02-02',
      '2026-01-05',
      '2025Q3',
      '2026-02-02',
      true,
    ],
    ['one in the future does, too', '2026-02-02', '2025-11-11', '2025Q3', '2026-02-02', true],
    ['and one years ahead', '2028-02-02', '2025-11-11', '2025Q3', '2028-02-02', true],
    ['not once they are published', '2026-02-02', '2026-01-05', '2025Q4', '2026-02-02', false],
    ['without one it is today', null, '2025-11-11', '2025Q3', '2025-11-11', false],
    ['over New Year it stays 31 December', null, '2026-01-01', '2025Q3', '2025-12-31', true],
    ['however long it takes', null, '2027-02-01', '2025Q3', '2025-12-31', true],
    ['until Q4 is published', null, '2026-01-05', '2025Q4', '2026-01-05', false],
    ['or a later release', null, '2026-04-02', '2026Q1', '2026-04-02', false],
  ])('%s', (_, asked, today, latest, on, renewalPending) => {
    expect(rosterDay(asked, today, theRelease(latest), terms)).toEqual({ on, renewalPending });
  });

  test('nothing is pending where nobody held a term at the year’s end', () => {
    expect(rosterDay(null, '2026-01-01', null, [])).toEqual({ on: '2026-01-01', renewalPending: false });
    expect(rosterDay('2026-01-01', '2026-01-01', null, [])).toEqual({ on: '2026-01-01', renewalPending: false });
  });
});

test('A roster is ordered by tier, pinyin, name and slug', () => {
  const placed = [
    { rank: 1, sortKey: 'an', name: '安', slug: 'an' },
    { rank: 3, sortKey: 'zeng guo qiang', name: '曾国强', slug: 'zeng-guoqiang' },
    { rank: 3, sortKey: 'li lei', name: '李雷', slug: 'li-lei-2' },
    { rank: 3, sortKey: 'li lei', name: '李雷', slug: 'li-lei' },
    { rank: 3, sortKey: 'li lei', name: '李蕾', slug: 'li-lei-3' },
  ];
  // 蕾 (U+857E) comes before 雷 (U+96F7) by code unit.
  const order = ['li-lei-3', 'li-lei', 'li-lei-2', 'zeng-guoqiang', 'an'];
  expect(placed.sort(inDisplayOrder).map(({ slug }) => slug)).toEqual(order);
});
