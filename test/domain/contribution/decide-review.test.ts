import fc from 'fast-check';
import { decideReview, sharedScoreKey, type Reviewed } from '../../../src/domain/contribution/decide-review';
import type { ReviewDecision } from '../../../src/domain/contribution/states';
import type { Scored } from '../../../src/domain/contribution/score';
import { ACTIVITIES, of } from '../builders';

const CO_SPEAKER = { own: 'mine', shares: 'event' } as const;

function reviewed(contribution: Scored, given: Partial<Reviewed> = {}): Reviewed {
  const facts = {
    member: 'li',
    state: 'submitted',
    hasEvidence: true,
    group: null,
    sameEvidenceAs: null,
    own: false,
    shared: null,
  } as const;
  return { ...contribution, ...facts, ...given };
}

function decide(decision: ReviewDecision, contributions: Reviewed[], approved: Scored[] = []) {
  const [first] = approved;
  const shared = first ? new Map([[sharedScoreKey('li', first.activity, first.occurredOn), approved]]) : new Map();
  return decideReview({ decision, contributions, approved: shared, activities: ACTIVITIES, coSpeakersStepBack: true });
}

const deltas = (verdicts: ReturnType<typeof decideReview>) =>
  Array.isArray(verdicts) ? verdicts.map(({ entry }) => entry?.points ?? null) : verdicts.code;

describe('A review', () => {
  test('an approval gives the points of its rule', () => {
    expect(deltas(decide('approve', [reviewed(of('campus-event', '2025-02-10'))]))).toEqual([200]);
  });

  test('the second report of beans completes the unit, whichever is approved first', () => {
    const may = of('forum-beans', '2025-05-20', 1200);
    const november = of('forum-beans', '2025-11-20', 1300);
    expect(deltas(decide('approve', [reviewed(november)]))).toEqual([0]);
    expect(deltas(decide('approve', [reviewed(may)], [november]))).toEqual([100]);
  });

  test('revoking one report leaves what the remaining total is worth', () => {
    const first = of('forum-beans', '2025-05-20', 3999);
    const last = of('forum-beans', '2025-05-21', 1);
    expect(deltas(decide('revoke', [reviewed(last, { state: 'approved' })], [first, last]))).toEqual([-100]);
  });

  test.each<[string, ReviewDecision, Partial<Reviewed>, string]>([
    ['approving what is approved', 'approve', { state: 'approved' }, 'WRONG_STATE'],
    ['revoking what is not approved', 'revoke', {}, 'WRONG_STATE'],
    ['rejecting what was revoked', 'reject', { state: 'revoked' }, 'WRONG_STATE'],
    ['approving one’s own', 'approve', { own: true }, 'OWN_CONTRIBUTION'],
    ['rejecting one’s own', 'reject', { own: true }, 'OWN_CONTRIBUTION'],
    ['approving what a co-speaker of one’s own has', 'approve', { shared: CO_SPEAKER }, 'OWN_INTEREST'],
    ['sending it back', 'send-back', { shared: CO_SPEAKER }, 'OWN_INTEREST'],
    ['rejecting it', 'reject', { shared: CO_SPEAKER }, 'OWN_INTEREST'],
    ['the same evidence twice', 'approve', { sameEvidenceAs: 'other' }, 'DUPLICATE_EVIDENCE'],
    ['no evidence', 'approve', { hasEvidence: false }, 'EVIDENCE_MISSING'],
    ['two campus events in one', 'approve', { quantity: 2 }, 'QUANTITY_INVALID'],
    ['a day before the first rule', 'approve', { occurredOn: '2019-12-31' }, 'RULE_NOT_IN_FORCE'],
    ['a duty without its group', 'approve', { activity: 'city-event' }, 'GROUP_REQUIRED'],
    ['an activity that is none', 'approve', { activity: 'juggling' }, 'ACTIVITY_UNKNOWN'],
  ])('%s is refused', (_, decision, given, code) => {
    const possible = reviewed(of('article', '2025-01-01'), decision === 'revoke' ? { state: 'approved' } : {});
    expect(deltas(decide(decision, [possible, reviewed(of('campus-event', '2025-02-10'), given)]))).toBe(code);
  });

  test.each(['evidence', 'event'] as const)(
    'whoever has a contribution of their own with the same %s steps back, unless the programme turns that off',
    (shares) => {
      const theirs = reviewed(of('campus-event', '2025-02-10'), { shared: { own: 'mine', shares } });
      const facts = {
        decision: 'approve',
        contributions: [theirs],
        approved: new Map(),
        activities: ACTIVITIES,
      } as const;
      expect(decideReview({ ...facts, coSpeakersStepBack: true })).toMatchObject({
        code: 'OWN_INTEREST',
        data: { contribution: theirs.id, own: 'mine', shares },
      });
      expect(decideReview({ ...facts, coSpeakersStepBack: false })).toMatchObject([{ state: 'approved' }]);
    },
  );

  test('approving and then revoking leaves the year as it was, in whatever order', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(quantities, fc.array(fc.nat(7), { maxLength: 8 }), (given, revoked) => {
        const reports = given.map((quantity, day) => of('forum-beans', `2025-03-0${day + 1}`, quantity));
        const gone = [...new Set(revoked)].flatMap((index) => reports[index] ?? []);
        const kept = reports.filter((report) => !gone.includes(report));
        const sum = (verdicts: ReturnType<typeof decideReview>) =>
          (Array.isArray(verdicts) ? verdicts : []).reduce((total, { entry }) => total + (entry?.points ?? 0), 0);
        const all = decide(
          'approve',
          reports.map((report) => reviewed(report)),
        );
        const back = decide(
          'revoke',
          gone.map((report) => reviewed(report, { state: 'approved' })),
          reports,
        );
        expect(sum(all) + sum(back)).toBe(
          sum(
            decide(
              'approve',
              kept.map((report) => reviewed(report)),
            ),
          ),
        );
      }),
    );
  });
});
