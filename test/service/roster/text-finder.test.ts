import fc from 'fast-check';
import { TextFinder } from '../../../src/services/roster/text-finder';
import { folded, wordsOf } from '../../../src/domain/shared/fold';

const places = (finder: TextFinder, word: string) => finder.find([word]);

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

  test('those who have every word, among those given alone', () => {
    const finder = new TextFinder(PEOPLE);
    expect(finder.find(['wei', '张'])).toEqual([1]);
    expect(finder.find(['杭州', 'wei'], [0, 2])).toEqual([0]);
    expect(finder.find([])).toEqual([0, 1, 2]);
    expect(finder.find([], [2])).toEqual([2]);
  });

  const letters = fc.constantFrom(...'ab Ａ王伟éÉ\u0301\n-ς·・');
  const text = fc.option(fc.array(letters, { maxLength: 6 }).map((list) => list.join('')));
  const naive = (people: readonly (string | null)[][], words: string[]) =>
    people.flatMap((texts, place) =>
      words.every((word) => texts.some((own) => folded(own).includes(word))) ? [place] : [],
    );

  test('whatever looking at each person’s texts finds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 8 }), text, (people, search) => {
        const words = wordsOf(search);
        expect(new TextFinder(people).find(words)).toEqual(naive(people, words));
      }),
      { numRuns: 2000 },
    );
  });

  test('the same among thousands, where words are many people’s', () => {
    const people = Array.from({ length: 5000 }, (_, at) => [
      `成员 ${at % 40}`,
      `Member ${at}`,
      at % 3 === 0 ? '杭州' : null,
    ]);
    const finder = new TextFinder(people);
    for (const search of [
      'member',
      '成员 7',
      '杭州 member 1',
      'member 4999',
      '成员 1 杭州 9',
      '7 3',
      'nobody member',
    ]) {
      const words = wordsOf(search);
      expect(finder.find(words)).toEqual(naive(people, words));
    }
  });
});
