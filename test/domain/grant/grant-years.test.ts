import { grantYears } from '../../../src/domain/grant/grant-years';
import type { GrantFacts } from '../../../src/domain/grant/when-it-counts';
import { aTerm, CUT_OFFS, TIERS } from '../builders';

const facts = (given: Partial<GrantFacts> = {}): GrantFacts => ({
  today: '2026-05-10',
  cutOffs: CUT_OFFS,
  latestCutOff: '2026-03-31',
  terms: [],
  tiers: TIERS,
  ...given,
});
const grant = { tier: 'ace', basis: 'special', years: [2027, 2025, 2026] } as const;

describe('What became of a grant', () => {
  test('a term of its tier and basis is its doing, a release to come can give the other years, the past none', () => {
    const terms = [aTerm('ace', '2025-12-31', '2026-12-31', { bases: ['special', 'points'] })];
    expect(grantYears(grant, facts({ terms }))).toEqual([
      { year: 2025, state: 'none', from: null, release: null },
      { year: 2026, state: 'gave', from: '2026-01-01', release: null },
      { year: 2027, state: 'can-give', from: '2027-01-01', release: '2026Q4' },
    ]);
  });

  test('a term by another basis is not its doing', () => {
    const [, year] = grantYears(grant, facts({ terms: [aTerm('ace', '2026-01-01', '2026-12-31')] }));
    expect(year).toEqual({ year: 2026, state: 'none', from: null, release: null });
  });
});
