import {
  earliestYear,
  factsOf,
  invitationState,
  grantEffect,
  grantState,
  GRANT_STATES,
  type GrantStateFacts,
  type GrantState,
} from '../../../src/domain/grant/grant-state';
import { aTerm, CUT_OFFS, TIERS } from '../builders';

describe('What became of an invitation', () => {
  test.each([
    [null, true, 'sent'],
    [null, false, 'expired'],
    ['accepted', true, 'accepted'],
    ['accepted', false, 'accepted'],
    ['declined', true, 'declined'],
    ['declined', false, 'declined'],
    ['withdrawn', true, 'withdrawn'],
    ['withdrawn', false, 'withdrawn'],
  ] as const)('answer %s, can still count: %s – %s', (answer, open, state) => {
    expect(invitationState({ answer, open })).toBe(state);
  });
});

describe('Where a title stands', () => {
  const facts = (given: Partial<GrantStateFacts>): GrantStateFacts => ({
    decision: 'approved',
    invitation: false,
    answer: null,
    open: true,
    ...given,
  });
  test.each<[Partial<GrantStateFacts>, GrantState]>([
    [{ decision: 'proposed' }, 'proposed'],
    [{ decision: 'proposed', invitation: true, open: false }, 'proposed'],
    [{ decision: 'declined', invitation: true }, 'declined'],
    [{ decision: 'withdrawn' }, 'withdrawn'],
    [{}, 'granted'],
    [{ open: false }, 'granted'],
    [{ invitation: true }, 'invitation-sent'],
    [{ invitation: true, open: false }, 'invitation-expired'],
    [{ invitation: true, answer: 'accepted' }, 'invitation-accepted'],
    [{ invitation: true, answer: 'declined' }, 'invitation-declined'],
    [{ invitation: true, answer: 'withdrawn' }, 'invitation-withdrawn'],
  ])('%j is %s', (given, state) => {
    expect(grantState(facts(given))).toBe(state);
  });

  test('every combination of facts makes one state, and is found by it', () => {
    const found = GRANT_STATES.flatMap((state) => factsOf(state));
    expect(found).toHaveLength(64);
    expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(64);
  });
});

test.each([
  ['2025-05-10', null, 2025],
  ['2025-05-10', '2025-03-31', 2025],
  ['2025-09-30', '2025-06-30', 2025],
  ['2025-10-10', '2025-06-30', 2025],
  ['2025-10-10', '2025-09-30', 2026],
  ['2025-12-31', '2025-06-30', 2025],
  ['2026-01-01', '2025-06-30', 2026],
  ['2026-01-01', '2025-12-31', 2026],
])('on %s, after the release of %s, the first year that can count is %i', (today, latestCutOff, year) => {
  expect(earliestYear({ today, latestCutOff, cutOffs: CUT_OFFS })).toBe(year);
});

describe('From when a title counts', () => {
  const facts = { today: '2025-10-10', cutOffs: CUT_OFFS, latestCutOff: '2025-09-30', terms: [], tiers: TIERS };
  const award = { tier: 'ace', basis: 'special', years: [2025] } as const;
  const term = { ...aTerm('ace', '2025-06-30', '2025-12-31'), bases: ['special'] as const };

  test('since the first day of the term that it gave', () => {
    expect(grantEffect({ ...award, state: 'granted' }, { ...facts, terms: [term] })).toEqual({
      kind: 'since',
      day: '2025-06-30',
    });
  });

  test.each<[string, readonly number[], GrantState, readonly (typeof term)[], string | null]>([
    ['of another basis', [2025], 'granted', [{ ...term, bases: ['points'] as never }], 'never'],
    ['of a year that it does not name', [2024], 'granted', [term], 'never'],
  ])('not since a term %s', (_, years, state, terms, kind) => {
    expect(grantEffect({ ...award, years, state }, { ...facts, terms })).toEqual({ kind });
  });

  test.each<[GrantState, object | null]>([
    ['proposed', { kind: 'from', day: '2025-12-31', release: '2025Q4' }],
    ['granted', { kind: 'from', day: '2025-12-31', release: '2025Q4' }],
    ['invitation-sent', { kind: 'from', day: '2025-12-31', release: '2025Q4' }],
    ['declined', null],
    ['withdrawn', null],
    ['invitation-declined', null],
    ['invitation-expired', null],
  ])('one that is %s: by its first chance, or not', (state, effect) => {
    expect(grantEffect({ ...award, years: [2026], state }, facts)).toEqual(effect);
  });
});
