import {
  decideRecording,
  decideRecordings,
  type Recorded,
  type RecordingFacts,
} from '../../../src/domain/contribution/decide-recording';
import { ACTIVITIES, anActivity, aRule } from '../builders';

const HOSTS = { effectiveFrom: '2025-06-01', evidenceHosts: ['mp.weixin.qq.com'] };
const FACTS: RecordingFacts = {
  today: '2025-12-01',
  activities: new Map([
    ...ACTIVITIES,
    ['street-talk', anActivity('street-talk', [aRule(20)], { active: false })] as const,
    ['essay', anActivity('essay', [aRule(20), aRule(20, HOSTS)])] as const,
  ]),
  unknown: { member: new Set(['nobody']), group: new Set(['no-group']), event: new Set(['no-event']) },
  sameEvidence: new Map([['twice', 'other']]),
};

function recorded(given: Partial<Recorded> = {}): Recorded {
  const evidenceUrl = given.evidenceUrl ?? null;
  return {
    id: 'c',
    state: 'submitted',
    member: 'li',
    activity: 'article',
    occurredOn: '2025-02-10',
    title: '一篇',
    quantity: 1,
    group: null,
    event: null,
    evidenceKey: evidenceUrl,
    ...given,
    evidenceUrl,
  };
}

const problemsOf = (given: Partial<Recorded>, before: Recorded | null = null): string[] =>
  decideRecording(recorded(given), FACTS, before).map(({ field, refusal }) => `${field} ${refusal.code}`);

