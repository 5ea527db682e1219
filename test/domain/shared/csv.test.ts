import fc from 'fast-check';
import { BYTE_ORDER_MARK, csvFile, csvLine } from '../../../src/domain/shared/csv';
import { cellsOf, readCsv } from '../../support/csv';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['﹦1', "'﹦1"],
  ['−1', "'−1"],
  ['  =1', "'  =1"],
  ['\u3000=1', "'\u3000=1"],
  ['\u200b=1', "'\u200b=1"],
  ['\n=1', '"\'\n=1"'],
  ['\r\n ＝1', '"\'\r\n ＝1"'],
  ['\tx', "'\tx"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["' =1", "'' =1"],
  ["'s Gravenhage", "'s Gravenhage"],
  ["O'Neil", "O'Neil"],
  ['1-2', '1-2'],
  ['a=b', 'a=b'],
  ['a,"b"', '"a,""b"""'],
])('%j is written as %j', (text, written) => {
  expect(csvLine([text])).toBe(`${written}\r\n`);
  expect(readCsv(csvLine([text]))).toEqual([[text]]);
});

test('a number stays a number, and nothing is an empty cell', () => {
  expect(csvLine([-200, 0, null, ''])).toBe('-200,0,,\r\n');
});

const dangerous = fc.constantFrom(...`=+-@＝＋－＠'" ,;\t\r\n\u3000\u00a0\u200b\ufeff1a王`);
const cell = fc.oneof(
  fc.array(dangerous, { maxLength: 8 }).map((signs) => signs.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', '')),
);

test('whatever is written, reading it back gives the same, and no cell can be run', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const file = csvFile(rows);
      expect(file.startsWith(BYTE_ORDER_MARK)).toBe(true);
      expect(readCsv(file)).toEqual(rows);
      for (const shown of cellsOf(file).flat()) {
        expect(shown.replace(/^[\s\p{C}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
        expect(shown).not.toMatch(/^[\t\r\n]/);
      }
    }),
    { numRuns: 1500 },
  );
});

test('two different texts never become one', () => {
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      fc.pre(one !== other);
      expect(csvLine([one])).not.toBe(csvLine([other]));
    }),
    { numRuns: 2000 },
  );
});
