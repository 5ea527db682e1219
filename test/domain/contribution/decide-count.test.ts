import { countIsTyped, decideCount, narrows } from '../../../src/domain/contribution/decide-count';
import type { ReviewDecision } from '../../../src/domain/contribution/states';

type Case = [decision: ReviewDecision, rows: number, everything: boolean, typed: boolean];

test.each<Case>([
  ['revoke', 1, false, false],
  ['revoke', 25, false, false],
  ['revoke', 26, false, true],
  ['revoke', 1, true, true],
  ['reject', 25, false, false],
  ['reject', 26, false, true],
  ['reject', 3, true, true],
  ['approve', 26, false, false],
  ['approve', 10_000, false, false],
  ['approve', 1, true, true],
  ['send-back', 10_000, false, false],
  ['send-back', 26, true, true],
])('to %s %i (everything: %s) asks for the number: %s', (decision, rows, everything, typed) => {
  expect(countIsTyped({ decision, rows, everything })).toBe(typed);
});

const MANY = { decision: 'revoke', rows: 1132, everything: false } as const;

test.each([
  ['the number', MANY, 1132, null],
  ['no number', MANY, null, { code: 'COUNT_NOT_TYPED', data: { rows: 1132 } }],
  ['the number before one more joined', MANY, 1131, { code: 'COUNT_DIFFERS', data: { rows: 1132, typed: 1131 } }],
  ['no number, where none is asked for', { ...MANY, rows: 2 }, null, null],
  ['another number, where none is asked for', { ...MANY, rows: 2 }, 3, { code: 'COUNT_DIFFERS' }],
])('with %s typed', (_title, extent, typed, refusal) => {
  const decided = decideCount(extent, typed);
  if (refusal === null) expect(decided).toBeNull();
  else expect(decided).toMatchObject(refusal);
});

test.each([
  [{}, '', false],
  [{}, '  ', false],
  [{ $and: [] }, '', false],
  [{ $and: [{}, { $or: [{}] }] }, '', false],
  [{ $and: [{ state: { $eq: 'submitted' } }] }, '', true],
  [{ member: { id: { $null: true } } }, '', true],
  [{}, '高校行', true],
])('the filter %j with the search “%s” narrows a list down: %s', (filters, search, narrowed) => {
  expect(narrows({ filters, search })).toBe(narrowed);
});
