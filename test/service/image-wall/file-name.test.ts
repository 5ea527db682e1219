import fc from 'fast-check';
import { fileNameOf } from '../../../src/documents/wall-pack/file-name';

describe('A picture’s file name', () => {
  const entry = { position: 1, tier: 'director', name: '张三', sortKey: 'zhang san' };
  test.each([
    ['pads the number to three digits', entry, 80, '001-director-张三-zhangsan'],
    ['or to those of the last one', entry, 1200, '0001-director-张三-zhangsan'],
    ['drops what Windows forbids', { ...entry, name: 'A<b>:"/\\|?*c' }, 9, '001-director-Abc-zhangsan'],
    ['drops outer dots and joins blanks', { ...entry, name: ' ..J. R.  Doe. ' }, 9, '001-director-J._R._Doe-zhangsan'],
    ['composes letters', { ...entry, name: 'e\u0301' }, 9, '001-director-é-zhangsan'],
    ['drops what cannot be seen', { ...entry, name: '张\u202e三\u0000\ud800' }, 9, '001-director-张三-zhangsan'],
    ['does without a name that is nothing', { ...entry, name: '...' }, 9, '001-director-zhangsan'],
    ['keeps rare characters whole', { ...entry, name: '\u{2CB4E}' }, 9, '001-director-\u{2CB4E}-zhangsan'],
  ])('%s', (_, given, last, name) => {
    expect(fileNameOf(given, last)).toBe(name);
  });

  test('is short, portable and in the wall’s order, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 998 }), (name, position) => {
        const file = fileNameOf({ ...entry, name, position }, 999);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(180);
        expect(file).toBe(file.normalize('NFC'));
        expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|[. ]$/u);
        expect(file < fileNameOf({ ...entry, position: position + 1 }, 999)).toBe(true);
      }),
    );
  });
});
