import { outlookOf } from '../../../src/domain/membership/outlook';
import type { Candidate } from '../../../src/domain/release/plan-release';
import { aCandidate, aLeadership, aTerm, of, RULES, theRelease } from '../builders';

const DECEMBER = theRelease('2025Q4');
const outlook = (candidate: Partial<Candidate>) => outlookOf(DECEMBER, aCandidate(candidate), RULES, []);
const held = (tier: string) => [aTerm(tier, '2025-03-31', '2025-12-31')];
const EVENT = of('campus-event', '2025-03-01');
const TALK = of('conference-talk', '2025-03-01');

describe('What December would bring as things stand', () => {
  test.each<[string, Partial<Candidate>, object]>([
    ['nothing done', {}, { change: null, tier: null, notAdmitted: null }],
    [
      'a member with enough',
      { terms: held('partner'), approved: [EVENT] },
      { change: 'renewed', tier: 'partner', bases: ['points'] },
    ],
    [
      'example 4',
      { terms: held('partner'), approved: [EVENT, TALK] },
      { change: 'promoted', tier: 'ace', was: 'partner' },
    ],
    [
      'example 5',
      { terms: held('ace'), approved: [EVENT] },
      { change: 'demoted', tier: 'partner', from: '2026-01-01' },
    ],
    ['example 6', { terms: held('ace') }, { change: 'lapsed', tier: null, was: 'ace', bases: [], from: null }],
    ['example 7', { terms: held('partner'), leaderships: [aLeadership()] }, { change: 'renewed', bases: ['leader'] }],
    ['an applicant with enough', { approved: [EVENT] }, { change: 'admitted', from: '2025-12-31', to: '2026-12-31' }],
    [
      'example 12',
      { approved: [EVENT], listed: false },
      { change: null, tier: 'partner', notAdmitted: 'consent-missing' },
    ],
    ['never applied', { approved: [EVENT], appliedOn: null }, { change: null, notAdmitted: 'not-applied' }],
    ['retired', { terms: held('ace'), approved: [TALK], state: 'retired' }, { change: null, tier: null, was: null }],
  ])('%s', (_, candidate, expected) => {
    expect(outlook(candidate)).toMatchObject({ release: '2025Q4', cutOff: '2025-12-31', ...expected });
  });

  test.each(['2025Q4', '2026Q1'])('once %s is published, December has no outlook', (code) => {
    const published = [{ ...theRelease(code), publishedAt: new Date('2026-04-01T00:00:00Z') }];
    expect(outlookOf(DECEMBER, aCandidate(), RULES, published)).toBeNull();
  });
});
