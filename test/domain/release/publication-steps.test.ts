import fc from 'fast-check';
import {
  decideConfirmation,
  decidePublication,
  decidePublicationRequest,
  decideWithdrawal,
} from '../../../src/domain/release/decide-publication';
import { stepsOn, type PublicationStep, type ReadRelease } from '../../../src/domain/release/publication-steps';
import type { Refusal } from '../../../src/domain/shared/refusal';
import { theRelease } from '../builders';

const publishedQ2 = { ...theRelease('2025Q2'), publishedAt: new Date('2025-07-01T02:00:00Z') };
const manager = (id: string) => ({ kind: 'administrator', id, door: 'panel' }) as const;
const byFirst = { id: '7', askedBy: '1', fingerprint: 'draft' };

/** Q3 as a second manager reads it once it is due. */
const read = (given: Partial<ReadRelease> = {}): ReadRelease => ({
  release: theRelease('2025Q3'),
  today: '2025-10-01',
  published: [publishedQ2],
  yearEnds: [2025],
  required: true,
  actor: manager('2'),
  fingerprint: 'draft',
  asked: null,
  ...given,
});
const open = (given: ReadRelease) => stepsOn(given).map(({ step, refusal }) => [step, refusal?.code ?? null]);

test.each<[string, Partial<ReadRelease>, (string | null)[][]]>([
  ['where one person is enough', { required: false }, [['publish', null]]],
  [
    'where one is enough since somebody asked',
    { required: false, asked: byFirst },
    [
      ['publish', null],
      ['withdraw', null],
    ],
  ],
  ['that nobody asked for', {}, [['ask', null]]],
  [
    'that another asked for',
    { asked: byFirst },
    [
      ['confirm', null],
      ['withdraw', null],
    ],
  ],
  ['that the reader asked for', { asked: { ...byFirst, askedBy: '2' } }, [['withdraw', null]]],
  [
    'that changed since it was asked for',
    { asked: { ...byFirst, fingerprint: 'old' } },
    [
      ['ask', null],
      ['withdraw', null],
    ],
  ],
  ['before its cut-off day', { today: '2025-09-29' }, [['ask', 'RELEASE_NOT_DUE']]],
  [
    'before renewals that come first',
    { release: theRelease('2026Q1'), today: '2026-04-01', required: false },
    [['publish', 'RENEWALS_PENDING']],
  ],
  [
    'asked for before the programme moved its cut-off on',
    { today: '2025-09-29', asked: byFirst },
    [
      ['confirm', 'RELEASE_NOT_DUE'],
      ['withdraw', null],
    ],
  ],
  ['that is published', { release: publishedQ2, asked: byFirst }, []],
  ['that is left out', { release: theRelease('2025Q1') }, []],
  ['that is left out, though asked for', { release: theRelease('2025Q1'), asked: byFirst }, [['withdraw', null]]],
])('of a release %s the reader is offered the steps that are theirs', (_, given, expected) => {
  expect(open(read(given))).toEqual(expected);
});

/** What the request that each step sends is answered with. */
const answers: Readonly<Record<PublicationStep, (given: ReadRelease) => Refusal | null>> = {
  publish: (given) => publishing(given) ?? decideConfirmation(given.release, given),
  confirm: (given) => publishing(given) ?? decideConfirmation(given.release, given),
  ask: (given) => publishing(given) ?? decidePublicationRequest(given.release, given),
  withdraw: ({ release, published, asked }) => decideWithdrawal(release.code, published, asked, asked?.id ?? '0'),
};
const publishing = ({ release, today, published, yearEnds }: ReadRelease) =>
  decidePublication(release, today, published, yearEnds);

test('what is offered is accepted, what is not offered is refused, and for the reason that the offer names', () => {
  const cases = fc.record({
    release: fc.constantFrom('2025Q1', '2025Q2', '2025Q3', '2025Q4', '2026Q1').map(theRelease),
    today: fc.constantFrom('2025-09-29', '2025-09-30', '2026-01-02', '2026-04-01'),
    published: fc.constantFrom([], [publishedQ2]),
    yearEnds: fc.constantFrom([], [2024], [2025]),
    required: fc.boolean(),
    actor: fc.constantFrom(
      manager('1'),
      manager('2'),
      { kind: 'api-token', id: '2', door: 'graphql' } as const,
      { kind: 'system', id: null, door: 'command' } as const,
    ),
    fingerprint: fc.constant('draft'),
    asked: fc.constantFrom(null, byFirst, { ...byFirst, fingerprint: 'old' }),
  });
  fc.assert(
    fc.property(cases, (given) => {
      const steps = new Map(stepsOn(given).map(({ step, refusal }) => [step, refusal]));
      // Publishing and confirming are one request: which of the two it is depends on the programme alone.
      const asked: PublicationStep[] = [given.required ? 'confirm' : 'publish', 'ask', 'withdraw'];
      for (const step of asked) {
        const refusal = answers[step](given);
        const offered = steps.get(step);
        if (offered === undefined) expect(refusal).not.toBeNull();
        else expect(offered).toEqual(refusal);
      }
      expect([...steps.keys()].filter((step) => !asked.includes(step))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
