/** Where Strapi's panel keeps the language of this browser. */
const KEY = 'strapi-admin-language';

/** The panel opens in Chinese until somebody chooses another language. */
export function preferChinese(): void {
  if (localStorage.getItem(KEY) === null) localStorage.setItem(KEY, 'zh-Hans');
}
