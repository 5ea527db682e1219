import type { Bilingual } from '../domain/shared/bilingual';

/** Where Strapi's panel keeps the language of this browser. */
const KEY = 'strapi-admin-language';

/** The panel opens in Chinese until somebody chooses another language. */
export function preferChinese(): void {
  if (localStorage.getItem(KEY) === null) localStorage.setItem(KEY, 'zh-Hans');
}

/** The reader's language for Strapi's hooks, which run outside of React's context and want plain texts. */
export function readerLanguage(): keyof Bilingual {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}
