import type { CivilDate } from '../shared/civil-date';
import type { Refusal } from '../shared/refusal';
import { decideResumption, heldPeriod, type Period } from './decide-leadership';

/** What staff can do with a leadership. */
export const LEADERSHIP_ACTIONS = ['appoint', 'end', 'resume', 'put-forward', 'withdraw-put-forward'] as const;
export type LeadershipAction = (typeof LEADERSHIP_ACTIONS)[number];

/** One thing that can be done with a leadership as it stands, or why it cannot; null where nothing stands in the way. */
export interface OpenAction {
  action: Exclude<LeadershipAction, 'appoint'>;
  refusal: Refusal | null;
}

/** One leadership of a person in a group. */
export interface StandingLeadership {
  member: string;
  group: string;
  period: Period;
  putForward: boolean;
  dissolved: boolean;
}

/**
 * What can be done with a leadership today: one that is held, or begins later, is put forward, or that is withdrawn, and it
 * is ended; an ending, come or to come, is taken back, or {@link decideResumption} says why not.
 *
 * @param periods every time that the person leads the group
 */
export function actionsOn(
  { member, group, period, putForward, dissolved }: StandingLeadership,
  periods: readonly Period[],
  today: CivilDate,
): OpenAction[] {
  const held = heldPeriod([period], today) !== null;
  const resumed = (): Refusal | null => decideResumption({ member, group, period, dissolved }, periods, today);
  return [
    ...(held ? [{ action: putForward ? 'withdraw-put-forward' : 'put-forward', refusal: null } as const] : []),
    ...(held ? [{ action: 'end', refusal: null } as const] : []),
    ...(period.endedOn === null ? [] : [{ action: 'resume', refusal: resumed() } as const]),
  ];
}
