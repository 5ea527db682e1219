import { lastDayOf, yearOf, type CivilDate } from '../shared/civil-date';
import type { ContributionState } from '../contribution/states';
import { doneInOffice, dutyOf, type Leadership } from './leadership-counts';

/**
 * How a leadership's duty of a year stands: exempt in the year of appointment; due while the year lasts; submitted while
 * a review has yet to decide; accepted; late once the year is over, or its renewals are published, without one.
 */
export type DutyState = 'exempt' | 'due' | 'submitted' | 'accepted' | 'late';

/** A duty contribution of a leader for the group, in whatever state. */
export interface DutyContribution {
  id: string;
  occurredOn: CivilDate;
  state: ContributionState;
}

/** What else staff should know: it was sent back and waits for its author; or it lies outside the leadership. */
export type DutyHint = 'sent-back' | 'outside-leadership';

/** A duty as staff see it. */
export interface DutyStanding {
  /** Null where nothing is owed: no duty, no leader authority, or stepped down before the year's end. */
  state: DutyState | null;
  hint: DutyHint | null;
  /** The contribution that the state rests on, or the one that the hint is about. */
  contribution: string | null;
}

/**
 * How the duty of a year stands on a day (`programme.md`, Leaders and duties). Only what was done while leading the group
 * counts; what was sent back is due again. `renewed`: the year's last release is published, and what is accepted later is too
 * late for it.
 */
export function dutyStanding(
  leadership: Omit<Leadership, 'dutiesOn'>,
  contributions: readonly DutyContribution[],
  seen: { year: number; today: CivilDate; renewed: boolean },
): DutyStanding {
  const { year, today, renewed } = seen;
  if (!leadership.givesTitle || !leadership.owesDuty) return NOTHING;
  const ofYear = contributions.filter(({ occurredOn }) => yearOf(occurredOn) === year);
  const counting = ofYear.filter(({ occurredOn }) => doneInOffice(leadership, occurredOn));
  const first = (state: ContributionState) => counting.find((one) => one.state === state)?.id ?? null;
  const approved = counting.filter(({ state }) => state === 'approved').map(({ occurredOn }) => occurredOn);
  const duty = dutyOf({ ...leadership, dutiesOn: approved }, year, lastDayOf(year));

  const done = first('approved') ?? first('submitted');
  if (duty === 'exempt') return { state: 'exempt', hint: null, contribution: done };
  if (duty === 'met') return { state: 'accepted', hint: null, contribution: first('approved') };
  const submitted = first('submitted');
  if (submitted !== null) return { state: 'submitted', hint: null, contribution: submitted };

  const over = today > lastDayOf(year) || renewed;
  if (hasEnded(leadership, over ? lastDayOf(year) : today)) return NOTHING;
  return { state: over ? 'late' : 'due', ...hintOf(first('sent-back'), ofYear, leadership) };
}

const NOTHING: DutyStanding = { state: null, hint: null, contribution: null };

function hasEnded({ endedOn }: Pick<Leadership, 'endedOn'>, day: CivilDate): boolean {
  return endedOn !== null && endedOn <= day;
}

function hintOf(
  sentBack: string | null,
  ofYear: readonly DutyContribution[],
  leadership: Omit<Leadership, 'dutiesOn'>,
): Pick<DutyStanding, 'hint' | 'contribution'> {
  if (sentBack !== null) return { hint: 'sent-back', contribution: sentBack };
  const outside = ofYear.find(
    ({ occurredOn, state }) => (state === 'approved' || state === 'submitted') && !doneInOffice(leadership, occurredOn),
  );
  return outside ? { hint: 'outside-leadership', contribution: outside.id } : { hint: null, contribution: null };
}
