import type { CivilDate } from '../../domain/shared/civil-date';
import {
  findCommitteeRecords,
  findGroupRecords,
  findLeadershipsOn,
  type CommitteeRecord,
  type GroupRecord,
  type LeadershipRecord,
} from '../../persistence/programme/catalogue';
import { findGroupDocument } from '../../persistence/leadership/leaderships';
import { findListedProfiles, type ProfileRecord } from '../../persistence/roster/profiles';
import { readProgramme } from './read-programme';
import { groupedBy, type ReadSession } from '../shared/read-session';

/** All committees in their order. */
export function readCommittees(session: ReadSession): Promise<CommitteeRecord[]> {
  return session.once(findCommitteeRecords);
}

/** The committee of a code; null for no code. */
export async function readCommittee(session: ReadSession, code: string | null): Promise<CommitteeRecord | null> {
  return code === null ? null : ((await readCommittees(session)).find((committee) => committee.code === code) ?? null);
}

/** Groups in their order: all, or those of one committee; dissolved ones only when asked for. */
export async function readGroups(
  session: ReadSession,
  { committee, includeDissolved }: { committee?: string; includeDissolved: boolean },
): Promise<GroupRecord[]> {
  const groups = await session.once(findGroupRecords);
  return groups.filter(
    (group) =>
      (committee === undefined || group.committee === committee) && (includeDissolved || group.state === 'active'),
  );
}

/** The document id of the group of a code; null for none. */
export function readGroupDocument(session: ReadSession, code: string): Promise<string | null> {
  return session.once((db) => findGroupDocument(db, code), `group ${code}`);
}

/** A person leading a group, shown by consent. */
export interface LeaderView {
  member: ProfileRecord;
  since: CivilDate;
}

/** The leaderships in force on a day, longest first. */
export function readLeadershipsOn(session: ReadSession, day: CivilDate): Promise<LeadershipRecord[]> {
  const read = () => findLeadershipsOn(session.db, day);
  return session.made(findLeadershipsOn, day, read, ({ length }) => length + 1);
}

/** Who leads a group today, longest first, as far as they consent to be listed. */
export async function readLeaders(session: ReadSession, group: string): Promise<LeaderView[]> {
  const { today } = await readProgramme(session);
  const leaders = await session.made(readLeaders, today, () => readListedLeaders(session, today));
  return leaders.get(group) ?? [];
}

async function readListedLeaders(session: ReadSession, day: CivilDate): Promise<Map<string, LeaderView[]>> {
  const leaderships = await readLeadershipsOn(session, day);
  const members = [...new Set(leaderships.map(({ member }) => member))];
  const profiles = await session.ofAll(findListedProfiles, 'document', members);
  const byDocument = new Map(profiles.map((profile) => [profile.document, profile]));
  const leaders = leaderships.flatMap(({ member, group, startedOn }) => {
    const profile = byDocument.get(member);
    return profile ? [{ group, member: profile, since: startedOn }] : [];
  });
  return groupedBy(leaders, ({ group }) => group);
}
