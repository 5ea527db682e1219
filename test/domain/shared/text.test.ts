import fc from 'fast-check';
import { charactersIn, faultIn, tidied, type TextKind } from '../../../src/domain/shared/text';

test.each([
  ['王伟', 2],
  ['𠮷'.repeat(31), 31],
  ['José', 4],
  ['', 0],
])('%s has as many characters as a person counts', (text, count) => {
  expect(charactersIn(text)).toBe(count);
});

test.each([
  ['𠮷田', 'name'],
  ['阿卜杜拉·买买提', 'name'],
  ['O’Neil', 'name'],
  ['Nguyễn Thị Hường', 'name'],
  ['བསྒྲུབས་', 'name'],
  ['ئابدۇللا', 'name'],
  ['ᠮᠣᠩᠭᠣᠯ\u180b', 'name'],
  ['葛\u{e0100}西', 'name'],
  ['👨‍👩‍👧 👩🏽‍💻 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 'line'],
  ['می‌خواهم', 'line'],
  ['क्‍ष', 'line'],
  ['一\n\t二', 'text'],
  ['\u200fعربي\u200f', 'text'],
  ['', 'name'],
] as [string, TextKind][])('%j can be taken as a %s', (text, kind) => {
  expect(faultIn(text, kind)).toBeNull();
});

test.each([
  ['می‌خواهم', 'name', 'invisible'],
  ['a\u200cb', 'line', 'invisible'],
  ['\u{e0041}a', 'line', 'invisible'],
  ['a\u0301\u0302\u0303\u0304'.repeat(2), 'text', 'marks'],
  ['\ud842', 'text', 'broken'],
  ['😀', 'name', 'no-letter'],
  ['a\u2029b', 'line', 'line-break'],
  ['a\u000bb', 'text', 'invisible'],
] as [string, TextKind, string][])('%j cannot be taken as a %s: %s', (text, kind, why) => {
  expect(faultIn(text, kind)?.why).toBe(why);
});

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const kind = fc.constantFrom<TextKind>('name', 'line', 'text');

test('whatever the text, tidying it twice is tidying it once; it is composed and has no outer blanks', () => {
  fc.assert(
    fc.property(text, kind, (given, as) => {
      const once = tidied(given, as);
      expect(tidied(once, as)).toBe(once);
      expect(once).toBe(once.normalize('NFC').trim());
      expect(tidied(given.normalize('NFD'), as)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('whatever the text, a name that can be taken is fit for every other place, and is one line that is seen', () => {
  fc.assert(
    fc.property(text, (given) => {
      const name = tidied(given, 'name');
      if (faultIn(name, 'name') !== null) return;
      expect(faultIn(name, 'line')).toBeNull();
      expect(faultIn(name, 'text')).toBeNull();
      expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
    }),
    { numRuns: 2000 },
  );
});
