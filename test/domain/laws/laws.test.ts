import fc from 'fast-check';
import { addDays, yearOf } from '../../../src/domain/shared/civil-date';
import { inForceOn, termsFrom } from '../../../src/domain/roster/terms';
import { planRelease } from '../../../src/domain/release/plan-release';
import { planDraft, type WaitingContribution } from '../../../src/domain/release/what-waits';
import { RULES as RULE_BOOK, theRelease } from '../builders';
import { aLife, candidatesOf, contributionsOf, Ledger, live, nameOf, type Life } from './life';

const YEARS = [2024, 2025, 2026];
const PEOPLE = [0, 1, 2, 3, 4, 5].map(nameOf);
const sums = (ledger: Ledger) => PEOPLE.map((member) => YEARS.map((year) => ledger.sum(member, year)));
const RUNS = { numRuns: 500 };

/** What the published rules say a year is worth, counted without any of the project's own functions. */
function countedByHand(life: Life, member: string, year: number): number {
  const flat: Record<string, number> = {
    'conference-talk': 400,
    'summit-talk': 200,
    'pg-live': 50,
    article: 20,
    'campus-event': 200,
  };
  const own = contributionsOf(life).filter((c) => c.member === member && yearOf(c.occurredOn) === year);
  const beans = own
    .filter(({ activity }) => activity === 'forum-beans')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return own.reduce((sum, { activity }) => sum + (flat[activity] ?? 0), Math.floor(beans / 2000) * 100);
}

describe('The ledger', () => {
  test('a year’s sum is what its approved contributions are worth, in whatever order they were approved', () => {
    fc.assert(
      fc.property(aLife, fc.infiniteStream(fc.nat()), (life, shuffle) => {
        const ledger = new Ledger();
        const shuffled = contributionsOf(life)
          .map((contribution) => ({ contribution, place: shuffle.next().value }))
          .sort((a, b) => a.place - b.place);
        for (const { contribution } of shuffled) ledger.decide('approve', contribution);
        expect(sums(ledger)).toEqual(PEOPLE.map((member) => YEARS.map((year) => countedByHand(life, member, year))));
      }),
      RUNS,
    );
  });

  test('approving and then revoking leaves every year as it was', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const ledger = new Ledger();
        const all = contributionsOf(life);
        const gone = all.filter((_, index) => life.deeds[index]?.revoked);
        for (const contribution of all.filter((c) => !gone.includes(c))) ledger.decide('approve', contribution);
        const before = sums(ledger);
        for (const contribution of gone) ledger.decide('approve', contribution);
        for (const contribution of [...gone].reverse()) ledger.decide('revoke', contribution);
        expect(sums(ledger)).toEqual(before);
      }),
      RUNS,
    );
  });
});

