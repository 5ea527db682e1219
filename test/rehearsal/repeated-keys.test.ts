import fc from 'fast-check';
import { findRepeatedKeys } from '../../src/rehearsal/repeated-keys';

test.each([
  ['{"a": 1, "a": 2}', [['a']]],
  ['{"a": {"b": 1}, "c": {"b": 1, "x": [], "b": 2}, "a": 3}', [['c', 'b'], ['a']]],
  ['[[], {"a": 1}, [{"a": [{"a": 1}], "\\u0061": 1}]]', [[2, 0, 'a']]],
  ['{"a": "a", "b": ["a", "a"], "c": "\\"a\\": {"}', []],
  ['{"": 1, "": 2}', [['']]],
  ['"a"', []],
])('in %s the keys at %j are there twice', (text, paths) => {
  expect(findRepeatedKeys(text)).toEqual(paths.map((path) => ({ path, lost: false })));
});

test('what JavaScript would take for something else is told as lost', () => {
  expect(findRepeatedKeys('{"people": {"__proto__": {}}}')).toEqual([{ path: ['people', '__proto__'], lost: true }]);
});

test('no text that was written from a value has a key twice', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findRepeatedKeys(text).filter(({ lost }) => !lost)).toEqual([]);
    }),
  );
});

test('an object with one of its keys written once more has that one twice', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true }),
      fc.nat(),
      (value, at) => {
        const keys = Object.keys(value);
        const key = keys[at % keys.length] ?? '';
        const twice = `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(key)}:0}`;
        expect(findRepeatedKeys(twice).filter(({ lost }) => !lost)).toEqual(
          key === '__proto__' ? [] : [{ path: [key], lost: false }],
        );
      },
    ),
  );
});
