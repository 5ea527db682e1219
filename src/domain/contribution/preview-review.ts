import type { Office } from '../leadership/leadership-counts';
import { thresholdOf } from '../membership/qualify';
import type { Tier } from '../programme/programme';
import { isRefusal, type Refusal } from '../shared/refusal';
import { isOutsideOffice } from './outside-office';
import { decideReview, obstacleTo, type ReviewFacts, type Verdict } from './decide-review';

/** What a person would gain or lose in a year by a review. */
export interface PersonPreview {
  member: string;
  year: number;
  /** How many contributions of the person and year would be decided. */
  contributions: number;
  /** The sum of the year's ledger as it is, and as it would be. */
  before: number;
  after: number;
  /** Tiers whose threshold the points would reach, or fall below, lowest first. */
  reached: string[];
  lost: string[];
}

/** What a review would do, were it confirmed now. */
export interface ReviewPreview {
  /** What would be decided, in the order in which things happened. */
  possible: Verdict[];
  /** What cannot be decided, in the order of the batch, each with what stands in its way. */
  impossible: { contribution: string; member: string; refusal: Refusal }[];
  /** Of what would be approved, the duties for a group that their person does not lead on their day. */
  outsideOffice: string[];
  /** Whose points would be written, those who cross a threshold first, then by the size of the change. */
  people: PersonPreview[];
}

/** What a preview rests on: a review's facts, and how people stand. */
export interface PreviewFacts extends ReviewFacts {
  /** Sums of the ledger, under {@link yearKey}; what is missing is 0. */
  points: ReadonlyMap<string, number>;
  tiers: readonly Tier[];
  /** Every time that people lead the groups of their duties, under {@link officeKey}. */
  offices: ReadonlyMap<string, readonly Office[]>;
}

/** The key under which the times that a person leads a group are kept. */
export function officeKey(member: string, group: string | null): string {
  return `${member} ${group}`;
}

/** The key under which a person's points of a year are kept. */
export function yearKey(member: string, year: number): string {
  return `${member} ${year}`;
}

/**
 * What {@link decideReview} would do with the contributions that it can decide, with those left out that it cannot: the
 * possible ones sent as one batch are decided just so, unless something changes in between.
 */
export function previewReview(facts: PreviewFacts): ReviewPreview {
  const impossible: ReviewPreview['impossible'] = [];
  const contributions = facts.contributions.filter((contribution) => {
    const refusal = obstacleTo(facts, contribution);
    if (refusal) impossible.push({ contribution: contribution.id, member: contribution.member, refusal });
    return refusal === null;
  });
  const possible = decideReview({ ...facts, contributions });
  if (isRefusal(possible)) throw new Error(`A contribution without an obstacle was refused: ${possible.code}.`);
  return {
    possible,
    impossible,
    outsideOffice: outsideOfficeOf(facts, contributions),
    people: peopleOf(possible, facts),
  };
}

function outsideOfficeOf(facts: PreviewFacts, possible: PreviewFacts['contributions']): string[] {
  if (facts.decision !== 'approve') return [];
  return possible.flatMap(({ id, activity, member, group, occurredOn }) => {
    const kind = facts.activities.get(activity)?.kind ?? 'points';
    const offices = facts.offices.get(officeKey(member, group)) ?? [];
    return isOutsideOffice({ kind, group, occurredOn }, offices) ? [id] : [];
  });
}

function peopleOf(verdicts: readonly Verdict[], facts: PreviewFacts): PersonPreview[] {
  const changes = new Map<string, { member: string; year: number; contributions: number; change: number }>();
  for (const { member, entry } of verdicts) {
    if (entry === null) continue;
    const key = yearKey(member, entry.year);
    const sum = changes.get(key) ?? { member, year: entry.year, contributions: 0, change: 0 };
    changes.set(key, { ...sum, contributions: sum.contributions + 1, change: sum.change + entry.points });
  }
  const people = [...changes].map(([key, { member, year, contributions, change }]) => {
    const before = facts.points.get(key) ?? 0;
    const after = before + change;
    return { member, year, contributions, before, after, ...crossed(facts.tiers, year, before, after) };
  });
  return people.sort((a, b) => crossings(b) - crossings(a) || size(b) - size(a) || a.year - b.year);
}

function crossed(tiers: readonly Tier[], year: number, before: number, after: number) {
  const between = (low: number, high: number) =>
    [...tiers]
      .sort((a, b) => a.rank - b.rank)
      .filter((tier) => {
        const threshold = thresholdOf(tier, year);
        return threshold !== null && low < threshold && threshold <= high;
      })
      .map(({ code }) => code);
  return { reached: between(before, after), lost: between(after, before) };
}

const crossings = ({ reached, lost }: PersonPreview) => reached.length + lost.length;
const size = ({ before, after }: PersonPreview) => Math.abs(after - before);
