import { lineHistories } from '../../../src/domain/roster/line-history';
import type { TermLine } from '../../../src/domain/roster/terms';

const line = (id: number, tier: string | null, from: string, to: string, given: Partial<TermLine> = {}): TermLine => ({
  id,
  member: 'li',
  tier,
  from,
  to,
  bases: ['points'],
  release: '2025Q1',
  correction: null,
  ...given,
});
const told = (lines: TermLine[]) =>
  lineHistories(lines).map(({ line: { id }, held, overruledBy }) => [
    id,
    held.map(({ from, to }) => `${from}/${to}`),
    overruledBy?.id ?? null,
  ]);

describe('What is left of a published term', () => {
  test('all of it where nothing came later', () => {
    expect(told([line(1, 'partner', '2025-03-31', '2025-12-31'), line(2, 'ace', '2026-01-01', '2026-12-31')])).toEqual([
      [2, ['2026-01-01/2026-12-31'], null],
      [1, ['2025-03-31/2025-12-31'], null],
    ]);
  });

  test('what a correction leaves, which it names; a correction of the correction takes that one’s days', () => {
    const first = line(2, null, '2025-06-01', '2025-12-31', { release: null, correction: 1 });
    const second = line(3, 'ace', '2025-09-01', '2025-12-31', { release: null, correction: 2 });
    expect(told([line(1, 'partner', '2025-03-31', '2025-12-31'), first, second])).toEqual([
      [3, ['2025-09-01/2025-12-31'], null],
      [2, [], 3],
      [1, ['2025-03-31/2025-05-31'], 2],
    ]);
  });

  test('nothing of a term that was overruled whole; another person’s lines touch nothing', () => {
    const whole = line(2, 'ace', '2025-03-31', '2025-12-31', { release: null, correction: 1 });
    const other = line(3, 'ace', '2025-03-31', '2025-12-31', { member: 'han' });
    expect(told([line(1, 'partner', '2025-03-31', '2025-12-31'), whole, other])).toEqual([
      [3, ['2025-03-31/2025-12-31'], null],
      [2, ['2025-03-31/2025-12-31'], null],
      [1, [], 2],
    ]);
  });
});
