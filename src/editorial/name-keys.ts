import { pinyin } from 'pinyin-pro';
import { folded } from '../domain/shared/fold';

/** Surnames of two characters, which the slug keeps together: ouyang-feng, not ou-yangfeng. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 上官 端木 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 令狐 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 轩辕 百里 呼延 东郭 ' +
    '南门 羊舌 微生 梁丘 左丘 东门 西门 第五 单于 完颜 耶律 歐陽 東方 獨孤 聞人 諸葛 尉遲 濮陽 申屠 公孫 鍾離 長孫 鮮于 閭丘 司馬 軒轅 呼延 單于 完顏'
  ).split(' '),
);

/** Surnames that pinyin-pro reads as the common word: 种 is Chong, 单于 is Chanyu. */
const MENDED_SURNAMES: Readonly<Record<string, string[]>> = {
  单于: ['chan', 'yu'],
  單于: ['chan', 'yu'],
  尉遲: ['yu', 'chi'],
  長孫: ['zhang', 'sun'],
  佴: ['nai'],
  咼: ['guo'],
  單: ['shan'],
  洗: ['xian'],
  种: ['chong'],
  祭: ['zhai'],
  秘: ['bi'],
  藏: ['zang'],
  角: ['jue'],
  郇: ['xun'],
  隗: ['wei'],
};

/** Forms of characters that no reading is kept for, and the forms that are read like them. */
const READ_AS: Readonly<Record<string, string>> = { '𠮷': '吉', 髙: '高', 﨑: '崎', 濵: '浜', 栁: '柳' };

/** Form selectors show nothing of their own and would be read as signs. */
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** The parts of a name in Latin letters: the surname's syllables and the others; no tones, lower-case. */
function syllablesOf(name: string): { surname: string[]; given: string[] } {
  const characters = [...name.normalize('NFC').replace(SELECTORS, '').trim()].map((one) => READ_AS[one] ?? one);
  const text = characters.join('');
  const length = COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  const all = pinyin(text, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true });
  const latin = all.map((syllables) => latinise(syllables));
  if (!HAN.test(characters[0] ?? '')) return { surname: [], given: latin.flat() };
  const mended = MENDED_SURNAMES[characters.slice(0, length).join('')];
  return { surname: mended ?? latin.slice(0, length).flat(), given: latin.slice(length).flat() };
}

const HAN = /\p{Script=Han}/u;

/** Words of Latin letters and digits: accents off, everything else separates. */
function latinise(text: string): string[] {
  return folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
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

/**
 * The name in Latin letters as a passport has it, surname first: `Zhang Xiaoming`, `Ouyang Feng`, `Lyu Xi'an`; null for a
 * name that does not begin with a Chinese character. A proposal: whose it is may spell it otherwise.
 */
export function latinNameOf(name: string): string | null {
  const { surname, given } = syllablesOf(name);
  if (surname.length === 0) return null;
  const words = [surname, given]
    .map((syllables) => capital(joined(syllables.map(withYu))))
    .filter((word) => word !== '');
  return cut(words.join(' '), 80);
}

/** Passports write ü as yu after l and n: 吕 is Lyu. */
function withYu(syllable: string): string {
  return syllable.replace(/^([ln])v/, '$1yu');
}

/** Syllables in one word; one that begins with a vowel is kept apart from the letters before it. */
function joined(syllables: readonly string[]): string {
  return syllables.reduce(
    (word, syllable) => word + (word !== '' && /^[aeo]/.test(syllable) ? "'" : '') + syllable,
    '',
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[ -]+$/, '');
}
