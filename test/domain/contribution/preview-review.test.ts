import fc from 'fast-check';
import { decideReview, sharedScoreKey, type Reviewed } from '../../../src/domain/contribution/decide-review';
import { officeKey, previewReview, yearKey } from '../../../src/domain/contribution/preview-review';
import type { Scored } from '../../../src/domain/contribution/score';
import { CONTRIBUTION_STATES, type ReviewDecision } from '../../../src/domain/contribution/states';
import type { Office } from '../../../src/domain/leadership/leadership-counts';
import { ACTIVITIES, of, TIERS } from '../builders';

const ORDINARY = {
  member: 'li',
  state: 'submitted',
  hasEvidence: true,
  group: null,
  sameEvidenceAs: null,
  own: false,
  shared: null,
} as const;

function reviewed(contribution: Scored, given: Partial<Reviewed> = {}): Reviewed {
  return { ...contribution, ...ORDINARY, ...given };
}

function preview(
  contributions: Reviewed[],
  given: {
    decision?: ReviewDecision;
    points?: [string, number][];
    approved?: Scored[];
    offices?: [string, Office[]][];
  } = {},
) {
  const [first] = given.approved ?? [];
  const key = first && sharedScoreKey('li', first.activity, first.occurredOn);
  return previewReview({
    decision: given.decision ?? 'approve',
    contributions,
    approved: new Map(key === undefined ? [] : [[key, given.approved ?? []]]),
    activities: ACTIVITIES,
    coSpeakersStepBack: true,
    points: new Map(given.points ?? []),
    tiers: TIERS,
    offices: new Map(given.offices ?? []),
  });
}

