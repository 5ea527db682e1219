import { dayNamedBy, endOfDay, isCivilDate, localDate } from '../../../src/domain/shared/civil-date';

describe('The local day of an instant (worked example 9)', () => {
  test.each([
    ['2025-12-31T15:30:00Z', '2025-12-31'],
    ['2025-12-31T15:59:59.999Z', '2025-12-31'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2025-12-31T16:10:00Z', '2026-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
    // Shanghai had summer time in 1990: the day began an hour earlier by UTC.
    ['1990-07-01T15:00:00Z', '1990-07-02'],
  ])('%s is %s in Shanghai', (instant, day) => {
    expect(localDate(new Date(instant), 'Asia/Shanghai')).toBe(day);
  });

  test('the end of a day is the first instant of the next one there', () => {
    expect(endOfDay('2025-12-31', 'Asia/Shanghai').toISOString()).toBe('2025-12-31T16:00:00.000Z');
  });
});

describe('A civil date', () => {
  test.each(['2024-02-29', '2025-01-31', '0999-12-31'])('%s exists', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '20250101', '2025-01-01T00:00:00Z', '', 'heute'])(
    '%p is none',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );
});

describe('The day that an imported text names', () => {
  test.each([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31T15:30Z', '2025-12-31'],
    ['2025-12-31T16:10Z', '2026-01-01'],
    ['2025-12-31T23:30:00+08:00', '2025-12-31'],
    ['2025-12-31T20:00:00-05:00', '2026-01-01'],
    ['2025-12-31T23:30:00', null],
    ['2025-02-30', null],
    ['yesterday', null],
  ])('%s is %p', (text, day) => {
    expect(dayNamedBy(text, 'Asia/Shanghai')).toBe(day);
  });
});
