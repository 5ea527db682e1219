import type { RuleRevision } from '../../domain/programme/programme';
import type { CivilDate } from '../../domain/shared/civil-date';
import { findActivityTypeRecords, type ActivityTypeRecord } from '../../persistence/programme/catalogue';
import { readProgramme } from './read-programme';
import type { ReadSession } from '../shared/read-session';

/** An activity type with the rule in force on a day; null when none is. */
export interface ActivityTypeView extends ActivityTypeRecord {
  rule: RuleRevision | null;
}

/** What can be credited for something done on a day (today when null): in use, and with a rule in force. */
export async function readActivityTypes(session: ReadSession, on: CivilDate | null): Promise<ActivityTypeView[]> {
  const views = await viewsOn(session, on);
  return views.filter(({ active, rule }) => active && rule !== null);
}

/** The activity type of a code, in use or not, with the rule in force on a day (today when null); throws for none. */
export async function getActivityType(
  session: ReadSession,
  code: string,
  on: CivilDate | null = null,
): Promise<ActivityTypeView> {
  const view = (await viewsOn(session, on)).find((candidate) => candidate.code === code);
  if (!view) throw new Error(`There is no activity type "${code}".`);
  return view;
}

async function viewsOn(session: ReadSession, on: CivilDate | null): Promise<ActivityTypeView[]> {
  const day = on ?? (await readProgramme(session)).today;
  const records = await session.once(findActivityTypeRecords);
  return records.map((record) => ({ ...record, rule: ruleInForce(record.rules, day) }));
}

/** The rule in force on a day: the latest that is effective by then; null before the first. */
function ruleInForce(rules: readonly RuleRevision[], day: CivilDate): RuleRevision | null {
  return rules.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}
