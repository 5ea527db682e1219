import { findOwnProfile, type ProfileRecord } from '../../persistence/roster/profiles';
import {
  findAccount,
  findOwnChanges,
  findOwnContributions,
  findOwnInvitations,
  findOwnRefusals,
  type AccountRecord,
  type OpenInvitation,
  type OwnChange,
  type OwnContribution,
  type OwnRefusal,
} from '../../persistence/membership/viewer';
import { readOwnPhoto, type OwnPhotoView } from '../photo/own-photo';
import type { ReadSession } from '../shared/read-session';

/** The signed-in account, and the document id of the person whom staff linked it to; null before they did. */
export interface ViewerView extends AccountRecord {
  person: string | null;
}

/** The signed-in account; null for nobody, and for an account that is gone. */
export async function readViewer(session: ReadSession, account: string | null): Promise<ViewerView | null> {
  if (account === null) return null;
  const record = await session.once((db) => findAccount(db, account), `account ${account}`);
  return record && { ...record, person: record.member?.document ?? null };
}

/** The viewer's own profile, shown to them whether they consent to be listed or not; null without a linked person. */
export async function readOwnProfile(session: ReadSession, { person }: ViewerView): Promise<ProfileRecord | null> {
  return person === null ? null : session.once((db) => findOwnProfile(db, person), `profile ${person}`);
}

/** The viewer's own photo, shown to them whether they consent or not; null for none. */
export async function readViewersPhoto(session: ReadSession, { person }: ViewerView): Promise<OwnPhotoView | null> {
  return person === null ? null : session.once((db) => readOwnPhoto(db, person), `photo ${person}`);
}

/** The viewer's contributions in any state, latest first. */
export async function readOwnContributions(session: ReadSession, { person }: ViewerView): Promise<OwnContribution[]> {
  return person === null ? [] : session.once((db) => findOwnContributions(db, person), `contributions ${person}`);
}

/** The viewer's invitations that wait for an answer. */
export async function readOwnInvitations(session: ReadSession, { person }: ViewerView): Promise<OpenInvitation[]> {
  return person === null ? [] : session.once((db) => findOwnInvitations(db, person), `invitations ${person}`);
}

/** What published releases changed for the viewer, lapses and demotions too, latest first. */
export async function readOwnChanges(session: ReadSession, { person }: ViewerView): Promise<OwnChange[]> {
  return person === null ? [] : session.once((db) => findOwnChanges(db, person), `changes ${person}`);
}

/** The releases that did not admit the viewer though they qualified, latest first. */
export async function readOwnRefusals(session: ReadSession, { person }: ViewerView): Promise<OwnRefusal[]> {
  return person === null ? [] : session.once((db) => findOwnRefusals(db, person), `refusals ${person}`);
}
