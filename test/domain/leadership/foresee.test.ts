import { foreseeLeadership, releasesAhead } from '../../../src/domain/leadership/foresee';
import type { Leadership } from '../../../src/domain/leadership/leadership-counts';
import type { TermLine } from '../../../src/domain/roster/terms';
import { aCandidate, aLeadership, CUT_OFFS, RULES, theRelease } from '../builders';

const ahead = (today: string, from: string, latestCutOff: string | null, toRenew: number | null = null) =>
  releasesAhead({ today, from, cutOffs: CUT_OFFS, latestCutOff, toRenew }).map(({ code }) => code);

test.each([
  ['to the renewals of the year', '2026-05-02', '2026-05-02', '2026-03-31', ['2026Q2', '2026Q3', '2026Q4']],
  [
    'with the latest that is due',
    '2027-01-05',
    '2027-01-05',
    '2026-09-30',
    ['2026Q4', '2027Q1', '2027Q2', '2027Q3', '2027Q4'],
  ],
  ['on the cut-off day, that one too', '2026-12-31', '2026-12-31', '2026-09-30', ['2026Q4']],
  [
    'on to the renewals after the day meant',
    '2026-11-23',
    '2027-01-01',
    '2026-09-30',
    ['2026Q4', '2027Q1', '2027Q2', '2027Q3', '2027Q4'],
  ],
])('the releases ahead go %s', (_, today, from, latest, codes) => {
  expect(ahead(today, from, latest)).toEqual(codes);
});

test('renewals that are due come before what is due after them', () => {
  expect(ahead('2026-07-02', '2026-07-02', '2025-09-30', 2025)).toEqual(['2025Q4', '2026Q2', '2026Q3', '2026Q4']);
  expect(ahead('2026-07-02', '2026-07-02', '2025-09-30')).toEqual(['2026Q2', '2026Q3', '2026Q4']);
});

const line: TermLine = {
  id: 1,
  member: 'li',
  tier: 'partner',
  from: '2025-06-30',
  to: '2026-12-31',
  bases: ['leader'],
  release: '2025Q2',
  correction: null,
};

function foreseen(releases: string[], before: Leadership | null, after: Leadership | null, lines: TermLine[] = []) {
  const candidate = aCandidate({ leaderships: before ? [before] : [] });
  const person = { candidateIn: () => candidate, lines };
  return foreseeLeadership(releases.map(theRelease), person, { id: 'hangzhou', before, after }, RULES);
}

test('an appointment admits in the first release, and the next ones have nothing left to do', () => {
  const found = foreseen(['2025Q2', '2025Q3', '2025Q4'], null, aLeadership());
  expect(found).toMatchObject([
    {
      release: '2025Q2',
      before: null,
      after: { change: 'admitted', tier: 'partner', bases: ['leader'] },
      onceMet: null,
    },
    { release: '2025Q4', before: null, after: { change: 'renewed' } },
  ]);
});

test('stepping down before December lapses who has nothing else', () => {
  const led = aLeadership({ dutiesOn: ['2026-05-05'] });
  expect(foreseen(['2026Q4'], led, { ...led, endedOn: '2026-12-31' }, [line])).toMatchObject([
    { before: { change: 'renewed', tier: 'partner' }, after: { change: 'lapsed', tier: null }, onceMet: null },
  ]);
});

test('putting forward changes nothing before the duty is met, and says what then', () => {
  const led = aLeadership();
  expect(foreseen(['2026Q4'], led, { ...led, putForward: true }, [line])).toMatchObject([
    { before: { change: 'lapsed' }, after: { change: 'lapsed' }, onceMet: { change: 'promoted', tier: 'ace' } },
  ]);
  const met = aLeadership({ dutiesOn: ['2026-05-05'] });
  expect(foreseen(['2026Q4'], met, { ...met, putForward: true }, [line])).toMatchObject([
    { before: { change: 'renewed' }, after: { change: 'promoted', tier: 'ace' }, onceMet: null },
  ]);
});

test('who is not listed is not admitted, and leading a group without authority changes nothing', () => {
  const candidate = aCandidate({ listed: false });
  const person = { candidateIn: () => candidate, lines: [] };
  const change = { id: 'new', before: null, after: aLeadership({ id: 'new' }) };
  expect(foreseeLeadership([theRelease('2025Q2')], person, change, RULES)).toMatchObject([
    { after: { reason: 'consent-missing', tier: 'partner' } },
  ]);
  expect(foreseen(['2025Q2'], null, aLeadership({ givesTitle: false }))).toEqual([]);
});

test('the day of stepping down decides what a later appointment to the same group owes', () => {
  const former = aLeadership({ startedOn: '2023-01-01', endedOn: '2024-06-30' });
  const again = aLeadership({ id: 'again', startedOn: '2025-07-01', formerly: [former] });
  const candidate = aCandidate({ leaderships: [former, again] });
  const person = { candidateIn: () => candidate, lines: [] };
  const change = { id: former.id, before: former, after: { ...former, endedOn: '2024-07-01' } };
  expect(foreseeLeadership([theRelease('2025Q3')], person, change, RULES)).toMatchObject([
    { before: { change: 'admitted', bases: ['leader'] }, after: null },
  ]);
});
