import {
  decideAppointment,
  decideEnding,
  decideResumption,
  heldPeriod,
  type Period,
} from '../../../src/domain/leadership/decide-leadership';

const TODAY = '2026-11-23';
const WHO = { member: 'li', group: 'hangzhou', dissolved: false };
const period = (startedOn: string, endedOn: string | null, id = startedOn): Period => ({ id, startedOn, endedOn });

test('the leadership that is held is today’s, or one that begins later, or the one that is named', () => {
  const periods = [period('2024-01-01', '2025-01-01'), period('2025-06-01', '2026-12-31'), period('2027-01-01', null)];
  expect(heldPeriod(periods, TODAY)?.id).toBe('2025-06-01');
  expect(heldPeriod(periods, TODAY, '2027-01-01')?.id).toBe('2027-01-01');
  expect(heldPeriod(periods, TODAY, '2024-01-01')).toBeNull();
});

test.each([
  ['today', TODAY, [], null],
  ['in the past', '2026-01-01', [], null],
  ['next year', '2027-12-31', [], null],
  ['the year after', '2028-01-01', [], 'DATE_OUT_OF_RANGE'],
  ['centuries ago', '1026-01-01', [], 'DATE_OUT_OF_RANGE'],
  ['on no day', '2026-02-30', [], 'DATE_INVALID'],
  ['while leading', TODAY, [period('2025-01-01', null)], 'ALREADY_LEADING'],
  ['before the end that is planned', TODAY, [period('2025-01-01', '2026-12-31')], 'ALREADY_LEADING'],
  ['before a leadership that begins later', TODAY, [period('2027-01-01', null)], 'ALREADY_LEADING'],
  ['on the day of stepping down', '2026-06-01', [period('2025-01-01', '2026-06-01')], null],
  ['the day before it', '2026-05-31', [period('2025-01-01', '2026-06-01')], 'LEADERSHIP_OVERLAPS'],
  ['over one that never was', '2026-01-01', [period('2026-06-01', '2026-06-01')], null],
] as const)('an appointment %s', (_, startedOn, periods, code) => {
  expect(decideAppointment({ ...WHO, startedOn }, periods, TODAY)?.code ?? null).toBe(code);
});

test.each([
  ['on its first day', '2025-05-01', null],
  ['before it', '2025-04-30', 'ENDS_BEFORE_START'],
  ['too far ahead', '2028-01-01', 'DATE_OUT_OF_RANGE'],
  ['on no day', 'soon', 'DATE_INVALID'],
])('a leadership ends %s', (_, endedOn, code) => {
  expect(decideEnding(period('2025-05-01', null), endedOn, TODAY)?.code ?? null).toBe(code);
});

test.each([
  ['that ended', [], null],
  ['after which another began and ended', [period('2026-03-01', '2026-05-01')], 'LEADERSHIP_FOLLOWED'],
  ['after which another is held', [period('2026-03-01', null)], 'ALREADY_LEADING'],
  ['before which another ended', [period('2020-01-01', '2021-01-01')], null],
])('the ending of a leadership %s is taken back', (_, others, code) => {
  const ended = period('2025-01-01', '2026-02-01');
  expect(decideResumption({ ...WHO, period: ended }, [ended, ...others], TODAY)?.code ?? null).toBe(code);
});

test('a leadership without an end has none to take back', () => {
  const held = period('2025-01-01', null);
  expect(decideResumption({ ...WHO, period: held }, [held], TODAY)?.code).toBe('ALREADY_LEADING');
});
