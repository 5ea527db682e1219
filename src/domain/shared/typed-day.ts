import { isCivilDate, type CivilDate } from './civil-date';

/** Year, month and day with one sign between them, in groups of eight digits, or with the Chinese words. */
const FORMS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
  /^(\d{4})\s*(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/,
] as const;

/**
 * The day that somebody typed, in any of the forms that begin with the year: `2026-11-01`, `2026/11/1`, `2026.11.1`,
 * `20261101`, `2026年11月1日`, in full-width characters too. Null for everything else: what begins with the month or the
 * day is read differently by different readers, and is not guessed.
 */
export function typedDay(text: string): CivilDate | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/。/g, '.')
    .trim();
  for (const form of FORMS) {
    const [, year = '', , month = '', day = ''] = form.exec(plain) ?? [];
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isCivilDate(written)) return written;
  }
  return null;
}
