import { decideRecording, type Recorded } from '../../../src/domain/contribution/decide-recording';
import { ACTIVITIES, anActivity, aRule } from '../builders';

const TODAY = '2025-12-01';
const activities = new Map([
  ...ACTIVITIES,
  ['street-talk', anActivity('street-talk', [aRule(20)], { active: false })] as const,
]);

function recorded(given: Partial<Recorded> = {}): Recorded {
  return { id: 'c', activity: 'article', occurredOn: '2025-02-10', quantity: 1, group: null, ...given };
}

describe('A contribution about to be recorded', () => {
  test('is taken where nothing speaks against it', () => {
    expect(decideRecording(recorded(), activities, TODAY)).toBeNull();
  });

  test.each<[string, Partial<Recorded>, string]>([
    ['of an activity that is none', { activity: 'juggling' }, 'ACTIVITY_UNKNOWN'],
    ['of a retired activity type', { activity: 'street-talk' }, 'ACTIVITY_RETIRED'],
    ['on a day that is none', { occurredOn: '2025-02-30' }, 'DATE_INVALID'],
    ['on a day to come', { occurredOn: '2025-12-02' }, 'DATE_IN_FUTURE'],
    ['of two articles in one', { quantity: 2 }, 'QUANTITY_INVALID'],
    ['of a duty without its group', { activity: 'city-event' }, 'GROUP_REQUIRED'],
  ])('%s is refused', (_, given, code) => {
    expect(decideRecording(recorded(given), activities, TODAY)).toMatchObject({ code });
  });
});