describe('A preview of a review', () => {
  const DUTY = [...ACTIVITIES.values()].find(({ kind }) => kind === 'duty')?.code ?? '';

  test('names the duties for a group that their person does not lead on their day, where they would be approved', () => {
    const inOffice = reviewed(of(DUTY, '2025-06-01'), { group: 'hangzhou' });
    const before = reviewed(of(DUTY, '2025-04-01'), { group: 'hangzhou' });
    const elsewhere = reviewed(of(DUTY, '2025-06-02'), { group: 'nanjing' });
    const offices: [string, Office[]][] = [[officeKey('li', 'hangzhou'), [{ startedOn: '2025-05-01', endedOn: null }]]];
    const all = [inOffice, before, elsewhere];
    expect(preview(all, { offices }).outsideOffice).toEqual([before.id, elsewhere.id]);
    expect(preview(all, { offices }).impossible).toEqual([]);
    expect(preview(all, { offices, decision: 'reject' }).outsideOffice).toEqual([]);
  });

  test('shows whose points change in which year, from what to what', () => {
    const { people } = preview(
      [
        reviewed(of('article', '2025-03-01')),
        reviewed(of('pg-live', '2025-04-01')),
        reviewed(of('article', '2024-12-31')),
      ],
      { points: [[yearKey('li', 2025), 100]] },
    );
    expect(people).toEqual([
      { member: 'li', year: 2025, contributions: 2, before: 100, after: 170, reached: [], lost: [] },
      { member: 'li', year: 2024, contributions: 1, before: 0, after: 20, reached: [], lost: [] },
    ]);
  });

  test.each<[string, number, string[]]>([
    ['one point short of a threshold', 99, []],
    ['to the very threshold', 100, ['partner']],
    ['past a threshold', 150, ['partner']],
    ['on from a threshold', 200, []],
    ['to the next one', 400, ['ace']],
  ])('who is taken %s crosses just that', (_, before, reached) => {
    const beans = reviewed(of('forum-beans', '2025-05-20', 2000));
    expect(preview([beans], { points: [[yearKey('li', 2025), before]] }).people).toMatchObject([
      { before, after: before + 100, reached, lost: [] },
    ]);
  });

  test('who is taken past two thresholds at once crosses both, the lower first', () => {
    const rows = [reviewed(of('conference-talk', '2025-05-20')), reviewed(of('campus-event', '2025-05-21'))];
    expect(preview(rows).people).toMatchObject([{ before: 0, after: 600, reached: ['partner', 'ace'] }]);
  });

  test('a revocation shows which tiers the points fall below', () => {
    const talk = of('conference-talk', '2025-05-20');
    const { people } = preview([reviewed(talk, { state: 'approved' })], {
      decision: 'revoke',
      approved: [talk],
      points: [[yearKey('li', 2025), 500]],
    });
    expect(people).toMatchObject([{ before: 500, after: 100, reached: [], lost: ['partner', 'ace'] }]);
  });

  test('people who cross a threshold stand before those with larger changes', () => {
    const rows = [
      reviewed(of('conference-talk', '2025-05-20'), { member: 'wang' }),
      reviewed(of('article', '2025-05-20'), { member: 'li' }),
    ];
    const { people } = preview(rows, {
      points: [
        [yearKey('wang', 2025), 1000],
        [yearKey('li', 2025), 190],
      ],
    });
    expect(people.map(({ member }) => member)).toEqual(['li', 'wang']);
  });

  test('what sends back or rejects moves no points', () => {
    const rows = [reviewed(of('conference-talk', '2025-05-20'))];
    expect(preview(rows, { decision: 'send-back' })).toMatchObject({ possible: [{ state: 'sent-back' }], people: [] });
    expect(preview(rows, { decision: 'reject' })).toMatchObject({ possible: [{ state: 'rejected' }], people: [] });
  });

  test('each impossible row says why, and the others are decided as if it were not there', () => {
    const possible = reviewed(of('campus-event', '2025-02-10'));
    const wrong: [Partial<Reviewed>, string][] = [
      [{ state: 'approved' }, 'WRONG_STATE'],
      [{ own: true }, 'OWN_CONTRIBUTION'],
      [{ sameEvidenceAs: 'other' }, 'DUPLICATE_EVIDENCE'],
      [{ hasEvidence: false }, 'EVIDENCE_MISSING'],
      [{ occurredOn: '2019-12-31' }, 'RULE_NOT_IN_FORCE'],
      [{ activity: 'juggling' }, 'ACTIVITY_UNKNOWN'],
    ];
    const rows = wrong.map(([given]) => reviewed(of('campus-event', '2025-02-10'), given));
    const { impossible, possible: decided } = preview([...rows.slice(0, 3), possible, ...rows.slice(3)]);
    expect(impossible.map(({ refusal }) => refusal.code)).toEqual(wrong.map(([, code]) => code));
    expect(decided).toMatchObject([{ contribution: possible.id, entry: { points: 200 } }]);
  });

  test('of any batch, the possible rows are a batch that the review accepts, with the very same outcome', () => {
    const row = fc.record({
      state: fc.constantFrom(...CONTRIBUTION_STATES),
      hasEvidence: fc.boolean(),
      own: fc.boolean(),
      activity: fc.constantFrom('article', 'forum-beans', 'city-event', 'juggling'),
      occurredOn: fc.constantFrom('2019-06-01', '2024-06-01', '2025-06-01'),
      quantity: fc.integer({ min: 0, max: 3000 }),
    });
    const decisions = fc.constantFrom<ReviewDecision>('approve', 'send-back', 'reject', 'revoke');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), decisions, (given, decision) => {
        const rows = given.map((one) => reviewed(of('article', '2025-01-01'), one));
        const { possible, impossible } = preview(rows, { decision });
        expect(possible.length + impossible.length).toBe(rows.length);
        const ids = new Set(possible.map(({ contribution }) => contribution));
        const contributions = rows.filter(({ id }) => ids.has(id));
        expect(
          decideReview({
            decision,
            contributions,
            approved: new Map(),
            activities: ACTIVITIES,
            coSpeakersStepBack: true,
          }),
        ).toEqual(possible);
      }),
    );
  });
});
