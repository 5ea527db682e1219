import type { CivilDate } from '../shared/civil-date';
import { ruleInForce } from '../contribution/score';
import type { Activity, RuleRevision } from './programme';

/** A day on which an approved contribution was credited, and the rule that credited it, as it stood. */
export interface AppliedRule {
  occurredOn: CivilDate;
  rule: Pick<RuleRevision, 'points' | 'unit' | 'cap'>;
}

/**
 * The latest day whose points the revised rules would touch; null where they leave everything as it was given
 * (`programme.md`, Rules have dates: changing a rule later never changes points already in the ledger). A new revision
 * can begin the day after.
 */
export function lastDayTouched(revised: Activity, applied: readonly AppliedRule[]): CivilDate | null {
  let last: CivilDate | null = null;
  for (const { occurredOn, rule } of applied) {
    const now = ruleInForce(revised, occurredOn);
    const same = now !== null && now.points === rule.points && now.unit === rule.unit && now.cap === rule.cap;
    if (!same && (last === null || occurredOn > last)) last = occurredOn;
  }
  return last;
}
