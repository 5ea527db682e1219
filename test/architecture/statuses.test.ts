import { statusOf } from '../../src/http/statuses';
import type { RefusalCode } from '../../src/domain/shared/refusal';
import { linesMatching, sources, withoutComments } from './project';

/** The codes that `RefusalData` declares. */
const codes = (() => {
  const [file] = sources(/^src\/domain\/shared\/refusal\.ts$/);
  const [, declared = ''] = /interface RefusalData \{\n([\s\S]*?)\n\}/.exec(file!.text) ?? [];
  return [...declared.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, code]) => code as RefusalCode);
})();

test('a refusal has one status, the same at every door', () => {
  expect(codes.length).toBeGreaterThan(80);
  const given = [...new Set(codes.map(statusOf))].sort();
  expect(given).toEqual([400, 403, 404, 409, 413, 415, 429, 503]);
  const elsewhere = sources(/^src\/(?!http\/statuses\.ts).*\.tsx?$/).map(({ file, text }) => ({
    file,
    text: withoutComments(text),
  }));
  expect(linesMatching(elsewhere, new RegExp(`\\b(${codes.join('|')})'?\\]?:? [^,]*\\b[45]\\d\\d\\b`))).toEqual([]);
});

test('who asks for later is told when, and nobody else is', () => {
  const later = codes.filter((code) => [429, 503].includes(statusOf(code)));
  expect(later).toEqual(['TOO_MANY_UPLOADS', 'PHOTOS_BUSY']);
});
