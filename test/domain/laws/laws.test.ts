import fc from 'fast-check';
import { addDays, yearOf } from '../../../src/domain/shared/civil-date';
import { inForceOn, termsFrom } from '../../../src/domain/roster/terms';
import { aLife, contributionsOf, Ledger, live, nameOf, type Life } from './life';

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
