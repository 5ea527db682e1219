import { isCivilDate, type CivilDate } from '../shared/civil-date';
import { refuse, type Refusal } from '../shared/refusal';
import type { Activity } from '../programme/programme';
import { quantityFits } from './decide-review';
import { isOnHosts } from './evidence';
import { ruleInForce } from './score';

/** A contribution about to be recorded as submitted. */
export interface Recorded {
  id: string;
  activity: string;
  occurredOn: CivilDate;
  quantity: number;
  group: string | null;
  /** The address of its evidence; null for none. */
  evidenceUrl: string | null;
}

/**
 * Whether a contribution can be submitted today. Refuses DATE_INVALID, DATE_IN_FUTURE, ACTIVITY_UNKNOWN,
 * ACTIVITY_RETIRED, QUANTITY_INVALID, GROUP_REQUIRED for a duty that names no group, and EVIDENCE_ELSEWHERE for evidence
 * on another site than the rule of its day asks for.
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
  return contribution.evidenceUrl === null ? null : elsewhere(contribution.evidenceUrl, activity, occurredOn, id);
}

/** Whether evidence is found where the rule in force on a day asks for it; EVIDENCE_ELSEWHERE where it is not. */
export function elsewhere(
  evidence: string,
  activity: Pick<Activity, 'revisions'>,
  occurredOn: CivilDate,
  contribution: string,
): Refusal | null {
  const hosts = ruleInForce(activity, occurredOn)?.evidenceHosts ?? [];
  return isOnHosts(evidence, hosts) ? null : refuse('EVIDENCE_ELSEWHERE', { contribution, hosts: hosts.join(' ') });
}
