import {
  actionsOnChange,
  actionsOnNotAdmitted,
  decideAdmitAgain,
  decideHoldBack,
} from '../../../src/domain/release/hold-back';

const NOBODY = new Set<string>();
const HELD = new Set(['an']);

test.each([
  ['admitted', ['hold-back', 'exception']],
  ['returned', ['hold-back', 'exception']],
  ['renewed', ['exception']],
  ['promoted', ['exception']],
  ['demoted', ['exception']],
  ['lapsed', ['exception']],
] as const)('about somebody %s can be done: %j', (change, actions) => {
  expect(actionsOnChange({ member: 'an', change }, NOBODY)).toEqual(actions);
});

test.each([
  ['held-back', HELD, ['admit-again']],
  ['not-applied', NOBODY, ['exception']],
  ['not-applied', HELD, ['admit-again', 'exception']],
  ['consent-missing', NOBODY, []],
  ['consent-missing', HELD, ['admit-again']],
] as const)('about somebody not admitted (%s) can be done what fits', (reason, heldBack, actions) => {
  expect(actionsOnNotAdmitted({ member: 'an', reason }, heldBack)).toEqual(actions);
});

test.each([
  ['nobody', NOBODY, null, 'NOT_HELD_BACK'],
  ['the person', HELD, 'ALREADY_HELD_BACK', null],
])('a hold-back and its end are offered and accepted alike where %s is held back', (_, heldBack, holds, admits) => {
  const answered = [decideHoldBack('an', heldBack)?.code ?? null, decideAdmitAgain('an', heldBack)?.code ?? null];
  expect(answered).toEqual([holds, admits]);
  const onChange = actionsOnChange({ member: 'an', change: 'admitted' }, heldBack);
  const onRefused = actionsOnNotAdmitted({ member: 'an', reason: 'held-back' }, heldBack);
  expect([onChange.includes('hold-back'), onRefused.includes('admit-again')]).toEqual([
    holds === null,
    admits === null,
  ]);
});
