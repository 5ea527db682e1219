import { randomUUID } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { decideRecording } from '../../domain/contribution/decide-recording';
import { evidenceKey } from '../../domain/contribution/evidence';
import { dayNamedBy, localDate } from '../../domain/shared/civil-date';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { charactersIn, faultIn, tidied } from '../../domain/shared/text';
import { insertAudit } from '../../persistence/audit/audit';
import {
  findSameEvidence,
  findUnknown,
  insertContributions,
  lockPeopleOf,
  type NewContribution,
} from '../../persistence/contribution/record-contributions';
import { findActivities, getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';

/** A contribution to record; `member`, `group` and `event` are document ids, `activity` an activity type's code. */
export interface ContributionInput {
  member: string;
  activity: string;
  /** The local day on which it happened, `YYYY-MM-DD`; a timestamp with an offset becomes the local day. */
  occurredOn: string;
  title: string;
  /** 1 unless the activity is counted over the year (beans). */
  quantity?: number;
  evidenceUrl?: string | null;
  /** Asked for duties: the group that the duty is done for. */
  group?: string | null;
  event?: string | null;
  isDemo?: boolean;
}

/**
 * Records contributions as submitted, all or none, in one transaction. Refuses MEMBER_UNKNOWN, GROUP_UNKNOWN,
 * EVENT_UNKNOWN, DUPLICATE_EVIDENCE (also within the batch), TEXT_UNFIT and TEXT_TOO_LONG of a title, and what
 * {@link decideRecording} refuses.
 *
 * @returns the new document ids, in the order of the input
 */
export function recordContributions(
  context: ServiceContext,
  inputs: readonly ContributionInput[],
): Promise<{ ids: string[] } | Refusal> {
  return context.database.transaction(async (trx) => {
    const at = context.clock.now();
    const { timeZone } = await getProgramme(trx);
    const rows = inputs.map((input) => newContribution(input, timeZone));
    const activities = await findActivities(trx);
    for (const row of rows) {
      const obstacle = decideRecording(row, activities, localDate(at, timeZone)) ?? unfitTitle(row.title);
      if (obstacle) return obstacle;
    }
    const unknown = await findUnknown(trx, rows);
    if (unknown) return refusalOf(unknown);
    await lockPeopleOf(trx, rows);
    const kinds = new Map([...activities].map(([code, { kind }]) => [code, kind]));
    const same = sameWithin(rows, kinds) ?? (await findSameEvidence(trx, rows));
    if (same) return refuse('DUPLICATE_EVIDENCE', same);
    await insertContributions(trx, at, rows);
    await insertAudit(
      trx,
      { id: randomUUID(), at, actor: context.actor },
      rows.map(({ id, member, activity, occurredOn, quantity }) => ({
        action: 'contribution.submit',
        subjectType: 'contribution',
        subjectId: id,
        after: { state: 'submitted', member, activity, occurredOn, quantity },
      })),
    );
    return { ids: rows.map(({ id }) => id) };
  });
}

function newContribution(input: ContributionInput, timeZone: string): NewContribution {
  const evidenceUrl = input.evidenceUrl?.trim() || null;
  return {
    id: createId(),
    member: input.member,
    activity: input.activity,
    // What names no day is left as it is, for the refusal to show.
    occurredOn: dayNamedBy(input.occurredOn, timeZone) ?? input.occurredOn,
    title: tidied(input.title, 'line'),
    quantity: input.quantity ?? 1,
    evidenceUrl,
    evidenceKey: evidenceKey(evidenceUrl),
    group: input.group ?? null,
    event: input.event ?? null,
    isDemo: input.isDemo ?? false,
  };
}

/** As long as `schema.json` lets a title be. */
const LONGEST_TITLE = 200;

function unfitTitle(title: string): Refusal | null {
  const fault = title === '' ? { why: 'empty' as const, sign: '' } : faultIn(title, 'line');
  if (fault) return refuse('TEXT_UNFIT', fault);
  const given = charactersIn(title);
  return given > LONGEST_TITLE ? refuse('TEXT_TOO_LONG', { limit: LONGEST_TITLE, given }) : null;
}

function refusalOf({ kind, id }: { kind: 'member' | 'group' | 'event'; id: string }): Refusal {
  if (kind === 'member') return refuse('MEMBER_UNKNOWN', { member: id });
  return kind === 'group' ? refuse('GROUP_UNKNOWN', { group: id }) : refuse('EVENT_UNKNOWN', { event: id });
}

/** Two rows of one batch with the same evidence of one person; duties and activities with points compared apart. */
function sameWithin(
  rows: readonly NewContribution[],
  kinds: ReadonlyMap<string, 'points' | 'duty'>,
): { contribution: string; sameAs: string } | null {
  const seen = new Map<string, string>();
  for (const row of rows) {
    if (row.evidenceKey === null) continue;
    const key = `${row.member} ${kinds.get(row.activity)} ${row.evidenceKey}`;
    const sameAs = seen.get(key);
    if (sameAs !== undefined) return { contribution: row.id, sameAs };
    seen.set(key, row.id);
  }
  return null;
}
