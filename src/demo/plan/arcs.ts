import type { Quarter } from '../../domain/programme/programme';

/** What someone's points of one year come to. `max` 0 or left out means: no upper bound. */
export interface Aim {
  min: number;
  max?: number;
  /** The release of that year which admits the person: so many points up to its cut-off, fewer than 200 before. */
  entry?: { quarter: Quarter; min: number; max?: number };
}

/** A grant in someone's story; years and dates count from the demo's first year (0, 1, 2). */
interface ArcGrant {
  tier: 'partner' | 'ace' | 'director';
  basis: 'invitation' | 'special' | 'exception';
  years: readonly number[];
  /** Year and day (`MM-DD`) of the decision. */
  decided: readonly [year: number, day: string];
  answer?: 'accepted' | 'declined';
  reason: string;
}

/** One kind of story, told by `count` people over the three years. */
export interface Arc {
  story: string;
  count: number;
  /** Null: nothing in that year. */
  aims: readonly [Aim | null, Aim | null, Aim | null];
  grants?: readonly ArcGrant[];
  /** Left out: applies shortly before being admitted. */
  applies?: 'never';
  consents?: false;
  /** Consent withdrawn by the first of them in the second year. */
  firstWithdraws?: true;
  /** Marked in the second year on that day. */
  leaves?: { as: 'retired' | 'deceased'; on: string };
  /** What admitted them in the first year is revoked in its October; everyday contributions alone are not enough. */
  revoked?: true;
  /** Held back, with a note, at the release that would admit them. */
  heldBack?: true;
  /** The first of them has sent no photo yet, the second one too small to print. */
  photosLate?: true;
}

const PARTNER_MAX = 480;
const BELOW = { min: 20, max: 180 };
const partner: Aim = { min: 200, max: PARTNER_MAX };
const ace: Aim = { min: 500 };
const partnerFrom = (quarter: Quarter): Aim => ({
  ...partner,
  entry: { quarter, min: 200, max: PARTNER_MAX },
});
const aceFrom = (quarter: Quarter): Aim => ({ ...ace, entry: { quarter, min: 500 } });

const invitation = (years: readonly number[], decided: ArcGrant['decided']): ArcGrant => ({
  tier: 'director',
  basis: 'invitation',
  years,
  decided,
  answer: 'accepted',
  reason: '（演示）分会理事会一致邀请',
});

/**
 * The stories of the demo's people: 114 in all, so that every change a release can make occurs and 80 hang on the image
 * wall. New ones come last: names are invented in this order.
 */
