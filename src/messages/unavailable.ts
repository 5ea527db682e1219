import type { Language } from './refusals';

/** What is said where the database cannot be reached, has nothing free, or keeps what is asked for locked. */
export const UNAVAILABLE: Readonly<Record<Language, string>> = {
  zh: '服务暂时不可用，请稍后再试。',
  en: 'The service is not available just now; try again later.',
};

/** The same in both languages, for whoever shows the sentence as it comes. */
export const UNAVAILABLE_BILINGUAL = `${UNAVAILABLE.zh} · ${UNAVAILABLE.en}`;
