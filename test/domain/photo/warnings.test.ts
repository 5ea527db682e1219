import { CENTRE } from '../../../src/domain/photo/crop';
import { photoWarnings, type PhotoFacts } from '../../../src/domain/photo/warnings';

const good: PhotoFacts = { width: 1200, height: 1600, focalPoint: CENTRE, brightness: 0.5, quality: 90 };

test.each<[string, Partial<PhotoFacts>, object[]]>([
  ['just large enough', {}, []],
  ['a pixel too narrow', { width: 1199 }, [{ code: 'too-small', width: 1199, height: 1599 }]],
  [
    'landscape: only the part that is shown counts',
    { width: 1600, height: 1200 },
    [{ code: 'too-small', width: 900, height: 1200 }],
  ],
  ['landscape, large enough', { width: 4000, height: 1600 }, []],
  ['dark', { brightness: 0.1 }, [{ code: 'too-dark' }]],
  ['strongly compressed', { quality: 40 }, [{ code: 'strongly-compressed' }]],
  ['lossless', { quality: null }, []],
  [
    'everything at once',
    { width: 300, height: 400, brightness: 0, quality: 5 },
    [{ code: 'too-small', width: 300, height: 400 }, { code: 'too-dark' }, { code: 'strongly-compressed' }],
  ],
])('%s', (_name, change, warnings) => {
  expect(photoWarnings({ ...good, ...change })).toEqual(warnings);
});
