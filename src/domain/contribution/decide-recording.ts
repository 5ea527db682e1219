import type { CivilDate } from '../shared/civil-date';
import { refuse, type Refusal } from '../shared/refusal';
import { charactersIn, faultIn } from '../shared/text';
import type { Activity } from '../programme/programme';
import { dayObstacle, elsewhereObstacle, futureObstacle, groupObstacle, quantityObstacle } from './obstacles';
import { RELEASED_STATES, type ContributionState } from './states';

/** A contribution as it would stand once it is recorded or changed, whichever way it comes. */
export interface Recorded {
  id: string;
  state: ContributionState;
  /** Whose it is; null for nobody. */
  member: string | null;
  /** The code of its activity type; null for none. */
  activity: string | null;
  /** The day on which it happened; empty for none. */
  occurredOn: CivilDate;
  /** Tidied ({@link tidied}). */
  title: string;
  quantity: number;
  group: string | null;
  event: string | null;
  /** The address of its evidence; null for none. */
  evidenceUrl: string | null;
  /** What its evidence, an address or a file, is compared by; null for none. */
  evidenceKey: string | null;
}

/** What something can be wrong with; an address and a file are both evidence. */
type RecordingField = 'member' | 'activity' | 'occurredOn' | 'title' | 'quantity' | 'group' | 'event' | 'evidence';

/** What is wrong with one field. */
export interface RecordingProblem {
  field: RecordingField;
  refusal: Refusal;
}

/** What is wrong with one field of one row, counted from 0. */
export interface RowProblem extends RecordingProblem {
  row: number;
}

/** What the decision rests on. */
export interface RecordingFacts {
  today: CivilDate;
  activities: ReadonlyMap<string, Activity>;
  /** Of the people, groups and events that are named, those that do not exist. */
  unknown: Readonly<Record<'member' | 'group' | 'event', ReadonlySet<string>>>;
  /** For each contribution, the other live one of its person and kind with its evidence. */
  sameEvidence: ReadonlyMap<string, string>;
}

/** Nothing is recorded of a day before the ledger begins. */
const EARLIEST_DAY = '1990-01-01';
/** The last day whose year has four digits; one to come is refused when it is submitted. */
const LATEST_DAY = '9999-12-31';

/** As long as `schema.json` lets a title and an address be, in characters. */
const LONGEST_TITLE = 200;
const LONGEST_ADDRESS = 1000;

/** What is not submitted yet may lack what is asked for then. */
const UNFINISHED: readonly ContributionState[] = ['draft', 'sent-back'];

interface Check {
  field: RecordingField;
  /** Asked anew whenever one of these changes. */
  looksAt: readonly (keyof Recorded)[];
  /**
   * `always`: also of a draft, and of what is submitted whatever changed. `finished`: not before it is submitted.
   * `chosen`: of what is new in it only; what it has it keeps.
   */
  asked: 'always' | 'finished' | 'chosen';
  obstacle: (recorded: Recorded, facts: RecordingFacts, activity: Activity | null) => Refusal | null;
}

const MISSING = refuse('VALUE_MISSING', {});

const CHECKS: readonly Check[] = [
  {
    field: 'member',
    looksAt: ['member'],
    asked: 'always',
    obstacle: ({ member }, { unknown }) =>
      member === null ? MISSING : unknown.member.has(member) ? refuse('MEMBER_UNKNOWN', { member }) : null,
  },
  {
    field: 'activity',
    looksAt: ['activity'],
    asked: 'always',
    obstacle: ({ activity: code }, _facts, activity) =>
      code === null ? MISSING : activity === null ? refuse('ACTIVITY_UNKNOWN', { activity: code }) : null,
  },
  {
    field: 'activity',
    looksAt: ['activity'],
    asked: 'chosen',
    obstacle: (_recorded, _facts, activity) =>
      activity && !activity.active ? refuse('ACTIVITY_RETIRED', { activity: activity.code }) : null,
  },
  { field: 'occurredOn', looksAt: ['occurredOn'], asked: 'always', obstacle: ({ occurredOn }) => noDay(occurredOn) },
  {
    field: 'occurredOn',
    looksAt: ['occurredOn'],
    asked: 'finished',
    obstacle: ({ occurredOn }, { today }) => futureObstacle(occurredOn, today),
  },
  { field: 'title', looksAt: ['title'], asked: 'always', obstacle: ({ title }) => unfit(title, LONGEST_TITLE) },
  {
    field: 'quantity',
    looksAt: ['activity', 'quantity'],
    asked: 'always',
    obstacle: ({ id, quantity }, _facts, activity) => activity && quantityObstacle(activity, id, quantity),
  },
  {
    field: 'group',
    looksAt: ['group'],
    asked: 'always',
    obstacle: ({ group }, { unknown }) =>
      group !== null && unknown.group.has(group) ? refuse('GROUP_UNKNOWN', { group }) : null,
  },
  {
    field: 'group',
    looksAt: ['activity', 'group'],
    asked: 'finished',
    obstacle: ({ id, group }, _facts, activity) => activity && groupObstacle(activity, id, group),
  },
  {
    field: 'event',
    looksAt: ['event'],
    asked: 'always',
    obstacle: ({ event }, { unknown }) =>
      event !== null && unknown.event.has(event) ? refuse('EVENT_UNKNOWN', { event }) : null,
  },
  {
    field: 'evidence',
    looksAt: ['evidenceUrl'],
    asked: 'always',
    obstacle: ({ evidenceUrl }) => (evidenceUrl === null ? null : noAddress(evidenceUrl)),
  },
  {
    field: 'evidence',
    looksAt: ['activity', 'occurredOn', 'evidenceUrl', 'evidenceKey'],
    asked: 'always',
    obstacle: (recorded, _facts, activity) =>
      activity && recorded.evidenceKey !== null ? elsewhereObstacle(activity, recorded.id, recorded) : null,
  },
  {
    field: 'evidence',
    looksAt: ['member', 'activity', 'evidenceKey'],
    asked: 'always',
    obstacle: ({ id, state }, { sameEvidence }) => {
      const sameAs = RELEASED_STATES.includes(state) ? undefined : sameEvidence.get(id);
      return sameAs === undefined ? null : refuse('DUPLICATE_EVIDENCE', { contribution: id, sameAs });
    },
  },
];

