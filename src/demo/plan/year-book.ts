import { ACTIVITY_TYPES } from '../../catalogue';
import { pointsUpTo, type Scored } from '../../domain/contribution/score';
import { yearOf, type CivilDate } from '../../domain/shared/civil-date';
import type { Activity } from '../../domain/programme/programme';

/** The programme's activities as the rules of points see them, which do not ask where evidence is found. */
export const ACTIVITIES: ReadonlyMap<string, Activity> = new Map(
  ACTIVITY_TYPES.map(({ revisions, ...type }) => {
    const rules = revisions.map(({ evidenceHosts: _hosts, ...rule }) => rule);
    return [type.code, { ...type, active: true, revisions: rules }];
  }),
);

/** At most so many points of a year up to a day. */
export interface Limit {
  year: number;
  upTo: CivilDate;
  max: number;
}

/** A contribution that a person could make. */
export interface Possible extends Omit<Scored, 'id'> {
  event: string | null;
  group: string | null;
}

/**
 * One person's contributions as they come about, counted by the domain's own rules, with the limits that the person's
 * story sets: what would break one is not added.
 */
export class YearBook {
  readonly entries: (Possible & { id: string })[] = [];

  constructor(
    readonly limits: readonly Limit[],
    /** The first and last day on which the person contributes. */
    readonly from: CivilDate,
    readonly to: CivilDate,
  ) {}

  /** The points of a year up to a day. */
  points(year: number, upTo: CivilDate): number {
    return pointsUpTo(this.entries, ACTIVITIES, year, upTo);
  }

  /** Adds a contribution, unless a limit forbids it or the person is at that event already. */
  add(possible: Possible): boolean {
    if (possible.event !== null && this.attends(possible.event, possible.activity)) return false;
    this.entries.push({ ...possible, id: String(this.entries.length).padStart(4, '0') });
    if (this.limits.every((limit) => this.keeps(limit, possible))) return true;
    this.entries.pop();
    return false;
  }

  private attends(event: string, activity: string): boolean {
    return this.entries.some((entry) => entry.event === event && entry.activity === activity);
  }

  private keeps({ year, upTo, max }: Limit, added: Possible): boolean {
    return yearOf(added.occurredOn) !== year || this.points(year, upTo) <= max;
  }
}
