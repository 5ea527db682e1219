import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Bilingual } from '../../domain/shared/bilingual';

/** Says a text in the reader's language; `{name}` in it is replaced by the value of that name. */
export type Say = (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string;

/** What says texts in the language that this administrator chose. */
export function useSay(): Say {
  const { locale } = useIntl();
  return useCallback(
    (text, values = {}) =>
      text[languageOf(locale)].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    [locale],
  );
}

/** The reader's language; whatever is not Chinese is read in English. */
export function useLanguage(): keyof Bilingual {
  return languageOf(useIntl().locale);
}

function languageOf(locale: string): keyof Bilingual {
  return locale.startsWith('zh') ? 'zh' : 'en';
}

/** A number of contributions or people, in groups of three digits: 10,000. */
export function counted(n: number): string {
  return n.toLocaleString('en-GB');
}
