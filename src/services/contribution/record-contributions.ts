import { createId } from '@paralleldrive/cuid2';
import { decideRecordings, type RowProblem } from '../../domain/contribution/decide-recording';
import { evidenceKey } from '../../domain/contribution/evidence';
import { dayNamedBy, localDate } from '../../domain/shared/civil-date';
import type { Refusal } from '../../domain/shared/refusal';
import { tidied } from '../../domain/shared/text';
import { auditSubmissions } from '../../persistence/contribution/contribution-trail';
import {
  insertContributions,
  lockPeopleOf,
  type NewContribution,
} from '../../persistence/contribution/record-contributions';
import { findRecordingFacts } from '../../persistence/contribution/recording-facts';
import { getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';

// What follows: src/README.md, “What follows a commit”.

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

/** Why contributions were not recorded: the first thing that is wrong, and all that is, by row and field. */
export type RecordingRefused = Refusal & { problems: readonly RowProblem[] };

/**
 * Records contributions as submitted, all or none, in one transaction, in as many statements for one as for ten thousand.
 * Refuses what {@link decideRecordings} refuses, everything at once.
 *
 * @returns the new document ids, in the order of the input
 */
export function recordContributions(
  context: ServiceContext,
  inputs: readonly ContributionInput[],
): Promise<{ ids: string[] } | RecordingRefused> {
  const recorded = context.database.transaction<{ ids: string[] }>(async (trx) => {
    const at = context.clock.now();
    const { timeZone } = await getProgramme(trx);
    const rows = inputs.map((input) => newContribution(input, timeZone));
    await lockPeopleOf(trx, rows);
    const problems = decideRecordings(rows, await findRecordingFacts(trx, rows, localDate(at, timeZone)));
    if (problems[0]) return { ...problems[0].refusal, problems };
    await insertContributions(trx, at, rows);
    const ids = rows.map(({ id }) => id);
    await auditSubmissions(trx, { at, actor: context.actor }, ids);
    return { ids };
  });
  // The transaction gives the refusal back as it got it, with its problems.
  return recorded as Promise<{ ids: string[] } | RecordingRefused>;
}

function newContribution(input: ContributionInput, timeZone: string): NewContribution {
  const evidenceUrl = input.evidenceUrl?.trim() || null;
  return {
    id: createId(),
    state: 'submitted',
    member: input.member || null,
    activity: input.activity || null,
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
