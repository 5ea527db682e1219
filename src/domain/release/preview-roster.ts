import type { CivilDate } from '../shared/civil-date';
import type { Change } from './plan-release';
import { inForceOn, termsFrom, type Term, type TermLine } from '../roster/terms';

/** The lines that a release's changes write, in their order; a lapse writes none, as its term has run out. */
export function termLinesOf(release: string, changes: readonly Change[]): Omit<TermLine, 'id'>[] {
  return changes.flatMap(({ member, tier, from, to, bases }) =>
    tier !== null && from !== null && to !== null ? [{ member, tier, from, to, bases, release, correction: null }] : [],
  );
}

/**
 * The terms in force on a day once a draft were published on top of what is: the same laying of lines over each other
 * that publication does, so that the preview is what the site will show.
 */
export function previewRoster(
  lines: readonly TermLine[],
  draft: { release: string; changes: readonly Change[] },
  day: CivilDate,
): Term[] {
  const latest = lines.reduce((highest, { id }) => Math.max(highest, id), 0);
  const added = termLinesOf(draft.release, draft.changes).map((line, at) => ({ ...line, id: latest + 1 + at }));
  return inForceOn(termsFrom([...lines, ...added]), day);
}
