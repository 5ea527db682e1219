import type { DutyHint } from '../../domain/leadership/duty-standing';
import type { NearTier } from '../../domain/membership/near-threshold';
import type { ReleaseDate } from '../../domain/release/release-calendar';
import type { ChangeKind, NotAdmitted } from '../../domain/release/plan-release';

/** What waits for review, those that wait longest first. */
export interface WaitingView {
  total: number;
  oldest: {
    contribution: string;
    title: string;
    name: string;
    activityZh: string;
    activityEn: string;
    submittedAt: string | null;
  }[];
  timeZone: string;
}

/** What the calendar of releases asks for today. */
export interface ReleasesAtHandView {
  next: (ReleaseDate & { days: number }) | null;
  due: ReleaseDate | null;
  renews: boolean;
}

/** What the release at hand would do, in numbers. */
export interface DraftCounts {
  release: string;
  changes: Record<ChangeKind, number>;
  notAdmitted: Record<NotAdmitted['reason'], number>;
  waits: number;
}

/** Who is near a tier this year. */
export interface NearThresholdsView {
  year: number;
  within: number;
  total: number;
  nearest: (NearTier & { name: string; tierZh: string; tierEn: string })[];
}

/** A leader in office whose duty of a year is late. */
export interface LateDuty {
  year: number;
  leadership: string;
  member: string;
  name: string;
  groupZh: string;
  groupEn: string;
  hint: DutyHint | null;
}

/** Which duties are late, and how many of this year are still to come. */
export interface LateDutiesView {
  year: number;
  due: number;
  total: number;
  late: LateDuty[];
}

/** Who of the current roster has no photo. */
export interface MissingPhotosView {
  total: number;
  roster: number;
  people: { member: string; name: string; company: string | null }[];
}