export const ARCS: readonly Arc[] = [
  // Directors
  {
    story: 'director-founder',
    count: 3,
    aims: [ace, ace, ace],
    applies: 'never',
    grants: [invitation([0, 1, 2], [0, '01-10'])],
  },
  { story: 'director-promoted', count: 1, aims: [aceFrom(1), ace, ace], grants: [invitation([1, 2], [0, '11-20'])] },
  {
    story: 'director-newcomer',
    count: 1,
    aims: [null, ace, ace],
    applies: 'never',
    grants: [invitation([1, 2], [0, '11-20'])],
  },
  {
    story: 'director-once',
    count: 1,
    aims: [ace, ace, ace],
    applies: 'never',
    grants: [invitation([0], [0, '01-10'])],
  },
  // ACE
  { story: 'ace-steady-spring', count: 2, aims: [aceFrom(1), ace, ace] },
  { story: 'ace-steady-summer', count: 4, aims: [aceFrom(2), ace, ace], firstWithdraws: true },
  { story: 'ace-steady-autumn', count: 2, aims: [aceFrom(3), ace, ace] },
  {
    story: 'ace-climber-early',
    count: 4,
    aims: [{ min: 500, entry: { quarter: 1, min: 200, max: PARTNER_MAX } }, ace, ace],
  },
  { story: 'ace-climber-late', count: 3, aims: [partnerFrom(2), ace, ace] },
  { story: 'ace-newcomer', count: 3, aims: [null, aceFrom(2), ace] },
  { story: 'ace-winter', count: 2, aims: [aceFrom(4), ace, ace] },
  { story: 'ace-demoted', count: 3, aims: [aceFrom(2), partner, partner] },
  { story: 'ace-lapsed', count: 1, aims: [aceFrom(3), BELOW, BELOW] },
  {
    story: 'ace-kept',
    count: 1,
    aims: [aceFrom(2), partner, ace],
    grants: [
      {
        tier: 'ace',
        basis: 'exception',
        years: [2],
        decided: [1, '12-10'],
        reason: '（演示）本年因病休养，理事会决定保留一年',
      },
    ],
  },
  {
    story: 'ace-special',
    count: 1,
    aims: [BELOW, BELOW, BELOW],
    applies: 'never',
    grants: [
      { tier: 'ace', basis: 'special', years: [0, 1, 2], decided: [0, '03-05'], reason: '（演示）与分会联合出版书籍' },
    ],
  },
  // Partners
  { story: 'partner-steady-spring', count: 3, aims: [partnerFrom(1), partner, partner] },
  { story: 'partner-steady-summer', count: 4, aims: [partnerFrom(2), partner, partner], firstWithdraws: true },
  { story: 'partner-steady-winter', count: 2, aims: [partnerFrom(4), partner, partner] },
  {
    story: 'partner-special',
    count: 1,
    aims: [BELOW, BELOW, BELOW],
    applies: 'never',
    grants: [
      { tier: 'partner', basis: 'special', years: [0, 1, 2], decided: [0, '05-12'], reason: '（演示）高校课程建设' },
    ],
  },
  { story: 'partner-newcomer-spring', count: 2, aims: [null, partnerFrom(1), partner] },
  { story: 'partner-held-back', count: 1, aims: [null, partnerFrom(2), partner], heldBack: true },
  { story: 'partner-newcomer-autumn', count: 1, aims: [null, partnerFrom(3), partner] },
  { story: 'partner-newcomer-winter', count: 3, aims: [null, partnerFrom(4), partner] },
  { story: 'partner-running-q1', count: 2, aims: [null, null, partnerFrom(1)] },
  { story: 'partner-running-q2', count: 2, aims: [null, null, partnerFrom(2)] },
  { story: 'partner-running-q3', count: 1, aims: [null, null, partnerFrom(3)] },
  { story: 'partner-running-q4', count: 1, aims: [null, null, partnerFrom(4)] },
  // Leaders; the groups they lead stand in leaders.ts
  { story: 'leader', count: 5, aims: [BELOW, BELOW, BELOW], applies: 'never' },
  { story: 'leader-with-points', count: 2, aims: [partnerFrom(2), partner, partner] },
  {
    story: 'leader-without-duty',
    count: 1,
    aims: [
      { min: 0, max: 60 },
      { min: 0, max: 60 },
      { min: 0, max: 60 },
    ],
    applies: 'never',
  },
  // Those who left, and came back
  {
    story: 'revoked-and-returned',
    count: 1,
    aims: [{ ...partnerFrom(2), max: 260 }, partnerFrom(2), partner],
    revoked: true,
  },
  { story: 'lapsed-and-returned', count: 1, aims: [partnerFrom(2), BELOW, partnerFrom(2)] },
  { story: 'lapsed', count: 3, aims: [partnerFrom(3), BELOW, BELOW] },
  {
    story: 'special-once',
    count: 1,
    aims: [BELOW, null, null],
    applies: 'never',
    grants: [
      { tier: 'partner', basis: 'special', years: [0], decided: [0, '06-08'], reason: '（演示）培训认证课程建设' },
    ],
  },
  { story: 'retired', count: 1, aims: [aceFrom(2), ace, null], leaves: { as: 'retired', on: '11-01' } },
  { story: 'deceased', count: 1, aims: [partnerFrom(1), partner, null], leaves: { as: 'deceased', on: '09-10' } },
  // Those whom no release has admitted
  { story: 'without-consent', count: 2, aims: [null, partnerFrom(2), partner], consents: false },
  { story: 'not-applied', count: 2, aims: [null, partnerFrom(3), partner], applies: 'never' },
  { story: 'applicant', count: 4, aims: [null, BELOW, BELOW] },
  {
    story: 'declined',
    count: 1,
    aims: [null, BELOW, BELOW],
    applies: 'never',
    grants: [{ ...invitation([1], [0, '11-20']), answer: 'declined' }],
  },
  // The second year's many newcomers
  { story: 'ace-second-spring', count: 4, aims: [null, aceFrom(1), ace] },
  { story: 'ace-second-autumn', count: 4, aims: [null, aceFrom(3), ace], photosLate: true },
  { story: 'partner-second-spring', count: 6, aims: [null, partnerFrom(1), partner] },
  { story: 'partner-second-summer', count: 8, aims: [null, partnerFrom(2), partner], photosLate: true },
  { story: 'partner-second-autumn', count: 8, aims: [null, partnerFrom(3), partner], photosLate: true },
  { story: 'partner-second-winter', count: 4, aims: [null, partnerFrom(4), partner] },
];
