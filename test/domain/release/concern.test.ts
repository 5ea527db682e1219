import { concernOf, inOrderOfConcern, openGrantsOf } from '../../../src/domain/release/concern';

const TIERS = [
  { code: 'director', ways: { invitation: true, special: false, points: false } },
  { code: 'ace', ways: { invitation: false, special: true, points: true } },
];

test.each([
  ['lapsed', 'director', 'invitation-missing'],
  ['demoted', 'director', 'invitation-missing'],
  ['lapsed', 'ace', 'lapsed'],
  ['demoted', 'ace', 'demoted'],
  ['lapsed', 'gone', 'lapsed'],
  ['renewed', 'director', null],
  ['promoted', 'ace', null],
  ['admitted', null, null],
] as const)('somebody %s who was %s is read first because of: %s', (change, was, concern) => {
  expect(concernOf({ change, was }, TIERS)).toBe(concern);
});

test('what is lost comes first, the rest stays in its order', () => {
  expect(inOrderOfConcern(['admitted', 'renewed', 'demoted', 'lapsed'])).toEqual([
    'lapsed',
    'demoted',
    'admitted',
    'renewed',
  ]);
});

test('of what waits, the proposals and invitations of one person are told, each once', () => {
  const waits = [
    { member: 'a', things: [{ kind: 'invitation' }, { kind: 'contribution' }, { kind: 'proposal' }] },
    { member: 'b', things: [{ kind: 'proposal' }, { kind: 'proposal' }] },
  ] as const;
  expect(openGrantsOf('a', waits)).toEqual(['proposal', 'invitation']);
  expect(openGrantsOf('b', waits)).toEqual(['proposal']);
  expect(openGrantsOf('c', waits)).toEqual([]);
});
