/**
 * How a person is typed who is searched by pinyin: the sort key as it stands (`zhang xiao ming`), without its blanks, and
 * its initials (`zxm`). `persistence/constraints/folding.ts` has the same for SQL.
 */
export function pinyinTexts(sortKey: string): string[] {
  const syllables = sortKey.split(' ').filter((syllable) => syllable !== '');
  return [sortKey, syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
}