/**
 * Everything that is wrong with a contribution that is about to be recorded or changed, one problem a field, in the order
 * in which a form has them; none where it can be. Every way of recording asks it: the panel's form, the services, imports.
 * A draft may lack what its submission asks for, and what stood before it was asked for stays until it changes or is
 * submitted.
 *
 * Refuses VALUE_MISSING, MEMBER_UNKNOWN, ACTIVITY_UNKNOWN, ACTIVITY_RETIRED, DATE_INVALID, DATE_OUT_OF_RANGE, TEXT_UNFIT,
 * TEXT_TOO_LONG, QUANTITY_INVALID, GROUP_UNKNOWN, EVENT_UNKNOWN, EVIDENCE_INVALID, EVIDENCE_ELSEWHERE for evidence on another
 * site than the rule of its day asks for, DUPLICATE_EVIDENCE; and of what is submitted DATE_IN_FUTURE, and GROUP_REQUIRED for
 * a duty that names no group.
 *
 * @param before the contribution as it stands; null for a new one
 */
export function decideRecording(
  recorded: Recorded,
  facts: RecordingFacts,
  before: Recorded | null = null,
): RecordingProblem[] {
  const activity = facts.activities.get(recorded.activity ?? '') ?? null;
  const problems = new Map<RecordingField, Refusal>();
  for (const check of CHECKS) {
    if (problems.has(check.field) || !isAsked(check, recorded, before)) continue;
    const refusal = check.obstacle(recorded, facts, activity);
    if (refusal) problems.set(check.field, refusal);
  }
  return [...problems].map(([field, refusal]) => ({ field, refusal }));
}

/** Everything that is wrong with new contributions, in their order: with each, and where two have the same evidence. */
export function decideRecordings(rows: readonly Recorded[], facts: RecordingFacts): RowProblem[] {
  const sameEvidence = new Map([...sameWithin(rows, facts.activities), ...facts.sameEvidence]);
  return rows.flatMap((recorded, row) =>
    decideRecording(recorded, { ...facts, sameEvidence }).map((problem) => ({ row, ...problem })),
  );
}

function isAsked({ asked, looksAt }: Check, recorded: Recorded, before: Recorded | null): boolean {
  if (asked === 'finished' && UNFINISHED.includes(recorded.state)) return false;
  if (before === null || looksAt.some((field) => before[field] !== recorded[field])) return true;
  return asked !== 'chosen' && recorded.state === 'submitted' && before.state !== 'submitted';
}

function noDay(occurredOn: CivilDate): Refusal | null {
  if (occurredOn === '') return MISSING;
  const none = dayObstacle(occurredOn);
  if (none || occurredOn >= EARLIEST_DAY) return none;
  return refuse('DATE_OUT_OF_RANGE', { date: occurredOn, earliest: EARLIEST_DAY, latest: LATEST_DAY });
}

function unfit(line: string, limit: number): Refusal | null {
  const fault = line === '' ? { why: 'empty' as const, sign: '' } : faultIn(line, 'line');
  if (fault) return refuse('TEXT_UNFIT', fault);
  const given = charactersIn(line);
  return given > limit ? refuse('TEXT_TOO_LONG', { limit, given }) : null;
}

function noAddress(evidenceUrl: string): Refusal | null {
  const fault = unfit(evidenceUrl, LONGEST_ADDRESS);
  if (fault) return fault;
  return /^https?:\/\/\S+$/.test(evidenceUrl) ? null : refuse('EVIDENCE_INVALID', { given: evidenceUrl });
}

/** Of rows of one batch with the same evidence of one person, the later ones, each with the first. */
function sameWithin(rows: readonly Recorded[], activities: RecordingFacts['activities']): Map<string, string> {
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  for (const { id, member, activity, evidenceKey } of rows) {
    if (evidenceKey === null) continue;
    const key = `${member} ${activities.get(activity ?? '')?.kind} ${evidenceKey}`;
    const sameAs = first.get(key);
    if (sameAs === undefined) first.set(key, id);
    else same.set(id, sameAs);
  }
  return same;
}
