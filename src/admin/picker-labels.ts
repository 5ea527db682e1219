import type { Bilingual } from '../domain/shared/bilingual';
import { readerLanguage } from './language';

/** What Strapi's pickers say in English alone unless they are told otherwise; they have no text ids for it. */
const DATE = {
  calendarLabel: { zh: '选择日期', en: 'Choose date' },
  monthSelectLabel: { zh: '月', en: 'Month' },
  yearSelectLabel: { zh: '年', en: 'Year' },
} as const satisfies Record<string, Bilingual>;

const LABELS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  datetime: { ...DATE, dateLabel: { zh: '日期', en: 'Date' }, timeLabel: { zh: '时间', en: 'Time' } },
};

/** The labels in the reader's language that an input of this type takes as properties; none for most types. */
export function pickerLabels(type: string | undefined): Record<string, string> {
  const language = readerLanguage();
  const labels = Object.entries(LABELS[type ?? ''] ?? {});
  return Object.fromEntries(labels.map(([name, text]) => [name, text[language]]));
}