describe('A programme’s life', () => {
  test('the same life gives the same output to the byte, however often it was drafted', () => {
    fc.assert(
      fc.property(aLife, fc.nat(3), (life, drafts) => {
        expect(JSON.stringify(live(life, drafts))).toBe(JSON.stringify(live(life)));
      }),
      RUNS,
    );
  });

  test('a roster is what the published releases alone say: the last line that covers a day', () => {
    fc.assert(
      fc.property(aLife, fc.nat(1460), (life, offset) => {
        const { releases, lines } = live(life);
        const day = addDays('2024-01-01', offset);
        const changes = releases.flatMap(({ plan }) => plan.changes);
        const expected = PEOPLE.flatMap((member) => {
          const last = changes
            .filter((c) => c.member === member && (c.from ?? '9') <= day && day <= (c.to ?? '0'))
            .at(-1);
          return last ? [[member, last.tier]] : [];
        });
        expect(inForceOn(termsFrom(lines), day).map(({ member, tier }) => [member, tier])).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('nobody is on a roster twice', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const terms = termsFrom(live(life).lines);
        for (const [index, term] of terms.entries()) {
          const next = terms[index + 1];
          if (next?.member === term.member) expect(term.to < next.from).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('who lapsed is on no roster until a later release takes them back', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const { releases, lines } = live(life);
        const terms = termsFrom(lines);
        for (const { code, plan } of releases) {
          for (const { member } of plan.changes.filter(({ change }) => change === 'lapsed')) {
            const firstDay = `${Number(code.slice(0, 4)) + 1}-01-01`;
            const back = lines.find((line) => line.member === member && line.from >= firstDay)?.from ?? '2028-01-01';
            for (let day = firstDay; day < back; day = addDays(day, 30)) {
              expect(inForceOn(terms, day).map((term) => term.member)).not.toContain(member);
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('no year’s end is passed over while somebody holds a term on it', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const { releases, refused, lines } = live(life);
        const codes = releases.map(({ code }) => code);
        const terms = termsFrom(lines);
        for (const year of [2024, 2025]) {
          const later = codes.some((code) => code > `${year}Q4`);
          const held = inForceOn(terms, `${year}-12-31`).length > 0;
          if (later && held) expect(codes).toContain(`${year}Q4`);
        }
        expect([...new Set(refused.map(([, code]) => code))].every((code) => code === 'RENEWALS_PENDING')).toBe(true);
      }),
      RUNS,
    );
  });

  test('who is admitted by the year before reached it in that year alone, and by nothing that this year gives', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        for (const { code, plan } of live({ ...life, deeds: life.deeds.map((deed) => ({ ...deed, revoked: false })) })
          .releases) {
          const year = Number(code.slice(0, 4));
          for (const { member, change, bases, points, pointsYear } of plan.changes) {
            if (pointsYear === year) continue;
            expect([
              pointsYear,
              code.endsWith('Q4'),
              change === 'admitted' || change === 'returned',
              [...bases],
            ]).toEqual([year - 1, false, true, ['points']]);
            expect(points).toBe(countedByHand(life, member, year - 1));
            expect(points).toBeGreaterThanOrEqual(200);
          }
        }
      }),
      RUNS,
    );
  });

  test('that the year before counts takes nothing from anybody in a release', () => {
    fc.assert(
      fc.property(aLife, fc.constantFrom('2025Q1', '2025Q3', '2025Q4', '2026Q2'), (life, code) => {
        const release = theRelease(code);
        const people = candidatesOf(life, contributionsOf(life), release.year, []);
        const rank = (tier: string | null) => RULE_BOOK.tiers.find((one) => one.code === tier)?.rank ?? 0;
        const ranks = (yearBeforeCounts: boolean) => {
          const { changes } = planRelease(release, people, { ...RULE_BOOK, yearBeforeCounts });
          return PEOPLE.map((member) => rank(changes.find((one) => one.member === member)?.tier ?? null));
        };
        const [on, off] = [ranks(true), ranks(false)];
        for (const [index, tier] of off.entries()) expect(on[index]).toBeGreaterThanOrEqual(tier);
      }),
      RUNS,
    );
  });

  test('what waits does, once it is approved, just what the draft foretold', () => {
    fc.assert(
      fc.property(
        aLife,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        fc.constantFrom('2025Q2', '2025Q4', '2026Q1'),
        (life, open, code) => {
          const release = theRelease(code);
          const lines = live(life).lines.filter(({ release: by }) => (by ?? '') < code);
          const all = contributionsOf(life);
          const people = (approved: typeof all) => candidatesOf(life, approved, release.year, lines);
          const before = people(all.filter((_, index) => !open[index]));
          const things = new Map<string, WaitingContribution[]>();
          for (const [index, one] of all.entries()) {
            if (!open[index]) continue;
            const waiting = { ...one, kind: 'contribution', state: 'submitted', leaderships: [] } as const;
            things.set(one.member, [...(things.get(one.member) ?? []), waiting]);
          }
          const { waits, ...plan } = planDraft(release, before, RULE_BOOK, new Map(), things);
          expect(plan).toEqual(planRelease(release, before, RULE_BOOK));
          const after = planRelease(release, people(all), RULE_BOOK);
          for (const member of PEOPLE) {
            const foretold = waits.find((one) => one.member === member);
            if (foretold && foretold.missing.length > 0) continue;
            const was = plan.changes.find((one) => one.member === member) ?? null;
            const becomes = after.changes.find((one) => one.member === member) ?? null;
            if (foretold) expect(foretold.then).toEqual(becomes);
            else expect([becomes?.change, becomes?.tier]).toEqual([was?.change, was?.tier]);
          }
        },
      ),
      RUNS,
    );
  });

  test('only who applied, leads or was granted is admitted, and only with consent', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        for (const { plan } of live(life).releases) {
          for (const { member, change, bases } of plan.changes) {
            if (change !== 'admitted' && change !== 'returned') continue;
            const person = life.people[PEOPLE.indexOf(member)];
            expect(person?.listed).toBe(true);
            const claims = life.grants.some((grant) => nameOf(grant.person) === member);
            const leads = life.leads.some((lead) => nameOf(lead.person) === member);
            expect(person?.applied === true || claims || leads).toBe(true);
            expect(bases.length).toBeGreaterThan(0);
          }
        }
      }),
      RUNS,
    );
  });
});
