import fc from 'fast-check';
import { folded, holdsWords, wordsOf } from '../../../src/domain/shared/fold';

test.each([
  ['capitals', 'JOSÉ', 'josé'],
  ['an accent', 'José', 'jose'],
  ['an accent that stands apart (NFD)', 'Jose\u0301', 'José'],
  ['full width', 'ＪＯＳＥ　１２３', 'jose 123'],
  ['half width', 'ｶﾞﾗ', 'ガラ'],
  ['the dots of a name', '阿卜杜拉·买买提', '阿卜杜拉・买买提'],
  ['a bullet for a dot', '阿卜杜拉•买买提', '阿卜杜拉‧买买提'],
  ['a full stop for a dot', '阿卜杜拉.买买提', '阿卜杜拉．买买提'],
  ['the apostrophes of a name', 'O’Neil', "o'neil"],
  ['an accent for an apostrophe', 'O´Neil', 'O＇Neil'],
  ['a letter with a stroke', 'Łukasz Sørensen', 'lukasz sorensen'],
  ['one letter for two', 'Straße', 'STRASSE'],
  ['a dotted capital', 'İstanbul', 'istanbul'],
  ['a letter’s form at the end', 'ΑΘΗΝΑΣ', 'αθηνας'],
  ['hyphens', 'Anne‑Marie', 'anne-marie'],
  ['what shows nothing', '王\u200b伟\ufeff', '王伟'],
  ['a variant of a character', '葛\u{e0100}西', '葛西'],
  ['outer blanks', ' \u3000王伟\t', '王伟'],
])('%s makes no difference', (_what, one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test.each([
  ['王', '玉'],
  ['𠮷', '吉'],
  ['50%', '50_'],
  ['a_b', 'a.b'],
  ['C:\\', 'C:/'],
  ['각', '가'],
])('%s and %s are different letters', (one, other) => {
  expect(folded(one)).not.toBe(folded(other));
});

test('The words of a search are compared without regard to width, case and blanks, each once', () => {
  expect(wordsOf(' Ｗａｎｇ  wang\t伟 \u0000')).toEqual(['wang', '伟']);
  expect(wordsOf('  ')).toEqual([]);
  expect(wordsOf(null)).toEqual([]);
  expect(wordsOf('50% _ \\')).toEqual(['50%', '_', '\\']);
});

test('every word has to be in one of the texts, and a part of a word is enough', () => {
  expect(holdsWords(['王伟', 'José', null], wordsOf('伟 OSÉ'))).toBe(true);
  expect(holdsWords(['王伟', 'José'], wordsOf('伟 nobody'))).toBe(false);
  expect(holdsWords(['王伟'], wordsOf('%'))).toBe(false);
  expect(holdsWords([null], wordsOf(' '))).toBe(true);
});

const text = fc.string({ unit: 'grapheme', maxLength: 30 });

test('whatever the text, folding twice is folding once, and its form, width and capitals make no difference', () => {
  fc.assert(
    fc.property(text, (given) => {
      const once = folded(given);
      expect(folded(once)).toBe(once);
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) expect(folded(given.normalize(form))).toBe(once);
      expect(folded(given.toLowerCase())).toBe(once);
    }),
    { numRuns: 5000 },
  );
});

test('whatever the text, it is found by each of its own words', () => {
  fc.assert(
    fc.property(text, (given) => expect(holdsWords([given], wordsOf(given))).toBe(true)),
    { numRuns: 1000 },
  );
});
