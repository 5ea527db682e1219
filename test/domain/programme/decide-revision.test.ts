import { lastDayTouched } from '../../../src/domain/programme/decide-revision';
import { anActivity, aRule } from '../builders';

const applied = [
  { occurredOn: '2025-02-01', rule: aRule(20) },
  { occurredOn: '2025-07-10', rule: aRule(20) },
];

describe('A rule changed after it gave points', () => {
  test.each<[string, Parameters<typeof aRule>[], string | null]>([
    ['unchanged', [[20]], null],
    ['a later revision', [[20], [30, { effectiveFrom: '2025-07-11' }]], null],
    ['only its evidence rule changed', [[20, { evidenceRequired: false }]], null],
    ['a revision among them', [[20], [30, { effectiveFrom: '2025-03-01' }]], '2025-07-10'],
    [
      'back to the old points before the last',
      [[20], [30, { effectiveFrom: '2025-01-01' }], [20, { effectiveFrom: '2025-03-01' }]],
      '2025-02-01',
    ],
    ['other points', [[30]], '2025-07-10'],
    ['gone', [], '2025-07-10'],
  ])('%s: %p', (_, rules, last) => {
    expect(
      lastDayTouched(
        anActivity(
          'article',
          rules.map((rule) => aRule(...rule)),
        ),
        applied,
      ),
    ).toBe(last);
  });
});
