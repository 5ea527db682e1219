import { rosterDay } from '../../domain/roster/roster-on';
import { inForceOn } from '../../domain/roster/terms';
import {
  findApprovedContributions,
  findHoldings,
  findListedProfiles,
  findMemberDocuments,
  findNames,
  type ApprovedContribution,
  type HoldingRecord,
  type ProfileRecord,
} from '../../persistence/roster/profiles';
import type { TierRecord } from '../../persistence/programme/catalogue';
import { findPublicReleases } from '../../persistence/release/public-releases';
import { readProgramme } from '../programme/read-programme';
import type { ReadSession } from '../shared/read-session';
import { getTier } from '../programme/read-tiers';

/**
 * A person by a slug that they have or had: null unless they hold or held a tier and consent to be listed (`programme.md`, Consent), so that
 * nobody can tell an applicant, someone who withdrew consent and nobody at all apart.
 */
export async function readMember(session: ReadSession, slug: string): Promise<ProfileRecord | null> {
  const [person] = await session.of(findMemberDocuments, 'slug', slug);
  if (!person) return null;
  const terms = await readTerms(session, person.document);
  const [profile] = terms.length > 0 ? await session.of(findListedProfiles, 'document', person.document) : [];
  return profile ?? null;
}

/** The terms of a person, oldest first. */
export function readTerms(session: ReadSession, document: string): Promise<HoldingRecord[]> {
  return session.of(findHoldings, 'member', document);
}

/** The tier in which the current roster shows a person, over New Year that of 31 December; null for a former member. */
export async function readTierToday(session: ReadSession, document: string): Promise<TierRecord | null> {
  const [{ today }, [latest], terms] = await Promise.all([
    readProgramme(session),
    session.once(findPublicReleases),
    readTerms(session, document),
  ]);
  const { on } = rosterDay(null, today, latest ?? null, terms);
  const [held] = inForceOn(terms, on);
  return held ? getTier(session, held.tier) : null;
}

/** The approved contributions of a person, latest first. */
export function readContributions(session: ReadSession, document: string): Promise<ApprovedContribution[]> {
  return session.of(findApprovedContributions, 'member', document);
}

/** The name of a person, for staff; null when erased. */
export async function readName(session: ReadSession, document: string): Promise<string | null> {
  const [record] = await session.of(findNames, 'document', document);
  return record?.name ?? null;
}
