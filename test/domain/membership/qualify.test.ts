import { qualify, thresholdOf, type Merits } from '../../../src/domain/membership/qualify';
import { standingOf } from '../../../src/domain/membership/standing';
import type { Grant } from '../../../src/domain/grant/grant';
import { TIERS } from '../builders';

const merits = (given: Partial<Merits>): Merits => ({
  points: 0,
  pointsYear: 2025,
  leads: false,
  putForward: false,
  grants: [],
  ...given,
});
const grant = (basis: Grant['basis'], tier: string): Grant => ({ basis, tier, years: [2025], accepted: true });

describe('The tier someone qualifies for', () => {
  test.each<[string, Partial<Merits>, string | null, string[]]>([
    ['nothing', {}, null, []],
    ['199 points', { points: 199 }, null, []],
    ['200 points', { points: 200 }, 'partner', ['points']],
    ['499 points', { points: 499 }, 'partner', ['points']],
    ['500 points', { points: 500 }, 'ace', ['points']],
    ['a million points give no Director', { points: 1_000_000 }, 'ace', ['points']],
    ['a leader', { leads: true }, 'partner', ['leader']],
    ['a leader with 300 points', { leads: true, points: 300 }, 'partner', ['leader', 'points']],
    ['a leader with 500 points', { leads: true, points: 500 }, 'ace', ['points']],
    ['a leader put forward', { leads: true, putForward: true }, 'ace', ['promotion']],
    ['put forward, with 500 points', { leads: true, putForward: true, points: 500 }, 'ace', ['promotion', 'points']],
    ['an award and points below it', { points: 250, grants: [grant('special', 'ace')] }, 'ace', ['special']],
    [
      'every basis of one tier, in the published order',
      { points: 600, leads: true, putForward: true, grants: [grant('exception', 'ace'), grant('special', 'ace')] },
      'ace',
      ['special', 'exception', 'promotion', 'points'],
    ],
    ['an invitation', { points: 600, grants: [grant('invitation', 'director')] }, 'director', ['invitation']],
  ])('by %s', (_, given, tier, bases) => {
    const qualification = qualify(merits(given), TIERS);
    expect([qualification?.tier.code ?? null, qualification?.bases ?? []]).toEqual([tier, bases]);
  });

  test('a threshold entered for next year applies from then on', () => {
    const [partner = TIERS[0]] = TIERS;
    const raised = { ...partner, thresholds: [...(partner?.thresholds ?? []), { fromYear: 2026, points: 300 }] };
    expect([2019, 2025, 2026, 2030].map((year) => thresholdOf(raised as never, year))).toEqual([null, 200, 300, 300]);
  });

  test('a standing says what is missing to each tier that points can give', () => {
    expect(standingOf(merits({ points: 490 }), TIERS).missing).toEqual([
      { tier: 'ace', points: 10 },
      { tier: 'partner', points: 0 },
    ]);
  });
});
