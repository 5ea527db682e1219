import type { Candidate, Outcome } from '../../../src/domain/release/plan-release';
import { firstDayThatCounts, planDraft, type WaitingThing } from '../../../src/domain/release/what-waits';
import { aCandidate, aLeadership, aTerm, of, RULES, theRelease } from '../builders';

const campus = (day: string) => of('campus-event', day);
const waitingFor = (
  activity: string,
  occurredOn: string,
  given: { leaderships?: string[]; state?: 'submitted' | 'sent-back' } = {},
): WaitingThing => ({
  kind: 'contribution',
  ...of(activity, occurredOn),
  state: given.state ?? 'submitted',
  leaderships: given.leaderships ?? [],
});
const proposed = (tier: string, basis: 'special' | 'exception' | 'invitation', year: number): WaitingThing => ({
  kind: 'proposal',
  id: '7',
  tier,
  basis,
  years: [year],
});
const partner2025 = aTerm('partner', '2025-03-31', '2025-12-31');

function say(outcome: Outcome): string | null {
  if (outcome === null) return null;
  return 'reason' in outcome ? `${outcome.reason} ${outcome.tier}` : [outcome.change, outcome.tier].join(' ').trim();
}

function waits(code: string, given: Partial<Candidate>, things: WaitingThing[], held = new Map<string, string>()) {
  const draft = planDraft(theRelease(code), [aCandidate(given)], RULES, held, new Map([['li', things]]));
  const [one] = draft.waits;
  return one ? [say(one.now), say(one.then), one.things.length, ...one.missing] : null;
}

describe('What waits is shown where somebody’s outcome depends on it', () => {
  test.each<[string, string, Partial<Candidate>, WaitingThing[], unknown]>([
    [
      'a contribution that would admit',
      '2025Q1',
      { approved: [of('article', '2025-02-01')] },
      [waitingFor('campus-event', '2025-02-10')],
      [null, 'admitted partner', 1],
    ],
    [
      'one that was sent back, too',
      '2025Q1',
      {},
      [waitingFor('campus-event', '2025-02-10', { state: 'sent-back' })],
      [null, 'admitted partner', 1],
    ],
    [
      'one that would keep a member from lapsing',
      '2025Q4',
      { terms: [partner2025] },
      [waitingFor('campus-event', '2025-12-20')],
      ['lapsed', 'renewed partner', 1],
    ],
    [
      'several that do it only together',
      '2025Q1',
      {},
      ['2025-01-05', '2025-02-05', '2025-03-05', '2025-03-06'].map((day) => waitingFor('pg-live', day)),
      [null, 'admitted partner', 4],
    ],
    [
      'one of the year before, at an admission of Q1–Q3',
      '2026Q1',
      {},
      [waitingFor('campus-event', '2025-12-20')],
      [null, 'admitted partner', 1],
    ],
    [
      'a duty that would keep a leader',
      '2026Q4',
      { terms: [aTerm('partner', '2026-01-01', '2026-12-31')], leaderships: [aLeadership()] },
      [waitingFor('city-event', '2026-11-11', { leaderships: ['hangzhou'] })],
      ['lapsed', 'renewed partner', 1],
    ],
    [
      'a proposed exception for a member',
      '2025Q4',
      { terms: [partner2025] },
      [proposed('ace', 'exception', 2026)],
      ['lapsed', 'promoted ace', 1],
    ],
    [
      'an invitation without an answer',
      '2025Q4',
      { terms: [partner2025], approved: [campus('2025-02-10')] },
      [{ kind: 'invitation', id: '9', tier: 'director', basis: 'invitation', years: [2026] }],
      ['renewed partner', 'promoted director', 1],
    ],
    [
      'consent that is missing',
      '2025Q1',
      { approved: [campus('2025-02-10')], listed: false },
      [],
      ['consent-missing partner', 'admitted partner', 0, 'consent'],
    ],
    [
      'an application and consent, beside what waits',
      '2025Q1',
      { appliedOn: null, listed: false },
      [waitingFor('campus-event', '2025-02-10')],
      [null, 'admitted partner', 1, 'application', 'consent'],
    ],
    [
      'a higher tier than the one that is certain',
      '2025Q1',
      { approved: [campus('2025-02-10')] },
      [waitingFor('conference-talk', '2025-03-01')],
      ['admitted partner', 'admitted ace', 1],
    ],
  ])('%s', (_, release, given, things, expected) => {
    expect(waits(release, given, things)).toEqual(expected);
  });
});

describe('It is left out where', () => {
  test.each<[string, string, Partial<Candidate>, WaitingThing[]]>([
    ['nothing waits', '2025Q1', { approved: [campus('2025-02-10')] }, []],
    ['it is not enough', '2025Q1', {}, [waitingFor('pg-live', '2025-02-10')]],
    ['it changes points alone', '2025Q1', { approved: [campus('2025-02-10')] }, [waitingFor('pg-live', '2025-02-10')]],
    ['it happened after the cut-off day', '2025Q1', {}, [waitingFor('campus-event', '2025-04-01')]],
    ['it is of the year before, in Q4', '2025Q4', {}, [waitingFor('campus-event', '2024-12-20')]],
    ['it names another year', '2025Q1', {}, [proposed('partner', 'special', 2026)]],
    [
      'a member’s tier does not move before December',
      '2025Q2',
      { terms: [partner2025] },
      [waitingFor('conference-talk', '2025-06-01'), waitingFor('campus-event', '2025-06-02')],
    ],
    ['the person died', '2025Q1', { state: 'deceased' }, [waitingFor('campus-event', '2025-02-10')]],
  ])('%s', (_, release, given, things) => {
    expect(waits(release, given, things)).toBeNull();
  });

  test('the person is held back', () => {
    const held = new Map([['li', '待核实']]);
    expect(waits('2025Q1', {}, [waitingFor('campus-event', '2025-02-10')], held)).toBeNull();
  });
});

test('What waits but does not count in the release is not named', () => {
  const things = [waitingFor('campus-event', '2025-02-10'), waitingFor('campus-event', '2025-04-01')];
  expect(waits('2025Q1', {}, things)).toEqual([null, 'admitted partner', 1]);
});

test('What is of the year before is not named where the programme does not count it, unless it is a duty', () => {
  const rules = { ...RULES, yearBeforeCounts: false };
  const duty = waitingFor('city-event', '2025-10-10', { leaderships: ['hangzhou'] });
  const things = [waitingFor('campus-event', '2025-12-20'), duty];
  const leader = aCandidate({ leaderships: [aLeadership({ startedOn: '2024-05-01' })] });
  const { waits: named } = planDraft(theRelease('2026Q1'), [leader], rules, new Map(), new Map([['li', things]]));
  expect(named).toMatchObject([{ then: { tier: 'partner', bases: ['leader'] }, things: [{ activity: 'city-event' }] }]);
});

test('What happened counts from the first of the year in Q4, from the first of the year before in Q1–Q3', () => {
  expect(['2026Q1', '2026Q4'].map((code) => firstDayThatCounts(theRelease(code)))).toEqual([
    '2025-01-01',
    '2026-01-01',
  ]);
});
