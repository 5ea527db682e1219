import { leadsOn, type Office } from '../leadership/leadership-counts';
import type { Activity } from '../programme/programme';
import { isCivilDate, type CivilDate } from '../shared/civil-date';

/**
 * Whether a duty is done for a group that its person does not lead on its day: it can be recorded and approved all the
 * same, but is nobody's duty (`programme.md`, Leaders and duties). False as long as it is no duty, or names no group or day.
 *
 * @param offices every time that its person leads that group
 */
export function isOutsideOffice(
  duty: { kind: Activity['kind']; group: string | null; occurredOn: CivilDate },
  offices: readonly Office[],
): boolean {
  if (duty.kind !== 'duty' || duty.group === null || !isCivilDate(duty.occurredOn)) return false;
  return !offices.some((office) => leadsOn(office, duty.occurredOn));
}
