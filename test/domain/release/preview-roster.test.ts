import { previewRoster, termLinesOf } from '../../../src/domain/release/preview-roster';
import type { Change } from '../../../src/domain/release/plan-release';
import type { TermLine } from '../../../src/domain/roster/terms';

const aLine = (member: string, tier: string): TermLine => ({
  id: 7,
  member,
  tier,
  from: '2025-03-31',
  to: '2025-12-31',
  bases: ['points'],
  release: '2025Q1',
  correction: null,
});
const aChange = (given: Partial<Change>): Change => ({
  member: 'li',
  change: 'renewed',
  tier: 'partner',
  was: 'partner',
  bases: ['points'],
  points: 200,
  pointsYear: 2025,
  from: '2026-01-01',
  to: '2026-12-31',
  ...given,
});
const LAPSE = aChange({ member: 'wang', change: 'lapsed', tier: null, was: 'ace', bases: [], from: null, to: null });

test('a lapse writes no line: its term has run out by itself', () => {
  expect(termLinesOf('2025Q4', [aChange({}), LAPSE])).toEqual([
    {
      member: 'li',
      tier: 'partner',
      from: '2026-01-01',
      to: '2026-12-31',
      bases: ['points'],
      release: '2025Q4',
      correction: null,
    },
  ]);
});

test.each([
  ['the cut-off day still shows everyone', '2025-12-31', ['li partner', 'wang ace']],
  ['the new year shows the renewed', '2026-01-01', ['li partner']],
])('of a December draft %s', (_, day, expected) => {
  const lines = [aLine('li', 'partner'), aLine('wang', 'ace')];
  const held = previewRoster(lines, { release: '2025Q4', changes: [aChange({}), LAPSE] }, day);
  expect(held.map(({ member, tier }) => `${member} ${tier}`)).toEqual(expected);
});

test('a promotion in mid-year overrules the term that is published', () => {
  const promoted = aChange({ change: 'promoted', tier: 'ace', from: '2025-06-30', to: '2025-12-31' });
  const draft = { release: '2025Q2', changes: [promoted] };
  expect(previewRoster([aLine('li', 'partner')], draft, '2025-06-30')).toMatchObject([{ tier: 'ace', line: 8 }]);
  expect(previewRoster([aLine('li', 'partner')], draft, '2025-06-29')).toMatchObject([{ tier: 'partner', line: 7 }]);
});
