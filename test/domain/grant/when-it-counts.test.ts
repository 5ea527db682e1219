import { whenItCounts, type GrantFacts } from '../../../src/domain/grant/when-it-counts';
import type { GrantBasis } from '../../../src/domain/grant/grant';
import { aTerm, CUT_OFFS, TIERS } from '../builders';

const facts = (given: Partial<GrantFacts> = {}): GrantFacts => ({
  today: '2025-05-10',
  cutOffs: CUT_OFFS,
  latestCutOff: '2025-03-31',
  terms: [],
  tiers: TIERS,
  ...given,
});
const MEMBER = { terms: [aTerm('partner', '2025-03-31', '2025-12-31')] };
const AFTER_Q3 = { today: '2025-10-10', latestCutOff: '2025-09-30' };
const NEW_YEAR = { today: '2026-01-05', latestCutOff: '2025-09-30' };

describe('From when a grant counts', () => {
  test.each<
    [string, GrantBasis, string, number[], Partial<GrantFacts>, [number, string, string][], number[], string | null]
  >([
    ['for this year, to nobody’s member', 'special', 'ace', [2025], {}, [[2025, '2025Q2', '2025-06-30']], [], null],
    ['for next year', 'special', 'ace', [2026], {}, [[2026, '2025Q4', '2025-12-31']], [], null],
    [
      'for next year, to a member',
      'invitation',
      'director',
      [2026],
      MEMBER,
      [[2026, '2025Q4', '2026-01-01']],
      [],
      null,
    ],
    ['for a year that is over', 'special', 'ace', [2024], {}, [], [2024], '2025-06-30'],
    ['an invitation for this year, to a member', 'invitation', 'director', [2025], MEMBER, [], [2025], '2026-01-01'],
    [
      'an invitation for this year and the next, to a member',
      'invitation',
      'director',
      [2026, 2025, 2025],
      MEMBER,
      [[2026, '2025Q4', '2026-01-01']],
      [2025],
      null,
    ],
    ['an award for this year, to a member', 'special', 'ace', [2025], MEMBER, [], [2025], '2026-01-01'],
    [
      'an exception for this year, to a member',
      'exception',
      'ace',
      [2025],
      MEMBER,
      [[2025, '2025Q2', '2025-06-30']],
      [],
      null,
    ],
    ['an exception of the tier held', 'exception', 'partner', [2025], MEMBER, [], [2025], '2026-01-01'],
    [
      'an exception for this year after the third release, to a member',
      'exception',
      'ace',
      [2025],
      { ...MEMBER, ...AFTER_Q3 },
      [],
      [2025],
      '2026-01-01',
    ],
    [
      'for this year after the third release: the fourth needs the next',
      'exception',
      'ace',
      [2025],
      AFTER_Q3,
      [],
      [2025],
      '2025-12-31',
    ],
    [
      'in January before the renewals',
      'exception',
      'ace',
      [2026],
      { ...MEMBER, ...NEW_YEAR },
      [[2026, '2025Q4', '2026-01-01']],
      [],
      null,
    ],
    [
      'to someone whose term a correction ended',
      'special',
      'ace',
      [2025],
      { terms: [aTerm('partner', '2025-03-31', '2025-07-31')] },
      [[2025, '2025Q3', '2025-09-30']],
      [],
      null,
    ],
    [
      'before any release',
      'special',
      'ace',
      [2025],
      { latestCutOff: null },
      [[2025, '2024Q4', '2024-12-31']],
      [],
      null,
    ],
  ])('%s', (_, basis, tier, years, given, effects, inVain, instead) => {
    const counts = whenItCounts({ basis, tier, years }, facts(given));
    expect(counts.effects.map(({ year, release, from }) => [year, release, from])).toEqual(effects);
    expect([counts.inVain, counts.instead?.from ?? null]).toEqual([inVain, instead]);
  });
});
