import { inDisplayOrder } from '../../domain/roster/roster-on';
import type { CivilDate } from '../../domain/shared/civil-date';
import { findListedProfiles, type ProfileRecord } from '../../persistence/roster/profiles';
import {
  findPublicChanges,
  findPublicReleases,
  type PublicChange,
  type PublicRelease,
} from '../../persistence/release/public-releases';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ReadSession } from '../shared/read-session';
import { readTiers } from '../programme/read-tiers';

/** Published releases, latest first; of one programme year when it is given. */
export async function readReleases(session: ReadSession, year: number | null): Promise<PublicRelease[]> {
  const releases = await session.once(findPublicReleases);
  return releases.filter((release) => year === null || release.year === year);
}

/** The published release of a code; null for none. */
export async function readRelease(session: ReadSession, code: string): Promise<PublicRelease | null> {
  const releases = await session.once(findPublicReleases);
  return releases.find((release) => release.code === code) ?? null;
}

/** A public change of a person who consents to be listed. */
export interface ListedChange {
  member: ProfileRecord;
  tier: string;
  was: string | null;
  from: CivilDate;
  to: CivilDate;
}

type Change = PublicChange & { profile: ProfileRecord | null };

/** The changes of one kind that a release made for listed people, in the order of a roster. */
export async function readListedChanges(
  session: ReadSession,
  release: string,
  kind: PublicChange['change'],
): Promise<ListedChange[]> {
  const [tiers, changes] = await Promise.all([readTiers(session), session.of(findChanges, 'release', release)]);
  const ranks = new Map(tiers.map(({ code, rank }) => [code, rank]));
  return changes
    .flatMap(({ change, profile, tier, was, from, to }) =>
      change === kind && profile ? [{ member: profile, tier, was, from, to }] : [],
    )
    .map((change) => ({ change, place: { ...change.member, rank: ranks.get(change.tier) ?? 0 } }))
    .sort((a, b) => inDisplayOrder(a.place, b.place))
    .map(({ change }) => change);
}

/** How many changes of each public kind a release made, and for how many of all these people no name is shown. */
export async function readCounts(
  session: ReadSession,
  release: string,
): Promise<Record<PublicChange['change'] | 'withheld', number>> {
  const changes = await session.of(findChanges, 'release', release);
  const counts = { admitted: 0, returned: 0, renewed: 0, promoted: 0, withheld: 0 };
  for (const { change, profile } of changes) {
    counts[change] += 1;
    if (!profile) counts.withheld += 1;
  }
  return counts;
}

async function findChanges(db: Queryable, releases: readonly string[]): Promise<Change[]> {
  const changes = await findPublicChanges(db, releases);
  const profiles = await findListedProfiles(db, [...new Set(changes.map(({ member }) => member))]);
  const byDocument = new Map(profiles.map((profile) => [profile.document, profile]));
  return changes.map((change) => ({ ...change, profile: byDocument.get(change.member) ?? null }));
}
