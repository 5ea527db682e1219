import { decideRecording, type Recorded } from '../../../src/domain/contribution/decide-recording';
import { ACTIVITIES, anActivity, aRule } from '../builders';

const TODAY = '2025-12-01';
const HOSTS = { effectiveFrom: '2025-06-01', evidenceHosts: ['mp.weixin.qq.com'] };
const activities = new Map([
  ...ACTIVITIES,
  ['street-talk', anActivity('street-talk', [aRule(20)], { active: false })] as const,
  ['essay', anActivity('essay', [aRule(20), aRule(20, HOSTS)])] as const,
]);

function recorded(given: Partial<Recorded> = {}): Recorded {
  const row = { id: 'c', activity: 'article', occurredOn: '2025-02-10', quantity: 1, group: null, evidenceUrl: null };
  return { ...row, ...given };
}

describe('A contribution about to be recorded', () => {
  test('is taken where nothing speaks against it', () => {
    expect(decideRecording(recorded(), activities, TODAY)).toBeNull();
    const essay = { activity: 'essay', evidenceUrl: 'https://example.org/s/1' };
    expect(decideRecording(recorded({ ...essay, occurredOn: '2025-05-31' }), activities, TODAY)).toBeNull();
    const there = { ...essay, occurredOn: '2025-06-01', evidenceUrl: 'https://mp.weixin.qq.com/s/1' };
    expect(decideRecording(recorded(there), activities, TODAY)).toBeNull();
  });

  test.each<[string, Partial<Recorded>, string]>([
    ['of an activity that is none', { activity: 'juggling' }, 'ACTIVITY_UNKNOWN'],
    ['of a retired activity type', { activity: 'street-talk' }, 'ACTIVITY_RETIRED'],
    ['on a day that is none', { occurredOn: '2025-02-30' }, 'DATE_INVALID'],
    ['on a day to come', { occurredOn: '2025-12-02' }, 'DATE_IN_FUTURE'],
    ['of two articles in one', { quantity: 2 }, 'QUANTITY_INVALID'],
    ['of a duty without its group', { activity: 'city-event' }, 'GROUP_REQUIRED'],
    [
      'with evidence on another site than the rule of its day asks for',
      { activity: 'essay', occurredOn: '2025-06-01', evidenceUrl: 'https://example.org/s/1' },
      'EVIDENCE_ELSEWHERE',
    ],
  ])('%s is refused', (_, given, code) => {
    expect(decideRecording(recorded(given), activities, TODAY)).toMatchObject({ code });
  });
});
