import type { Period } from '../../../src/domain/leadership/decide-leadership';
import { actionsOn } from '../../../src/domain/leadership/leadership-actions';

const TODAY = '2026-06-15';
const period = (startedOn: string, endedOn: string | null, id = 'this'): Period => ({ id, startedOn, endedOn });

/** Each action, with the code of what stands in its way. */
function open(given: Period, { others = [] as Period[], putForward = false, dissolved = false } = {}) {
  const standing = { member: 'm', group: 'g', period: given, putForward, dissolved };
  return actionsOn(standing, [given, ...others], TODAY).map(({ action, refusal }) => [action, refusal?.code ?? null]);
}

test.each<[string, ReturnType<typeof open>, (string | null)[][]]>([
  [
    'held',
    open(period('2025-01-01', null)),
    [
      ['put-forward', null],
      ['end', null],
    ],
  ],
  [
    'put forward',
    open(period('2025-01-01', null), { putForward: true }),
    [
      ['withdraw-put-forward', null],
      ['end', null],
    ],
  ],
  [
    'that begins later',
    open(period('2026-07-01', null)),
    [
      ['put-forward', null],
      ['end', null],
    ],
  ],
  [
    'whose end is to come',
    open(period('2025-01-01', '2026-12-31')),
    [
      ['put-forward', null],
      ['end', null],
      ['resume', null],
    ],
  ],
  ['that ended', open(period('2025-01-01', '2026-02-01')), [['resume', null]]],
  [
    'that ended, and the person led the group again since',
    open(period('2025-01-01', '2026-02-01'), { others: [period('2026-03-01', '2026-05-01', 'other')] }),
    [['resume', 'LEADERSHIP_FOLLOWED']],
  ],
  [
    'that ended, and the person leads the group again',
    open(period('2025-01-01', '2026-02-01'), { others: [period('2026-03-01', null, 'other')] }),
    [['resume', 'ALREADY_LEADING']],
  ],
  [
    'that ended, of a group that is dissolved',
    open(period('2025-01-01', '2026-02-01'), { dissolved: true }),
    [['resume', 'GROUP_DISSOLVED']],
  ],
  [
    'that is held in a group that is dissolved',
    open(period('2025-01-01', null), { dissolved: true }),
    [
      ['put-forward', null],
      ['end', null],
    ],
  ],
])('with a leadership %s staff can do what fits it, or are told why not', (_, actions, expected) => {
  expect(actions).toEqual(expected);
});
