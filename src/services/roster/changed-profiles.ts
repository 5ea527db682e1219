import {
  findActivityTypeRecords,
  findCommitteeRecords,
  findGroupRecords,
  findLeadershipsOn,
  findProgrammeRecord,
  findTierRecords,
} from '../../persistence/programme/catalogue';
import {
  findApprovedContributions,
  findHoldings,
  findListedProfiles,
  findMemberDocuments,
} from '../../persistence/roster/profiles';
import { findPublicReleases } from '../../persistence/release/public-releases';
import { findTermLines, findTerms, findYearEnds } from '../../persistence/roster/terms';
import type { Clock } from '../../domain/shared/clock';
import type { ReadSession } from '../shared/read-session';

/** Reads that show nothing of anybody's profile; all others are read anew. */
const WITHOUT_PROFILES: ReadonlySet<unknown> = new Set([
  findActivityTypeRecords,
  findApprovedContributions,
  findCommitteeRecords,
  findGroupRecords,
  findHoldings,
  findLeadershipsOn,
  findMemberDocuments,
  findProgrammeRecord,
  findPublicReleases,
  findTermLines,
  findTerms,
  findTierRecords,
  findYearEnds,
]);

/**
 * A session that begins with what another has read and what stays true when nothing changed but the profiles of some
 * people: their consents, texts, links and photos. `test/service/roster/changed-profiles.test.ts` compares all public answers.
 *
 * @param people by document
 */
export function afterChangedProfiles(session: ReadSession, people: ReadonlySet<string>, clock: Clock): ReadSession {
  return session.next(clock, (kind) =>
    WITHOUT_PROFILES.has(kind) ? 'all' : kind === findListedProfiles ? { but: people } : 'nothing',
  );
}
