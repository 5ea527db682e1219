import fc from 'fast-check';
import { addDays } from '../../../src/domain/shared/civil-date';
import { inForceOn, memberSince, termsFrom, type TermLine } from '../../../src/domain/roster/terms';

let lines = 0;
function line(tier: string | null, from: string, to: string, given: Partial<TermLine> = {}): TermLine {
  lines += 1;
  return { id: lines, member: 'li', tier, from, to, bases: ['points'], release: '2025Q1', correction: null, ...given };
}
const spans = (given: TermLine[]) => termsFrom(given).map(({ tier, from, to }) => [tier, from, to]);

describe('The terms that published lines give', () => {
  test('a promotion in mid-year cuts the old term short', () => {
    expect(spans([line('partner', '2025-06-30', '2025-12-31'), line('ace', '2025-09-30', '2025-12-31')])).toEqual([
      ['partner', '2025-06-30', '2025-09-29'],
      ['ace', '2025-09-30', '2025-12-31'],
    ]);
  });

  test('a line without a tier ends the term the day before', () => {
    expect(spans([line('partner', '2025-03-31', '2025-12-31'), line(null, '2025-07-01', '2025-12-31')])).toEqual([
      ['partner', '2025-03-31', '2025-06-30'],
    ]);
  });

  test('a line laid over the middle of a term leaves both its ends', () => {
    expect(spans([line('partner', '2025-01-01', '2025-12-31'), line('ace', '2025-05-01', '2025-05-31')])).toEqual([
      ['partner', '2025-01-01', '2025-04-30'],
      ['ace', '2025-05-01', '2025-05-31'],
      ['partner', '2025-06-01', '2025-12-31'],
    ]);
  });

  test('nobody holds two terms on a day, and the last line that covers a day decides it', () => {
    const day = (offset: number) => addDays('2025-01-01', offset);
    const anyLine = fc.record({
      member: fc.constantFrom('li', 'han'),
      tier: fc.constantFrom('partner', 'ace', null),
      start: fc.nat(60),
      length: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), fc.nat(90), (given, offset) => {
        const written = given.map(({ member, tier, start, length }) =>
          line(tier, day(start), day(start + length), { member }),
        );
        for (const member of ['li', 'han']) {
          const covering = written.filter((l) => l.member === member && l.from <= day(offset) && day(offset) <= l.to);
          const held = inForceOn(termsFrom(written), day(offset)).filter((term) => term.member === member);
          const expected = covering.at(-1)?.tier ?? null;
          expect(held.map(({ tier }) => tier)).toEqual(expected === null ? [] : [expected]);
        }
      }),
    );
  });

  test('membership is counted from the first day of the unbroken run', () => {
    const terms = termsFrom([
      line('partner', '2023-03-31', '2023-12-31'),
      line('partner', '2025-03-31', '2025-12-31'),
      line('ace', '2026-01-01', '2026-12-31'),
    ]);
    expect(terms.map((term) => memberSince(term, terms))).toEqual(['2023-03-31', '2025-03-31', '2025-03-31']);
  });
});
