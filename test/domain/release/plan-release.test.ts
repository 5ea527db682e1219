import { planRelease, type Candidate } from '../../../src/domain/release/plan-release';
import { aCandidate, aLeadership, aTerm, of, RULES, theRelease } from '../builders';

function outcome(code: string, given: Partial<Candidate>, holdBacks = new Map<string, string>()) {
  const { changes, notAdmitted } = planRelease(theRelease(code), [aCandidate(given)], RULES, holdBacks);
  const [change] = changes;
  if (change) return [change.change, change.tier, change.bases.join('+'), change.from, change.to];
  return notAdmitted[0] ? [notAdmitted[0].reason, notAdmitted[0].tier] : null;
}

const campus = (day: string) => of('campus-event', day);
const partner2025 = aTerm('partner', '2025-03-31', '2025-12-31');
const ace2025 = aTerm('ace', '2025-03-31', '2025-12-31');

describe('Admissions', () => {
  test.each<[string, string, Partial<Candidate>, unknown]>([
    [
      'example 1: 200 points in Q1',
      '2025Q1',
      { approved: [campus('2025-02-10')] },
      ['admitted', 'partner', 'points', '2025-03-31', '2025-12-31'],
    ],
    ['nothing done', '2025Q1', {}, null],
    ['the points came after the cut-off day', '2025Q1', { approved: [campus('2025-04-01')] }, null],
    ['the points are of two years before', '2025Q1', { approved: [campus('2023-12-31')] }, null],
    ['in Q4 points of the year before play no part', '2025Q4', { approved: [campus('2024-12-31')] }, null],
    [
      'in Q4 the term covers the next year',
      '2025Q4',
      { approved: [campus('2025-02-10')] },
      ['admitted', 'partner', 'points', '2025-12-31', '2026-12-31'],
    ],
    [
      'example 12: no consent',
      '2025Q1',
      { approved: [campus('2025-02-10')], listed: false },
      ['consent-missing', 'partner'],
    ],
    [
      'never applied',
      '2025Q1',
      { approved: [campus('2025-02-10')], appliedOn: null, listed: false },
      ['not-applied', 'partner'],
    ],
    [
      'applied on the cut-off day',
      '2025Q1',
      { approved: [campus('2025-02-10')], appliedOn: '2025-03-31' },
      ['admitted', 'partner', 'points', '2025-03-31', '2025-12-31'],
    ],
    [
      'applied after the cut-off day',
      '2025Q1',
      { approved: [campus('2025-02-10')], appliedOn: '2025-04-01' },
      ['not-applied', 'partner'],
    ],
    [
      'example 7: a leader need not apply',
      '2025Q2',
      { leaderships: [aLeadership()], appliedOn: null },
      ['admitted', 'partner', 'leader', '2025-06-30', '2025-12-31'],
    ],
    [
      'a leader put forward',
      '2025Q2',
      { leaderships: [aLeadership({ putForward: true })] },
      ['admitted', 'ace', 'promotion', '2025-06-30', '2025-12-31'],
    ],
    [
      'an invitation accepted',
      '2025Q2',
      { appliedOn: null, grants: [{ basis: 'invitation', tier: 'director', years: [2025], accepted: true }] },
      ['admitted', 'director', 'invitation', '2025-06-30', '2025-12-31'],
    ],
    [
      'an invitation not accepted',
      '2025Q2',
      { grants: [{ basis: 'invitation', tier: 'director', years: [2025], accepted: false }] },
      null,
    ],
    [
      'a grant must name the year that the term covers',
      '2025Q4',
      { grants: [{ basis: 'special', tier: 'ace', years: [2025], accepted: false }] },
      null,
    ],
    [
      'in Q4 that is the next year',
      '2025Q4',
      { appliedOn: null, grants: [{ basis: 'special', tier: 'ace', years: [2026], accepted: false }] },
      ['admitted', 'ace', 'special', '2025-12-31', '2026-12-31'],
    ],
    [
      'example 6: an alumnus comes back',
      '2026Q2',
      { terms: [ace2025], approved: [campus('2026-06-01')] },
      ['returned', 'partner', 'points', '2026-06-30', '2026-12-31'],
    ],
    ['someone who died is not admitted', '2025Q1', { approved: [campus('2025-02-10')], state: 'deceased' }, null],
  ])('%s', (_, release, given, expected) => {
    expect(outcome(release, given)).toEqual(expected);
  });

  test('can be held back with a note', () => {
    const held = new Map([['li', '待核实']]);
    const plan = planRelease(theRelease('2025Q1'), [aCandidate({ approved: [campus('2025-02-10')] })], RULES, held);
    expect(plan).toEqual({
      changes: [],
      notAdmitted: [{ member: 'li', tier: 'partner', reason: 'held-back', note: '待核实' }],
    });
  });

  test('holding back someone who does not qualify is without effect', () => {
    expect(outcome('2025Q1', {}, new Map([['li', '待核实']]))).toBeNull();
  });
});

