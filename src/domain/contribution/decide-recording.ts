import { isCivilDate, type CivilDate } from '../shared/civil-date';
import { refuse, type Refusal } from '../shared/refusal';
import type { Activity } from '../programme/programme';
import { quantityFits } from './decide-review';

/** A contribution about to be recorded as submitted. */
export interface Recorded {
  id: string;
  activity: string;
  occurredOn: CivilDate;
  quantity: number;
  group: string | null;
}

/**
 * Whether a contribution can be submitted today. Refuses DATE_INVALID, DATE_IN_FUTURE, ACTIVITY_UNKNOWN,
 * ACTIVITY_RETIRED, QUANTITY_INVALID, and GROUP_REQUIRED for a duty that names no group.
 */
export function decideRecording(
  contribution: Recorded,
  activities: ReadonlyMap<string, Activity>,
  today: CivilDate,
): Refusal | null {
  const { id, occurredOn, quantity } = contribution;
  const activity = activities.get(contribution.activity);
  if (!activity) return refuse('ACTIVITY_UNKNOWN', { activity: contribution.activity });
  if (!activity.active) return refuse('ACTIVITY_RETIRED', { activity: activity.code });
  if (!isCivilDate(occurredOn)) return refuse('DATE_INVALID', { value: occurredOn });
  if (occurredOn > today) return refuse('DATE_IN_FUTURE', { date: occurredOn, today });
  if (!quantityFits(activity, quantity)) return refuse('QUANTITY_INVALID', { contribution: id, quantity });
  if (activity.kind === 'duty' && contribution.group === null) return refuse('GROUP_REQUIRED', { contribution: id });
  return null;
}
