import { decideSelfCheck, type ClaimedContribution, type SelfCheck } from '../../domain/membership/self-check';
import type { ForeseenPerson } from '../../domain/leadership/foresee';
import type { Outlook } from '../../domain/membership/outlook';
import { selfCheckOutlook } from '../../domain/membership/self-check-outlook';
import type { Candidate } from '../../domain/release/plan-release';
import { yearToRenew } from '../../domain/release/renewals-due';
import { yearOf, type CivilDate } from '../../domain/shared/civil-date';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { findReleases } from '../../persistence/release/releases';
import { findActivities, findTiers } from '../../persistence/programme/rules';
import { findTermLines, findYearEnds } from '../../persistence/roster/terms';
import { readProgramme } from '../programme/read-programme';
import { currentOf, type PersonFile } from './read-person';
import type { ReadSession } from '../shared/read-session';
import { readCandidate } from './read-standing';
import { readViewer } from './read-viewer';

/** One thing that somebody did; its quantity is 1 unless said otherwise. */
export type Claim = Omit<ClaimedContribution, 'quantity'> & { quantity?: number };

/** The term that the roster shows of a person. */
export type HeldTierView = NonNullable<PersonFile['current']>;

/** The answer to "would I qualify?": what it is worth, from which release it would count, and what the asker holds. */
export interface SelfCheckView extends SelfCheck {
  /** The releases in which something would change, the first one first. */
  outlook: Outlook[];
  /** The term that the roster shows of the signed-in person; null for nobody on it, and for everyone else. */
  holds: HeldTierView | null;
}

/**
 * Answers "would I qualify?" on a day (today when null), for the person of a site account, or for anybody when null. Refuses
 * what {@link decideSelfCheck} refuses.
 */
export async function selfCheck(
  session: ReadSession,
  question: { contributions: readonly Claim[]; on: CivilDate | null; account: string | null },
): Promise<SelfCheckView | Refusal> {
  const [{ today, cutOffs, yearBeforeCounts }, tiers, activities, releases, yearEnds] = await Promise.all([
    readProgramme(session),
    session.once(findTiers),
    session.once(findActivities),
    session.once((db) => findReleases(db), 'releases'),
    session.once(findYearEnds),
  ]);
  const rules = { tiers, activities, yearBeforeCounts };
  const contributions = question.contributions.map((claim) => ({ ...claim, quantity: claim.quantity ?? 1 }));
  const decided = decideSelfCheck({ contributions, on: question.on ?? today }, rules, today);
  if (isRefusal(decided)) return decided;
  const known = await readKnown(session, question.account, decided.year);
  const latest = releases.at(-1) ?? null;
  const toRenew = yearToRenew(yearOf(today), latest, yearEnds);
  const calendar = { today, cutOffs, latestCutOff: latest?.cutOff ?? null, toRenew };
  return {
    ...decided,
    outlook: selfCheckOutlook(decided, known, calendar, rules),
    holds: known && currentOf(known.candidateIn(decided.year).terms, today, latest),
  };
}

/** Who asks, as releases of the year and of the next find them; null for nobody that the programme knows. */
async function readKnown(session: ReadSession, account: string | null, year: number): Promise<ForeseenPerson | null> {
  const person = (await readViewer(session, account))?.person ?? null;
  if (person === null) return null;
  const [now, next, lines] = await Promise.all([
    readCandidate(session, person, year),
    readCandidate(session, person, year + 1),
    session.once((db) => findTermLines(db, { members: [person] }), `lines ${person}`),
  ]);
  if (!now || !next) return null;
  const candidateIn = (of: number): Candidate => (of > year ? next : now);
  return { candidateIn, lines };
}
