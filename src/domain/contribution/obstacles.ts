import { isCivilDate, type CivilDate } from '../shared/civil-date';
import { refuse, type Refusal } from '../shared/refusal';
import type { Activity } from '../programme/programme';
import { isOnHosts } from './evidence';
import { ruleInForce } from './score';

// What stands in the way of one thing that is said of a contribution. Recording, review and self-check ask these, each
// those that matter to it.

/** DATE_INVALID for what is no day. */
export function dayObstacle(occurredOn: CivilDate): Refusal | null {
  return isCivilDate(occurredOn) ? null : refuse('DATE_INVALID', { value: occurredOn });
}

/** DATE_IN_FUTURE for a day after today. */
export function futureObstacle(occurredOn: CivilDate, today: CivilDate): Refusal | null {
  return occurredOn > today ? refuse('DATE_IN_FUTURE', { date: occurredOn, today }) : null;
}

/** More than anybody's beans of a year; what is above it is a slip of the keyboard. */
const LARGEST_QUANTITY = 10_000_000;

/** QUANTITY_INVALID for anything but a whole number from 1, and for anything but 1 where nothing is counted over the year. */
export function quantityObstacle(
  activity: Pick<Activity, 'countedOverYear'>,
  contribution: string,
  quantity: number,
): Refusal | null {
  const largest = activity.countedOverYear ? LARGEST_QUANTITY : 1;
  const fits = Number.isInteger(quantity) && quantity >= 1 && quantity <= largest;
  return fits ? null : refuse('QUANTITY_INVALID', { contribution, quantity });
}

/** GROUP_REQUIRED for a duty that does not name the group that it is done for. */
export function groupObstacle(
  activity: Pick<Activity, 'kind'>,
  contribution: string,
  group: string | null,
): Refusal | null {
  return activity.kind === 'duty' && group === null ? refuse('GROUP_REQUIRED', { contribution }) : null;
}

/** EVIDENCE_ELSEWHERE for evidence on another site than the rule in force on a day asks for; a file is on none. */
export function elsewhereObstacle(
  activity: Pick<Activity, 'revisions'>,
  contribution: string,
  { evidenceUrl, occurredOn }: { evidenceUrl: string | null; occurredOn: CivilDate },
): Refusal | null {
  const hosts = ruleInForce(activity, occurredOn)?.evidenceHosts ?? [];
  return isOnHosts(evidenceUrl ?? '', hosts)
    ? null
    : refuse('EVIDENCE_ELSEWHERE', { contribution, hosts: hosts.join(' ') });
}
