import { addDays, type CivilDate } from '../shared/civil-date';
import type { TermBasis } from '../programme/programme';

/**
 * What one release or correction says of one person's days. Later lines overrule earlier ones on the days that they
 * cover; a line without a tier (a correction) ends what was held.
 */
export interface TermLine {
  /** Grows with every line written: the order in which they overrule each other. */
  id: number;
  member: string;
  tier: string | null;
  from: CivilDate;
  to: CivilDate;
  bases: readonly TermBasis[];
  /** The release that wrote the line; null for a correction's. */
  release: string | null;
  /** The correction that wrote the line; null for a release's. */
  correction: number | null;
}

/** One person holds one tier from a day to a day, both included. */
export interface Term {
  member: string;
  tier: string;
  from: CivilDate;
  to: CivilDate;
  bases: readonly TermBasis[];
  /** The line that gave it. */
  line: number;
}

/**
 * The terms that lines give together: each line is laid over the earlier ones of its person, so that a promotion in
 * mid-year cuts the old term short. Terms of one person never overlap. Sorted by person, then by first day.
 */
export function termsFrom(lines: readonly TermLine[]): Term[] {
  const byMember = new Map<string, Term[]>();
  for (const line of [...lines].sort((a, b) => a.id - b.id)) {
    const kept = (byMember.get(line.member) ?? []).flatMap((term) => without(term, line.from, line.to));
    if (line.tier !== null) {
      kept.push({
        member: line.member,
        tier: line.tier,
        from: line.from,
        to: line.to,
        bases: line.bases,
        line: line.id,
      });
    }
    byMember.set(line.member, kept);
  }
  return [...byMember.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, terms]) => terms.sort((a, b) => (a.from < b.from ? -1 : 1)));
}

/** What remains of a term when the days from `from` to `to` are taken out of it. */
function without(term: Term, from: CivilDate, to: CivilDate): Term[] {
  if (term.to < from || to < term.from) return [term];
  const rest: Term[] = [];
  if (term.from < from) rest.push({ ...term, to: addDays(from, -1) });
  if (to < term.to) rest.push({ ...term, from: addDays(to, 1) });
  return rest;
}

/** The terms in force on a day. */
export function inForceOn<T extends Pick<Term, 'from' | 'to'>>(terms: readonly T[], day: CivilDate): T[] {
  return terms.filter((term) => term.from <= day && day <= term.to);
}

/** The first day of the unbroken membership that a term belongs to, whatever the tiers on the way. */
export function memberSince(term: Term, terms: readonly Term[]): CivilDate {
  let since = term.from;
  const own = terms.filter(({ member }) => member === term.member).sort((a, b) => (a.from < b.from ? 1 : -1));
  for (const earlier of own) {
    if (earlier.from < since && addDays(earlier.to, 1) >= since) since = earlier.from;
  }
  return since;
}
