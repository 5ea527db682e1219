import {
  decideCorrection,
  type CorrectionFacts,
  type CorrectionRequest,
} from '../../../src/domain/release/decide-correction';
import { aTerm, theRelease, TIERS } from '../builders';

const FACTS: CorrectionFacts = {
  published: ['2025Q1', '2025Q4'].map((code) => ({
    ...theRelease(code),
    publishedAt: new Date('2026-01-02T02:00:00Z'),
  })),
  termTo: '2025-12-31',
  terms: [aTerm('partner', '2025-03-31', '2025-12-31')],
  tiers: TIERS,
};
const REQUEST: CorrectionRequest = {
  release: '2025Q1',
  member: 'li',
  tier: null,
  from: '2025-07-01',
  reason: '佐证不实',
};

describe('A correction', () => {
  test.each<[string, Partial<CorrectionRequest>, Partial<CorrectionFacts>, unknown]>([
    ['ends the term the day before', {}, {}, { tier: null, from: '2025-07-01', to: '2025-12-31' }],
    ['takes all of it back', { from: '2025-03-31' }, {}, { tier: null, from: '2025-03-31', to: '2025-12-31' }],
    [
      'gives another tier to the end of the term',
      { tier: 'ace' },
      {},
      { tier: 'ace', from: '2025-07-01', to: '2025-12-31' },
    ],
    [
      'runs to the end of the term that the release names',
      { tier: 'ace' },
      { termTo: '2026-12-31' },
      { tier: 'ace', from: '2025-07-01', to: '2026-12-31' },
    ],
    [
      'gives a tier to someone whom the release left out',
      { tier: 'partner' },
      { termTo: null, terms: [] },
      { tier: 'partner', from: '2025-07-01', to: '2025-12-31' },
    ],
    [
      'mends a wrong lapse: example 16, one that names Q4 runs to the end of the next year',
      { release: '2025Q4', tier: 'partner', from: '2026-01-01' },
      { termTo: null, terms: [aTerm('partner', '2025-03-31', '2025-12-31')] },
      { tier: 'partner', from: '2026-01-01', to: '2026-12-31' },
    ],
    [
      'of Q4 cannot begin after that year',
      { release: '2025Q4', tier: 'partner', from: '2027-01-01' },
      { termTo: null },
      'TERM_NOT_FOUND',
    ],
    ['needs a reason', { reason: ' ' }, {}, 'REASON_MISSING'],
    ['needs a tier that exists', { tier: 'emperor' }, {}, 'TIER_UNKNOWN'],
    ['needs a published release', { release: '2025Q2' }, {}, 'TERM_NOT_FOUND'],
    ['cannot begin after the term', { tier: 'ace', from: '2026-01-01' }, {}, 'TERM_NOT_FOUND'],
    ['cannot end what nobody holds', {}, { terms: [] }, 'TERM_NOT_FOUND'],
  ])('%s', (_, request, facts, expected) => {
    const outcome = decideCorrection({ ...REQUEST, ...request }, { ...FACTS, ...facts });
    expect('code' in outcome ? outcome.code : outcome).toEqual(expected);
  });
});
