import fc from 'fast-check';
import { comparable, TextFinder, wordsOf } from '../../../src/domain/roster/text-finder';

const places = (finder: TextFinder, word: string) => {
  const found = new Set<number>();
  finder.eachHolding(word, (place) => found.add(place));
  return [...found].sort((a, b) => a - b);
};

const PEOPLE = [
  ['王伟', 'Wang Wei', 'wang-wei', 'wang wei', 'wangwei', '杭州', 'Hangzhou'],
  ['张伟', 'Zhang Wei', 'zhang-wei', 'zhang wei', 'zhangwei', '杭州', 'Hangzhou'],
  ['李娜', null, 'li-na', 'li na', 'lina', 'PostgreSQL 公司', null],
];

describe('What a finder finds', () => {
  test.each<[string, number[]]>([
    ['王', [0]],
    ['伟', [0, 1]],
    ['wangwei', [0]],
    ['wei', [0, 1]],
    ['杭州', [0, 1]],
    ['postgresql', [2]],
    ['g-w', [0, 1]],
    ['ｗｅｉ', []],
    ['nobody', []],
  ])('%s', (word, expected) => {
    expect(places(new TextFinder(PEOPLE), word)).toEqual(expected);
  });

  test('nothing, in an empty list', () => {
    expect(places(new TextFinder([]), '王')).toEqual([]);
  });

  test('no word across two texts, nor across two people', () => {
    expect(places(new TextFinder([['ab', 'cd'], ['ef']]), 'bc')).toEqual([]);
    expect(places(new TextFinder([['ab', 'cd'], ['ef']]), 'de')).toEqual([]);
  });

  test('whatever looking at each person’s texts finds', () => {
    const letters = fc.constantFrom(...'ab Ａ王伟é\n-ς');
    const text = fc.option(fc.array(letters, { maxLength: 6 }).map((list) => list.join('')));
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 8 }), text, (people, search) => {
        const finder = new TextFinder(people);
        for (const word of wordsOf(search)) {
          const naive = people.flatMap((texts, place) =>
            texts.some((own) => comparable(own).includes(word)) ? [place] : [],
          );
          expect(places(finder, word)).toEqual(naive);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('The words of a search are compared without regard to width, case and blanks, each once', () => {
  expect(wordsOf(' Ｗａｎｇ  wang\t伟 ')).toEqual(['wang', '伟']);
  expect(wordsOf('  ')).toEqual([]);
  expect(wordsOf(null)).toEqual([]);
});