describe('In Q1–Q3 the whole year before counts where it alone gives a higher tier', () => {
  const points = (code: string, given: Partial<Candidate>, rules = RULES) => {
    const { changes, notAdmitted } = planRelease(theRelease(code), [aCandidate(given)], rules);
    const [change] = changes;
    if (!change) return notAdmitted[0] ? [notAdmitted[0].reason, notAdmitted[0].tier] : null;
    return [change.change, change.tier, change.bases.join('+'), change.points, change.pointsYear];
  };
  const talk = of('conference-talk', '2025-11-04');
  test.each<[string, string, Partial<Candidate>, unknown]>([
    [
      'example 15: what was approved only after Q4',
      '2026Q1',
      { approved: [campus('2025-12-20')] },
      ['admitted', 'partner', 'points', 200, 2025],
    ],
    [
      'up to Q3 of the next year',
      '2026Q3',
      { approved: [campus('2025-01-01')] },
      ['admitted', 'partner', 'points', 200, 2025],
    ],
    [
      'of who applied only in January',
      '2026Q1',
      { approved: [campus('2025-12-20')], appliedOn: '2026-01-02' },
      ['admitted', 'partner', 'points', 200, 2025],
    ],
    [
      'not of who has not applied',
      '2026Q1',
      { approved: [campus('2025-12-20')], appliedOn: null },
      ['not-applied', 'partner'],
    ],
    [
      'nor without consent',
      '2026Q1',
      { approved: [campus('2025-12-20')], listed: false },
      ['consent-missing', 'partner'],
    ],
    [
      'of who lapsed in December',
      '2026Q1',
      { approved: [campus('2025-12-20')], terms: [ace2025] },
      ['returned', 'partner', 'points', 200, 2025],
    ],
    [
      'two years are never added up',
      '2026Q1',
      { approved: [campus('2025-12-20'), campus('2026-01-20'), of('pg-live', '2026-01-21')] },
      ['admitted', 'partner', 'points', 250, 2026],
    ],
    [
      'the same tier by both is this year’s',
      '2026Q1',
      { approved: [campus('2025-12-20'), campus('2026-01-20')] },
      ['admitted', 'partner', 'points', 200, 2026],
    ],
    [
      'a higher one is that year’s alone',
      '2026Q1',
      { approved: [talk, campus('2025-12-20'), campus('2026-01-20')] },
      ['admitted', 'ace', 'points', 600, 2025],
    ],
    [
      'it gives nothing beside a leadership of the same tier',
      '2026Q1',
      { approved: [campus('2025-12-20')], leaderships: [aLeadership({ startedOn: '2026-02-01' })] },
      ['admitted', 'partner', 'leader', 0, 2026],
    ],
    [
      'nor beside a higher title',
      '2026Q1',
      {
        approved: [talk, campus('2025-12-20')],
        grants: [{ basis: 'invitation', tier: 'director', years: [2026], accepted: true }],
      },
      ['admitted', 'director', 'invitation', 0, 2026],
    ],
    [
      'it moves nobody who holds a term',
      '2026Q1',
      {
        approved: [talk, campus('2025-12-20')],
        terms: [aTerm('partner', '2025-12-31', '2026-12-31')],
      },
      null,
    ],
  ])('%s', (_, release, given, expected) => {
    expect(points(release, given)).toEqual(expected);
  });

  test('that year is measured by its own thresholds and its own rules', () => {
    const tiers = RULES.tiers.map((tier) =>
      tier.code === 'partner' ? { ...tier, thresholds: [...tier.thresholds, { fromYear: 2026, points: 300 }] } : tier,
    );
    const given = { approved: [campus('2025-12-20')] };
    expect(points('2026Q1', given, { ...RULES, tiers })).toEqual(['admitted', 'partner', 'points', 200, 2025]);
    expect(points('2026Q1', { approved: [campus('2026-01-20')] }, { ...RULES, tiers })).toBeNull();
  });

  test('the programme may turn it off', () => {
    const off = { ...RULES, yearBeforeCounts: false };
    expect(points('2026Q1', { approved: [campus('2025-12-20')] }, off)).toBeNull();
  });

  test('who must not come back that way is held back', () => {
    const held = new Map([['li', '不再聘任']]);
    expect(outcome('2026Q1', { approved: [campus('2025-12-20')], terms: [ace2025] }, held)).toEqual([
      'held-back',
      'partner',
    ]);
  });
});

