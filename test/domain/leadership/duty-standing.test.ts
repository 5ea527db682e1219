import { dutyStanding, type DutyContribution } from '../../../src/domain/leadership/duty-standing';
import { leadsInYear } from '../../../src/domain/leadership/leadership-counts';
import { aLeadership } from '../builders';

const done = (state: DutyContribution['state'], occurredOn = '2026-06-01'): DutyContribution => ({
  id: `${state}-${occurredOn}`,
  occurredOn,
  state,
});
const during = { year: 2026, today: '2026-11-23', renewed: false };
const lastDay = { ...during, today: '2026-12-31' };
const after = { ...during, today: '2027-01-01' };

describe('The duty of 2026', () => {
  test.each([
    [
      'of the year of appointment is due where the leader had stepped down within the year before',
      { startedOn: '2026-02-01', formerly: [{ id: 'former', startedOn: '2024-01-01', endedOn: '2026-01-31' }] },
      [],
      during,
      'due',
      null,
    ],
    [
      'is accepted by what was done before stepping down and coming back',
      { startedOn: '2026-11-01', formerly: [{ id: 'former', startedOn: '2024-01-01', endedOn: '2026-10-31' }] },
      [done('approved')],
      during,
      'accepted',
      null,
    ],
    ['of the year of appointment is exempt', { startedOn: '2026-02-01' }, [], after, 'exempt', null],
    ['is due while the year lasts', {}, [], during, 'due', null],
    ['is due on 31 December still', {}, [], lastDay, 'due', null],
    ['is late from 1 January', {}, [], after, 'late', null],
    ['is late once the renewals are published', {}, [], { ...lastDay, renewed: true }, 'late', null],
    ['is submitted until a review decides', {}, [done('submitted')], during, 'submitted', null],
    ['is submitted in January still', {}, [done('submitted')], after, 'submitted', null],
    ['is accepted by one approval', {}, [done('submitted'), done('approved')], during, 'accepted', null],
    ['is due again when sent back', {}, [done('sent-back')], during, 'due', 'sent-back'],
    ['sent back and the year over is late', {}, [done('sent-back')], after, 'late', 'sent-back'],
    ['is not met by one of another year', {}, [done('approved', '2025-06-01')], during, 'due', null],
    [
      'is not met by what was done before leading',
      { startedOn: '2025-12-01', endedOn: '2026-10-01' },
      [done('approved', '2026-10-01')],
      { ...during, today: '2026-09-30' },
      'due',
      'outside-leadership',
    ],
    ['is nobody’s who stepped down', { endedOn: '2026-11-23' }, [], during, null, null],
    ['is due the day before stepping down', { endedOn: '2026-11-24' }, [], during, 'due', null],
    ['is nobody’s who stepped down on 31 December', { endedOn: '2026-12-31' }, [], after, null, null],
    ['is late of who steps down on 1 January', { endedOn: '2027-01-01' }, [], after, 'late', null],
    ['accepted stays so after stepping down', { endedOn: '2026-08-01' }, [done('approved')], after, 'accepted', null],
    ['is not owed without leader authority', { givesTitle: false }, [done('approved')], during, null, null],
    ['is not owed where the committee asks for none', { owesDuty: false }, [], during, null, null],
  ] as const)('%s', (_, leadership, contributions, seen, state, hint) => {
    expect(dutyStanding(aLeadership(leadership), contributions, seen)).toMatchObject({ state, hint });
  });

  test('names the contribution that it rests on', () => {
    const standing = (contributions: DutyContribution[]) =>
      dutyStanding(aLeadership(), contributions, during).contribution;
    expect(standing([done('submitted', '2026-03-01'), done('approved')])).toBe('approved-2026-06-01');
    expect(standing([done('sent-back')])).toBe('sent-back-2026-06-01');
    expect(standing([])).toBeNull();
  });
});

test.each([
  ['before it', { startedOn: '2025-01-01', endedOn: '2026-01-01' }, false],
  ['for its first day', { startedOn: '2025-01-01', endedOn: '2026-01-02' }, true],
  ['from its last day', { startedOn: '2026-12-31', endedOn: null }, true],
  ['after it', { startedOn: '2027-01-01', endedOn: null }, false],
  ['never, as it was undone', { startedOn: '2026-05-01', endedOn: '2026-05-01' }, false],
])('a leadership %s is shown in 2026: %#', (_, office, shown) => {
  expect(leadsInYear(office, 2026)).toBe(shown);
});
