import type { Basis } from '../programme/programme';
import type { ReleaseDate } from '../release/release-calendar';
import { decideDraft, type PublishedRelease } from '../release/decide-publication';
import {
  planRelease,
  type Candidate,
  type ChangeKind,
  type NotAdmitted,
  type Outcome,
  type ReleaseRules,
} from '../release/plan-release';
import type { CivilDate } from '../shared/civil-date';

/** What a release, the year's last one or another, would make of one person, as things stand. */
export interface Outlook {
  release: string;
  cutOff: CivilDate;
  /** What would change; null when nothing would. */
  change: ChangeKind | null;
  /** The tier awarded, or qualified for without being admitted; null when lapsed or when nothing would change. */
  tier: string | null;
  /** The tier that would end; null where none is held. */
  was: string | null;
  bases: readonly Basis[];
  from: CivilDate | null;
  to: CivilDate | null;
  /** Why someone who qualifies would not be admitted; null for everyone else. */
  notAdmitted: NotAdmitted['reason'] | null;
}

/**
 * What would happen to one person in December as things stand: the plan of the release for this one person. It is the
 * plan that staff see, without hold-backs, which are only decided with the release. Null once the release is published
 * or passed over.
 */
export function outlookOf(
  release: ReleaseDate,
  candidate: Candidate,
  rules: ReleaseRules,
  published: readonly PublishedRelease[],
): Outlook | null {
  if (decideDraft(release, published) !== null) return null;
  const { changes, notAdmitted } = planRelease(release, [candidate], rules);
  return outlookFrom(release, changes[0] ?? notAdmitted[0] ?? null);
}

/** What a release does with one person, as that person is told. */
export function outlookFrom(release: ReleaseDate, outcome: Outcome): Outlook {
  const change = outcome && 'change' in outcome ? outcome : null;
  const refused = outcome && 'reason' in outcome ? outcome : null;
  return {
    release: release.code,
    cutOff: release.cutOff,
    change: change?.change ?? null,
    tier: change?.tier ?? refused?.tier ?? null,
    was: change?.was ?? null,
    bases: change?.bases ?? [],
    from: change?.from ?? null,
    to: change?.to ?? null,
    notAdmitted: refused?.reason ?? null,
  };
}