describe('A contribution about to be recorded', () => {
  test('is taken where nothing speaks against it', () => {
    expect(problemsOf({})).toEqual([]);
    const essay = { activity: 'essay', evidenceUrl: 'https://example.org/s/1' };
    expect(problemsOf({ ...essay, occurredOn: '2025-05-31' })).toEqual([]);
    expect(problemsOf({ ...essay, occurredOn: '2025-06-01', evidenceUrl: 'https://mp.weixin.qq.com/s/1' })).toEqual([]);
    expect(problemsOf({ activity: 'city-event', group: 'hangzhou' })).toEqual([]);
  });

  test.each<[string, Partial<Recorded>, string]>([
    ['of nobody', { member: null }, 'member VALUE_MISSING'],
    ['of an unknown person', { member: 'nobody' }, 'member MEMBER_UNKNOWN'],
    ['of no activity', { activity: null }, 'activity VALUE_MISSING'],
    ['of an activity that is none', { activity: 'juggling' }, 'activity ACTIVITY_UNKNOWN'],
    ['of a retired activity type', { activity: 'street-talk' }, 'activity ACTIVITY_RETIRED'],
    ['of no day', { occurredOn: '' }, 'occurredOn VALUE_MISSING'],
    ['on a day that is none', { occurredOn: '2025-02-30' }, 'occurredOn DATE_INVALID'],
    ['before the ledger begins', { occurredOn: '1989-12-31' }, 'occurredOn DATE_OUT_OF_RANGE'],
    ['on a day to come', { occurredOn: '2025-12-02' }, 'occurredOn DATE_IN_FUTURE'],
    ['without a title', { title: '' }, 'title TEXT_UNFIT'],
    ['with a sign in its title that nobody sees', { title: '一\u200b篇' }, 'title TEXT_UNFIT'],
    ['with a title too long', { title: '一'.repeat(201) }, 'title TEXT_TOO_LONG'],
    ['of two articles in one', { quantity: 2 }, 'quantity QUANTITY_INVALID'],
    ['of a duty without its group', { activity: 'city-event' }, 'group GROUP_REQUIRED'],
    ['of an unknown group', { group: 'no-group' }, 'group GROUP_UNKNOWN'],
    ['of an unknown event', { event: 'no-event' }, 'event EVENT_UNKNOWN'],
    ['with evidence that is no address', { evidenceUrl: 'see the attached' }, 'evidence EVIDENCE_INVALID'],
    ['with an address too long', { evidenceUrl: `https://${'a'.repeat(1000)}` }, 'evidence TEXT_TOO_LONG'],
    [
      'with evidence on another site than the rule of its day asks for',
      { activity: 'essay', occurredOn: '2025-06-01', evidenceUrl: 'https://example.org/s/1' },
      'evidence EVIDENCE_ELSEWHERE',
    ],
    [
      'with a file where the rule of its day asks for an address',
      { activity: 'essay', occurredOn: '2025-06-01', evidenceKey: 'file:1' },
      'evidence EVIDENCE_ELSEWHERE',
    ],
    ['with evidence that was used', { id: 'twice', evidenceKey: 'x' }, 'evidence DUPLICATE_EVIDENCE'],
  ])('%s is refused', (_, given, problem) => {
    expect(problemsOf(given)).toEqual([problem]);
  });

  test('is told everything that is wrong with it at once, one problem a field', () => {
    const wrong = { member: null, activity: 'city-event', occurredOn: '2999-01-01', title: '', quantity: 2 };
    expect(problemsOf({ ...wrong, event: 'no-event', evidenceUrl: 'none' })).toEqual([
      'member VALUE_MISSING',
      'occurredOn DATE_IN_FUTURE',
      'title TEXT_UNFIT',
      'quantity QUANTITY_INVALID',
      'group GROUP_REQUIRED',
      'event EVENT_UNKNOWN',
      'evidence EVIDENCE_INVALID',
    ]);
  });

  test('may lack, as a draft or sent back, what its submission asks for, and nothing that is wrong', () => {
    const later = { activity: 'city-event', occurredOn: '2026-03-01' };
    for (const state of ['draft', 'sent-back'] as const) {
      expect(problemsOf({ ...later, state })).toEqual([]);
      expect(problemsOf({ ...later, state, title: '', quantity: 2 })).toEqual([
        'title TEXT_UNFIT',
        'quantity QUANTITY_INVALID',
      ]);
      expect(problemsOf(later, recorded({ ...later, state }))).toEqual([
        'occurredOn DATE_IN_FUTURE',
        'group GROUP_REQUIRED',
      ]);
    }
  });

  test('keeps what stood before it was asked for, until that changes or is submitted', () => {
    const essay = { activity: 'essay', occurredOn: '2025-06-01', evidenceUrl: 'https://example.org/s/1' };
    const [submitted, sentBack] = [recorded(essay), recorded({ ...essay, state: 'sent-back' })];
    expect(problemsOf({ ...essay, title: '题目' }, submitted)).toEqual([]);
    expect(problemsOf({ ...essay, occurredOn: '2025-06-02' }, submitted)).toEqual(['evidence EVIDENCE_ELSEWHERE']);
    expect(problemsOf(essay, sentBack)).toEqual(['evidence EVIDENCE_ELSEWHERE']);
    const retired = { activity: 'street-talk' };
    expect(problemsOf(retired, recorded({ ...retired, state: 'sent-back' }))).toEqual([]);
    expect(problemsOf(retired, recorded())).toEqual(['activity ACTIVITY_RETIRED']);
    const approved = { activity: 'city-event', state: 'approved' } as const;
    expect(problemsOf({ ...approved, group: null }, recorded({ ...approved, group: 'hangzhou' }))).toEqual([
      'group GROUP_REQUIRED',
    ]);
  });
});

test('of rows recorded together each says what is wrong, the second with the evidence of the first too', () => {
  const evidence = { evidenceUrl: 'https://example.org/1' };
  const rows = [
    recorded({ id: 'a', ...evidence }),
    recorded({ id: 'b', title: '', ...evidence }),
    recorded({ id: 'c', member: 'wang', ...evidence }),
    recorded({ id: 'd', activity: 'city-event', group: 'hangzhou', ...evidence }),
    recorded({ id: 'e', quantity: 0 }),
  ];
  const problems = decideRecordings(rows, FACTS);
  expect(problems.map(({ row, field, refusal }) => [row, field, refusal.code])).toEqual([
    [1, 'title', 'TEXT_UNFIT'],
    [1, 'evidence', 'DUPLICATE_EVIDENCE'],
    [4, 'quantity', 'QUANTITY_INVALID'],
  ]);
  expect(problems[1]?.refusal.data).toEqual({ contribution: 'b', sameAs: 'a' });
});
