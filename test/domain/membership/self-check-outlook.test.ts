import { decideSelfCheck } from '../../../src/domain/membership/self-check';
import { selfCheckOutlook } from '../../../src/domain/membership/self-check-outlook';
import type { Candidate } from '../../../src/domain/release/plan-release';
import { termsFrom, type TermLine } from '../../../src/domain/roster/terms';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { aCandidate, aLeadership, CUT_OFFS, of, RULES } from '../builders';

const TALK = { activity: 'conference-talk', occurredOn: '2025-03-01', quantity: 1 };
const EVENT = { activity: 'campus-event', occurredOn: '2025-05-01', quantity: 1 };
const PARTNER: TermLine = {
  id: 1,
  member: 'li',
  tier: 'partner',
  from: '2025-03-31',
  to: '2025-12-31',
  bases: ['points'],
  release: '2025Q1',
  correction: null,
};

/** The tier that the points reach, and what the releases would make of it. */
function asked(
  claims: object[],
  known: { candidate: Partial<Candidate>; lines?: TermLine[] } | null,
  given: { today?: string; on?: string; latestCutOff?: string | null } = {},
) {
  const { today = '2025-05-10', on = today, latestCutOff = '2025-03-31' } = given;
  const check = decideSelfCheck({ contributions: claims as (typeof TALK)[], on }, RULES, today);
  if (isRefusal(check)) throw new Error(check.code);
  const lines = known?.lines ?? [];
  const person = known && {
    candidateIn: () => aCandidate({ ...known.candidate, terms: termsFrom(lines) }),
    lines,
  };
  const calendar = { today, cutOffs: CUT_OFFS, latestCutOff, toRenew: null };
  const told = selfCheckOutlook(check, person, calendar, RULES).map(({ release, change, tier, from, notAdmitted }) =>
    [release, change ?? notAdmitted, tier, from].join(' '),
  );
  return [check.tier, ...told];
}

test.each([
  [
    'somebody new is admitted by the next release',
    [TALK, EVENT],
    null,
    {},
    ['ace', '2025Q2 admitted ace 2025-06-30', '2025Q4 renewed ace 2026-01-01'],
  ],
  ['too few points change nothing', [{ ...EVENT, activity: 'article' }], null, {}, [null]],
  [
    'a sitting Partner stays one until December',
    [TALK, EVENT],
    { candidate: {}, lines: [PARTNER] },
    {},
    ['ace', '2025Q4 promoted ace 2026-01-01'],
  ],
  ['with less than it takes the term lapses', [], { candidate: {}, lines: [PARTNER] }, {}, [null, '2025Q4 lapsed  ']],
  [
    'who has not applied is told so once',
    [TALK, EVENT],
    { candidate: { appliedOn: null } },
    {},
    ['ace', '2025Q2 not-applied ace '],
  ],
  [
    'a leadership counts beside the points',
    [],
    { candidate: { leaderships: [aLeadership()] } },
    {},
    [null, '2025Q2 admitted partner 2025-06-30', '2025Q4 renewed partner 2026-01-01'],
  ],
  [
    'the claims stand for what is approved in that year',
    [],
    { candidate: { approved: [of('conference-talk', '2025-02-01')] } },
    {},
    [null],
  ],
  [
    'a release that is due can still carry what happened before its cut-off day',
    [TALK],
    { candidate: {} },
    { today: '2025-04-02', latestCutOff: '2024-12-31' },
    ['partner', '2025Q1 admitted partner 2025-03-31', '2025Q4 renewed partner 2026-01-01'],
  ],
  [
    'after the year’s last release nothing is changed for a member',
    [TALK, EVENT],
    { candidate: {}, lines: [{ ...PARTNER, to: '2026-12-31' }] },
    { today: '2026-02-01', on: '2025-12-31', latestCutOff: '2025-12-31' },
    ['ace'],
  ],
  [
    'what was done last year counts in the next admissions',
    [TALK, EVENT],
    null,
    { today: '2026-01-10', on: '2025-12-31', latestCutOff: '2025-12-31' },
    ['ace', '2026Q1 admitted ace 2026-03-31'],
  ],
] as const)('%s', (_, claims, known, given, expected) => {
  expect(asked([...claims], known as Parameters<typeof asked>[1], given)).toEqual(expected);
});
