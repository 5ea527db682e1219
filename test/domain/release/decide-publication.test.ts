import {
  decideConfirmation,
  decideDraft,
  decidePublication,
  decidePublicationRequest,
} from '../../../src/domain/release/decide-publication';
import type { Actor } from '../../../src/domain/shared/actor';
import { theRelease } from '../builders';

describe('A publication', () => {
  const published = [{ ...theRelease('2025Q2'), publishedAt: new Date('2025-07-01T02:00:00Z') }];
  test.each([
    ['2025Q3', '2025-09-29', 'RELEASE_NOT_DUE'],
    ['2025Q3', '2025-09-30', null],
    ['2025Q2', '2025-10-01', 'RELEASE_PUBLISHED'],
    ['2025Q1', '2025-10-01', 'RELEASE_OUT_OF_ORDER'],
    ['2025Q4', '2026-04-01', null],
    ['2026Q1', '2026-04-01', 'RENEWALS_PENDING'],
    ['2026Q1', '2026-01-01', 'RENEWALS_PENDING'],
    ['2026Q4', '2026-12-31', 'RENEWALS_PENDING'],
  ])('of %s on %s: %p', (code, today, refusal) => {
    expect(decidePublication(theRelease(code), today, published, [2025])?.code ?? null).toBe(refusal);
  });

  test('a Q4 may be left out where nobody holds a term on its 31 December', () => {
    expect(decidePublication(theRelease('2026Q1'), '2026-03-31', published, [])).toBeNull();
  });

  test('the refusal names the renewals that come first', () => {
    expect(decidePublication(theRelease('2026Q1'), '2026-03-31', published, [2025])?.data).toEqual({
      release: '2026Q1',
      renewals: '2025Q4',
    });
  });

  test('a draft can be read before the cut-off day', () => {
    expect(decideDraft(theRelease('2025Q3'), published)).toBeNull();
  });
});

const first: Actor = { kind: 'administrator', id: '1', door: 'panel' };
const second: Actor = { kind: 'administrator', id: '2', door: 'panel' };
const token: Actor = { kind: 'api-token', id: '2', door: 'graphql' };
const command: Actor = { kind: 'system', id: null, door: 'command' };
const asked = { askedBy: '1', fingerprint: 'draft' };

describe('Where the programme asks for a second person', () => {
  test.each([
    ['one person is enough where it does not', false, first, null, null],
    ['a token is, too', false, token, null, null],
    ['nobody has asked', true, first, null, 'nobody-asked'],
    ['whoever asked does not confirm', true, first, asked, 'same-person'],
    ['another person confirms', true, second, asked, null],
    ['a token is no person', true, token, asked, 'no-person'],
    ['a command is no person', true, command, asked, 'no-person'],
    ['a draft that changed since makes the request void', true, second, { ...asked, fingerprint: 'old' }, 'void'],
    ['for whoever asked, too', true, first, { ...asked, fingerprint: 'old' }, 'void'],
  ] as const)('%s', (_, required, actor, request, why) => {
    const refusal = decideConfirmation(theRelease('2025Q3'), { required, actor, fingerprint: 'draft', asked: request });
    const expected = why === 'void' ? { code: 'REQUEST_VOID' } : { code: 'SECOND_PERSON_REQUIRED', data: { why } };
    if (why === null) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ ...expected, data: { release: '2025Q3' } });
  });

  test.each([
    ['there is nothing to ask for where it does not', false, first, null, 'REQUEST_NEEDLESS'],
    ['a person asks', true, first, null, null],
    ['a token cannot', true, token, null, 'SECOND_PERSON_REQUIRED'],
    ['this draft is asked for already', true, second, asked, 'PUBLICATION_REQUESTED'],
    ['a request for an earlier draft is replaced', true, second, { ...asked, fingerprint: 'old' }, null],
  ] as const)('%s', (_, required, actor, request, code) => {
    const question = { required, actor, fingerprint: 'draft', asked: request };
    expect(decidePublicationRequest(theRelease('2025Q3'), question)?.code ?? null).toBe(code);
  });
});
