import fc from 'fast-check';
import { planDemo, type DemoPlan } from '../../../src/demo';
import { demoCalendar } from '../../../src/demo/plan/calendar';
import { addDays } from '../../../src/domain/shared/civil-date';
import { rehearse } from '../../support/demo-rehearsal';

const startDate = fc.integer({ min: 0, max: 365 * 12 }).map((days) => addDays('2023-01-01', days));

function tierCounts(plan: DemoPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { tier } of rehearse(plan).roster) counts[tier] = (counts[tier] ?? 0) + 1;
  return counts;
}

test.each([
  ['2026-11-23', [2024, 2025, 2026], '2026Q3', 11],
  ['2026-12-30', [2024, 2025, 2026], '2026Q3', 11],
  ['2026-12-31', [2025, 2026, 2027], '2026Q4', 8],
  ['2027-01-01', [2025, 2026, 2027], '2026Q4', 8],
  ['2027-03-30', [2025, 2026, 2027], '2026Q4', 8],
  ['2027-03-31', [2025, 2026, 2027], '2027Q1', 9],
  ['2028-02-29', [2026, 2027, 2028], '2027Q4', 8],
])('a demo that starts on %s plays in %p up to %s', (start, years, latest, releases) => {
  const calendar = demoCalendar(start);
  expect(calendar.years).toEqual(years);
  expect(calendar.releases.at(-1)?.code).toBe(latest);
  expect(calendar.releases).toHaveLength(releases);
});

test('the same start date gives the same demo, word for word', () => {
  expect(JSON.stringify(planDemo('2026-11-23'))).toBe(JSON.stringify(planDemo('2026-11-23')));
});

test('the people are the same on every start date', () => {
  const names = (start: string) => planDemo(start).people.map(({ name, slug, portrait }) => ({ name, slug, portrait }));
  expect(names('2026-11-23')).toEqual(names('2028-02-29'));
});

test('114 people with names, slugs and sort keys of their own kind, and 1,200 contributions with evidence of their own', () => {
  const plan = planDemo('2026-11-23');
  expect(plan.people).toHaveLength(114);
  expect(new Set(plan.people.map(({ name }) => name)).size).toBe(114);
  expect(new Set(plan.people.map(({ slug }) => slug)).size).toBe(114);
  expect(
    plan.people.filter(({ slug, sortKey }) => !/^demo(-[a-z]+)+$/.test(slug) || !/^[a-z ]+$/.test(sortKey)),
  ).toEqual([]);
  expect(plan.people.every(({ bio, bioEn }) => bio.includes('演示数据') && bioEn.includes('Demo data'))).toBe(true);
  expect(plan.contributions).toHaveLength(1200);
  expect(new Set(plan.contributions.map(({ evidenceUrl }) => evidenceUrl)).size).toBe(1200);
});

test('every state that a review leads to occurs, and some contributions wait for one today', () => {
  const { states } = rehearse(planDemo('2026-11-23'));
  const occurring = new Set(states.values());
  expect([...occurring].sort()).toEqual(['approved', 'rejected', 'revoked', 'sent-back', 'submitted']);
});

test('every change that a release can make, and every reason not to admit, occurs', () => {
  const { releases } = rehearse(planDemo('2026-11-23'));
  const outcomes = [...releases.values()];
  expect(new Set(outcomes.flatMap(({ changes }) => changes.map(({ change }) => change))).size).toBe(6);
  expect(new Set(outcomes.flatMap(({ notAdmitted }) => notAdmitted.map(({ reason }) => reason))).size).toBe(3);
});

test('who was admitted by what is revoked later lapses, and comes back by what they do then', () => {
  const { releases } = rehearse(planDemo('2026-11-23'));
  const told = [...releases].flatMap(([release, { changes }]) =>
    changes.filter(({ member }) => member === 'revoked-and-returned-1').map(({ change }) => `${release} ${change}`),
  );
  expect(told).toEqual(['2024Q2 admitted', '2024Q4 lapsed', '2025Q2 returned', '2025Q4 renewed']);
});

test.each(['2026-11-23', '2026-12-31', '2027-01-01', '2027-03-31', '2028-02-29', '2028-12-31'])(
  'the roster on %s has three tiers of a believable size',
  (start) => {
    const { director = 0, ace = 0, partner = 0 } = tierCounts(planDemo(start));
    expect(director).toBe(5);
    expect(ace).toBeGreaterThanOrEqual(26);
    expect(partner).toBeGreaterThanOrEqual(48);
    expect(director + ace + partner).toBeLessThan(105);
  },
);

test.each(['2026-07-01', '2026-11-23', '2026-12-31', '2027-01-01', '2027-03-31', '2028-12-31'])(
  'the image wall of a demo that starts on %s has 80 people, some without a photo or with a small one',
  (start) => {
    const plan = planDemo(start);
    const people = new Map(plan.people.map((person) => [person.key, person]));
    const gone = new Set(
      plan.timeline.flatMap((step) =>
        step.do === 'change-member' && step.change.consentSite === false ? step.person : [],
      ),
    );
    const holders = rehearse(plan).roster.flatMap(({ member }) => people.get(member) ?? []);
    const hung = holders.filter(
      ({ key, consentSite, consentImageWall }) => consentSite && consentImageWall && !gone.has(key),
    );
    expect(hung.length).toBeGreaterThanOrEqual(80);
    expect(hung.length).toBeLessThan(holders.length);
    expect(hung.some(({ portrait }) => portrait === null)).toBe(true);
    expect(hung.some(({ portrait }) => portrait?.small)).toBe(true);
  },
);

test('on whatever day it starts, the demo can be played, is whole, and its roster is not empty', () => {
  fc.assert(
    fc.property(startDate, (start) => {
      const plan = planDemo(start);
      const { director = 0, ace = 0, partner = 0 } = tierCounts(plan);
      expect(plan.contributions).toHaveLength(1200);
      expect(plan.contributions.filter(({ occurredOn }) => occurredOn >= start)).toEqual([]);
      expect(plan.timeline.filter(({ at }) => Date.parse(at) > Date.parse(`${start}T00:00:00+08:00`))).toEqual([]);
      expect(Math.min(director, ace, partner)).toBeGreaterThan(0);
    }),
    { numRuns: 10, seed: 5 },
  );
});
