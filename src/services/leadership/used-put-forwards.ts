import type { Bilingual } from '../../domain/shared/bilingual';
import type { ReleaseDate } from '../../domain/release/release-calendar';
import type { Change } from '../../domain/release/plan-release';
import { promotedBy } from '../../domain/release/promoted-by';
import { localDate, type CivilDate } from '../../domain/shared/civil-date';
import { findLeaderships } from '../../persistence/release/candidates';
import { findPutForwards } from '../../persistence/leadership/leaderships';
import type { Queryable } from '../../persistence/shared/transaction';
import { groupedBy } from '../shared/read-session';

/** A put-forward that a promotion rests on. */
export interface UsedPutForward {
  /** Code and names of the group that the person leads. */
  group: string;
  groupName: Bilingual<string | null>;
  /** The day on which it was made, the latest one where it was repeated. */
  on: CivilDate;
}

/** A change of a draft, with the put-forwards that it uses; none where its basis is another. */
export interface DraftChange extends Change {
  putForwards: UsedPutForward[];
}

/** A change as staff read it: of a draft, or as it was published, which names no put-forwards. */
export type StaffChangeView = Change & Partial<DraftChange>;

/** The changes of a draft, each with the day of every put-forward that it uses, so that an old one is seen. */
export async function withPutForwards(
  db: Queryable,
  release: ReleaseDate,
  { changes, timeZone }: { changes: readonly Change[]; timeZone: string },
): Promise<DraftChange[]> {
  const promoted = changes.filter(({ bases }) => bases.includes('promotion')).map(({ member }) => member);
  const leaderships = groupedBy(promoted.length > 0 ? await findLeaderships(db, promoted) : [], ({ member }) => member);
  const putForwards = promoted.length > 0 ? await findPutForwards(db, promoted) : [];
  return changes.map((change) => {
    const leading = promotedBy(release, change, leaderships.get(change.member) ?? []);
    const used = leading.flatMap(({ id }) => putForwards.filter(({ leadership }) => leadership === id).slice(-1));
    return {
      ...change,
      putForwards: used.map(({ group, groupName, at }) => ({
        group,
        groupName,
        on: localDate(new Date(at), timeZone),
      })),
    };
  });
}