describe('Between Decembers', () => {
  test('example 4: a tier does not move, however many points come in', () => {
    expect(
      outcome('2025Q2', {
        terms: [partner2025],
        approved: [campus('2025-02-10'), of('conference-talk', '2025-06-04')],
      }),
    ).toBeNull();
  });

  test('an exception for the year promotes to its end', () => {
    const grants = [{ basis: 'exception', tier: 'ace', years: [2025], accepted: false } as const];
    expect(outcome('2025Q3', { terms: [partner2025], grants })).toEqual([
      'promoted',
      'ace',
      'exception',
      '2025-09-30',
      '2025-12-31',
    ]);
    expect(outcome('2025Q3', { terms: [ace2025], grants })).toBeNull();
  });

  test('no other grant moves a member', () => {
    const grants = [{ basis: 'special', tier: 'ace', years: [2025], accepted: true } as const];
    expect(outcome('2025Q3', { terms: [partner2025], grants })).toBeNull();
  });
});

describe('Renewals', () => {
  const talk = of('conference-talk', '2025-06-04');
  test.each<[string, Partial<Candidate>, unknown]>([
    [
      'example 1: 200 points keep a Partner',
      { terms: [partner2025], approved: [campus('2025-02-10')] },
      ['renewed', 'partner', 'points', '2026-01-01', '2026-12-31'],
    ],
    [
      'example 4: 600 points promote to ACE',
      { terms: [partner2025], approved: [campus('2025-02-10'), talk] },
      ['promoted', 'ace', 'points', '2026-01-01', '2026-12-31'],
    ],
    [
      'example 5: an ACE with 400 points',
      { terms: [ace2025], approved: [talk] },
      ['demoted', 'partner', 'points', '2026-01-01', '2026-12-31'],
    ],
    ['example 6: 180 points', { terms: [ace2025], approved: [] }, ['lapsed', null, '', null, null]],
    [
      'example 7: a leader in the exempt year',
      { terms: [partner2025], leaderships: [aLeadership()] },
      ['renewed', 'partner', 'leader', '2026-01-01', '2026-12-31'],
    ],
    [
      'example 8: a leader put forward',
      { terms: [partner2025], leaderships: [aLeadership({ putForward: true })] },
      ['promoted', 'ace', 'promotion', '2026-01-01', '2026-12-31'],
    ],
    [
      'example 11: an invitation for the next year',
      {
        terms: [ace2025],
        approved: [talk, campus('2025-02-10')],
        grants: [{ basis: 'invitation', tier: 'director', years: [2026], accepted: true }],
      },
      ['promoted', 'director', 'invitation', '2026-01-01', '2026-12-31'],
    ],
    [
      'an exception for the next year keeps the tier',
      { terms: [ace2025], grants: [{ basis: 'exception', tier: 'ace', years: [2026], accepted: false }] },
      ['renewed', 'ace', 'exception', '2026-01-01', '2026-12-31'],
    ],
    [
      'an exception for the ending year does not',
      { terms: [ace2025], grants: [{ basis: 'exception', tier: 'ace', years: [2025], accepted: false }] },
      ['lapsed', null, '', null, null],
    ],
    [
      'neither application nor consent is asked',
      { terms: [partner2025], approved: [campus('2025-02-10')], appliedOn: null, listed: false },
      ['renewed', 'partner', 'points', '2026-01-01', '2026-12-31'],
    ],
    [
      'retired: neither renewed nor lapsed',
      { terms: [partner2025], approved: [campus('2025-02-10')], state: 'retired' },
      null,
    ],
  ])('%s', (_, given, expected) => {
    expect(outcome('2025Q4', given)).toEqual(expected);
  });

  test('a plan is the same in whatever order people come', () => {
    const people = ['zhao', 'an', 'li'].map((member) => aCandidate({ member, approved: [campus('2025-02-10')] }));
    const plan = planRelease(theRelease('2025Q1'), people, RULES);
    expect(plan).toEqual(planRelease(theRelease('2025Q1'), [...people].reverse(), RULES));
    expect(plan.changes.map(({ member }) => member)).toEqual(['an', 'li', 'zhao']);
  });
});
