import { freeAddress, isReserved } from '../../../src/domain/shared/address';

const RESERVED =
  'admin graphql api current latest roster members alumni rules apply me verify export wall photo upload new index ' +
  'sitemap feed robots favicon well-known 2026q1 2026-q1 2026 1 2026-03-31';

test.each(RESERVED.split(' '))('%s is kept for pages and files', (address) => {
  expect(isReserved(address)).toBe(true);
});

test.each('wang-wei admin-2 member li-ming-2026 q1 partner ace director hangzhou finance writer a'.split(' '))(
  '%s is anybody’s',
  (address) => {
    expect(isReserved(address)).toBe(false);
  },
);

test.each([
  ['wang-wei', [], 'wang-wei'],
  ['wang-wei', ['wang-wei'], 'wang-wei-2'],
  ['wang-wei', ['wang-wei', 'wang-wei-2', 'wang-wei-4'], 'wang-wei-3'],
  ['wang-wei', ['wang-wei-2'], 'wang-wei'],
  ['admin', [], 'admin-2'],
  ['2026', [], 'member-2026'],
  ['2026q1', ['member-2026q1'], 'member-2026q1-2'],
])('where %s is wanted and %j are taken, %s is free', (address, taken, free) => {
  expect(freeAddress(address, new Set(taken))).toBe(free);
});
