import { inDisplayOrder, rosterDay, type Placed } from '../../domain/roster/roster-on';
import { inForceOn } from '../../domain/roster/terms';
import { findListedProfiles, type ProfileRecord } from '../../persistence/roster/profiles';
import { findPublicReleases } from '../../persistence/release/public-releases';
import { findTerms } from '../../persistence/roster/terms';
import { readProgramme } from '../programme/read-programme';
import type { ReadSession } from '../shared/read-session';

/**
 * Former members who consent to be listed, by pinyin: they held a term and hold none now, whether it lapsed, was ended by
 * a correction, or ended with someone retired or deceased (`programme.md`, Renewals). "Now" is the current roster's day:
 * who is still shown over New Year is no alumnus yet.
 */
export async function readAlumni(session: ReadSession): Promise<ProfileRecord[]> {
  const [{ today }, releases, terms] = await Promise.all([
    readProgramme(session),
    session.once(findPublicReleases),
    session.once(findTerms),
  ]);
  const { on } = rosterDay(null, today, releases[0] ?? null, terms);
  const present = new Set(inForceOn(terms, on).map(({ member }) => member));
  const former = new Set(terms.filter(({ member, to }) => to < on && !present.has(member)).map(({ member }) => member));
  return session.made(
    readAlumni,
    on,
    () => inOrder(session, [...former]),
    ({ length }) => length,
  );
}

async function inOrder(session: ReadSession, members: readonly string[]): Promise<ProfileRecord[]> {
  const profiles = await session.ofAll(findListedProfiles, 'document', members);
  return profiles.sort((a, b) => inDisplayOrder(placeOfAlumnus(a), placeOfAlumnus(b)));
}

/** Where a former member stands in the list: tiers play no part. */
export function placeOfAlumnus({ sortKey, name, slug }: ProfileRecord): Placed {
  return { rank: 0, sortKey, name, slug };
}
