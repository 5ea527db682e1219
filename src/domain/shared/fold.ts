/**
 * How texts are compared in every search: letters in full width, in parts (NFD), in capitals or with accents, and signs
 * that look alike, make no difference. {@link folded} is the one function; `persistence/constraints/folding.ts` makes its
 * twin in SQL from the same tables, and `test/service/editorial/search.test.ts` proves that the two are one.
 */

/** From and to, both included. */
type Range = readonly [from: number, to: number];

/** What is taken off: marks on letters, and what shows nothing. */
export const TAKEN_OFF: readonly Range[] = [
  // Marks of Latin, Greek and Cyrillic letters, of Hebrew and Arabic ones, and those for symbols and kana.
  [0x0300, 0x036f],
  [0x0483, 0x0487],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0x3099, 0x309a],
  [0xfe20, 0xfe2f],
  // Soft hyphens, fillers, joiners, marks of direction, selectors of variants.
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe0fff],
];

/** Signs that stand for one another, and letters that no decomposition takes an accent from; each of one code point. */
export const ALIKE: Readonly<Record<string, string>> = {
  // The dots between the parts of a name: 阿卜杜拉·买买提.
  '.': '·・•‧∙⋅⸱ꞏ●◦。',
  "'": '’‘‛ʼʻʹ′`',
  '-': '‐‑‒–—―−',
  o: 'ø',
  l: 'ł',
  d: 'đð',
  h: 'ħ',
  t: 'ŧ',
  i: 'ı',
  σ: 'ς',
};

/** Letters of which one is written as two. */
export const AS_TWO: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** An accent that stands alone, taken apart; it is meant for an apostrophe: O´Neil. */
export const ACUTE = ' \u0301';

const hex = (point: number): string => point.toString(16);
const taken = TAKEN_OFF.map(([from, to]) => `\\u{${hex(from)}}-\\u{${hex(to)}}`).join('');
const OFF = new RegExp(`[${taken}]`, 'gu');
const INTO: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ALIKE).flatMap(([into, alike]) => [...alike].map((one) => [one, into] as const)),
  ...Object.entries(AS_TWO),
]);
const OTHERS = new RegExp(`[${[...INTO.keys()].join('')}]`, 'gu');

/** Small Latin letters, digits and signs with no blank outside: folded as it stands, as slugs and sort keys are. */
const FOLDED_ALREADY = /^(?! )[ -@[-_a-~]*(?<! )$/;

/** Whether a text is seen at once to be as {@link folded} would give it. */
export function isFolded(text: string): boolean {
  return FOLDED_ALREADY.test(text);
}

/** A text as it is compared, without outer blanks. Folding twice is folding once. */
export function folded(text: string | null): string {
  if (text === null || isFolded(text)) return text ?? '';
  const plain = text.normalize('NFKD').replaceAll(ACUTE, "'").replace(OFF, '').toLowerCase();
  return plain
    .replace(OTHERS, (sign) => INTO.get(sign) ?? sign)
    .normalize('NFC')
    .trim();
}

/** The words of a search, each of which has to be found; none in a blank one. What holds a control character has none. */
export function wordsOf(search: string | null): string[] {
  return [
    ...new Set(
      folded(search)
        .split(/[\s\p{Cc}]+/u)
        .filter(Boolean),
    ),
  ];
}

/** Whether each of the words, as {@link wordsOf} gives them, is in one of the texts: what every search asks. */
export function holdsWords(texts: readonly (string | null)[], words: readonly string[]): boolean {
  const own = texts.map(folded);
  return words.every((word) => own.some((text) => text.includes(word)));
}
