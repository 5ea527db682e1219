import { pinyin } from 'pinyin-pro';

/** Surnames of two characters, which the slug keeps together: ouyang-feng, not ou-yangfeng. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 上官 端木 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 令狐 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 轩辕 百里 呼延 东郭 ' +
    '南门 羊舌 微生 梁丘 左丘 东门 西门 第五 单于 完颜 耶律'
  ).split(' '),
);

/** Surnames that pinyin-pro reads as the common word: 种 is Chong, 单于 is Chanyu. */
const MENDED_SURNAMES: Readonly<Record<string, string[]>> = {
  单于: ['chan', 'yu'],
  种: ['chong'],
  隗: ['wei'],
  祭: ['zhai'],
  郇: ['xun'],
};

/** The parts of a name in Latin letters: the surname's syllables and the others; no tones, lower-case. */
function syllablesOf(name: string): { surname: string[]; given: string[] } {
  const text = name.trim();
  const length = COMPOUND_SURNAMES.has(text.slice(0, 2)) ? 2 : 1;
  const all = pinyin(text, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true });
  const latin = all.map((syllables) => latinise(syllables));
  if (!HAN.test(text.charAt(0))) return { surname: [], given: latin.flat() };
  const mended = MENDED_SURNAMES[text.slice(0, length)];
  return { surname: mended ?? latin.slice(0, length).flat(), given: latin.slice(length).flat() };
}

const HAN = /\p{Script=Han}/u;

/** Words of Latin letters and digits: accents off, everything else separates. */
function latinise(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** Sorted behind everybody: a name that no letters could be found for. */
const LAST = 'zz';

/**
 * The key by which people are listed: pinyin syllables without tones, lower-case, separated by spaces, with surnames read
 * as surnames (曾 zeng, 单 shan, 单于 chan yu). PostgreSQL's and ICU's order are wrong for these.
 */
export function sortKeyOf(name: string, latinName?: string | null): string {
  const { surname, given } = syllablesOf(name);
  const words = [...surname, ...given];
  const found = words.length > 0 ? words : latinise(latinName ?? '');
  return cut(found.length > 0 ? found.join(' ') : LAST, 120);
}

/** What a person's public address is made of: `zhang-xiaoming`, `ouyang-feng`; the Latin name where there is no pinyin. */
export function slugOf(name: string, latinName?: string | null): string {
  const { surname, given } = syllablesOf(name);
  const words = surname.length > 0 ? [surname.join(''), given.join('')] : given;
  const found = words.filter((word) => word !== '');
  const slug = (found.length > 0 ? found : latinise(latinName ?? '')).join('-');
  return cut(slug === '' ? 'member' : slug, 70);
}

/** The first of `slug`, `slug-2`, `slug-3` … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[ -]+$/, '');
}
