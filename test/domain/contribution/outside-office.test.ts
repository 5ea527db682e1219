import { isOutsideOffice } from '../../../src/domain/contribution/outside-office';

const LED = { startedOn: '2025-05-01', endedOn: '2025-09-01' };
const AGAIN = { startedOn: '2026-01-01', endedOn: null };
const DUTY = { kind: 'duty', group: 'hangzhou', occurredOn: '2025-06-01' } as const;

test.each([
  ['while they lead it', DUTY, [LED], false],
  ['on the first day', { ...DUTY, occurredOn: '2025-05-01' }, [LED], false],
  ['the day before', { ...DUTY, occurredOn: '2025-04-30' }, [LED], true],
  ['on the day of stepping down', { ...DUTY, occurredOn: '2025-09-01' }, [LED], true],
  ['between two times', { ...DUTY, occurredOn: '2025-12-31' }, [LED, AGAIN], true],
  ['in the second time', { ...DUTY, occurredOn: '2026-02-01' }, [LED, AGAIN], false],
  ['of a group that they never led', DUTY, [], true],
  ['that names no group', { ...DUTY, group: null }, [], false],
  ['without a day yet', { ...DUTY, occurredOn: '' }, [], false],
  ['that is no duty', { ...DUTY, kind: 'points' as const }, [], false],
])('a duty %s', (_title, duty, offices, outside) => {
  expect(isOutsideOffice(duty, offices)).toBe(outside);
});
