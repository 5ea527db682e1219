import { distancesOf, type TierDistance } from '../domain/membership/self-check';
import { outlookOf, type Outlook } from '../domain/membership/outlook';
import { isRenewal, releasesOf } from '../domain/programme/release-calendar';
import { findCandidates } from '../persistence/candidates';
import { findReleases } from '../persistence/releases';
import { findActivities, findTiers } from '../persistence/rules';
import { findLedgerOfYear, type LedgerRecord } from '../persistence/viewer';
import { readProgramme } from './read-programme';
import type { ReadSession } from './read-session';
import type { ViewerView } from './read-viewer';

/** How a person stands in a year, for them and for staff. */
export interface StandingView {
  year: number;
  /** The sum of the year's ledger. */
  points: number;
  entries: LedgerRecord[];
  distances: TierDistance[];
  person: string;
}

/** The viewer's standing in a year; null without a linked person. */
export async function readStanding(
  session: ReadSession,
  { person }: ViewerView,
  year: number,
): Promise<StandingView | null> {
  if (person === null) return null;
  const [entries, tiers] = await Promise.all([
    session.once((db) => findLedgerOfYear(db, person, year), `ledger ${person} ${year}`),
    session.once(findTiers),
  ]);
  const points = entries.reduce((sum, entry) => sum + entry.points, 0);
  return { year, points, entries, distances: distancesOf(points, year, tiers), person };
}

/** What the year's last release would make of the person as things stand; null once it is published or passed over. */
export async function readOutlook(session: ReadSession, { person, year }: StandingView): Promise<Outlook | null> {
  const [programme, tiers, activities, published, [candidate]] = await Promise.all([
    readProgramme(session),
    session.once(findTiers),
    session.once(findActivities),
    session.once((db) => findReleases(db), 'releases'),
    session.once((db) => findCandidates(db, year, [person]), `candidate ${person} ${year}`),
  ]);
  const release = releasesOf(year, programme.cutOffs).find(isRenewal);
  if (!release || !candidate || year > programme.year) return null;
  return outlookOf(release, candidate, { tiers, activities }, published);
}
