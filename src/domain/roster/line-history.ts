import type { CivilDate } from '../shared/civil-date';
import { termsFrom, type TermLine } from './terms';

/** What a release or correction once said of a person's days, and what is left of it. */
export interface LineHistory {
  line: TermLine;
  /** The days that still hold by it, oldest first; none where it ended a term, or where all of it was overruled. */
  held: { from: CivilDate; to: CivilDate }[];
  /** The first later line that took days of it; null where nothing did. */
  overruledBy: TermLine | null;
}

/**
 * Every term line with what later lines left of it, latest first. The record keeps what was published, so that a
 * corrected term is shown beside what it is now (`programme.md`, Corrections).
 */
export function lineHistories(lines: readonly TermLine[]): LineHistory[] {
  const terms = termsFrom(lines);
  return [...lines]
    .sort((a, b) => b.id - a.id)
    .map((line) => ({
      line,
      held: terms.filter((term) => term.line === line.id).map(({ from, to }) => ({ from, to })),
      overruledBy: firstOver(line, lines),
    }));
}

function firstOver(line: TermLine, lines: readonly TermLine[]): TermLine | null {
  const later = lines.filter(({ id, member }) => id > line.id && member === line.member);
  const over = later.filter(({ from, to }) => from <= line.to && line.from <= to).sort((a, b) => a.id - b.id);
  return over[0] ?? null;
}
