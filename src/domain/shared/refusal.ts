import type { Bilingual } from './bilingual';
import type { Actor } from './actor';
import type { TextFault } from './text';

/**
 * Why a request was not carried out: a code and the data that its sentence needs. The sentence itself is made at the
 * edge (`src/messages`), in Chinese and English. A refusal is a value; nothing in the domain throws one.
 */
export interface RefusalData {
  DUPLICATE_EVIDENCE: { contribution: string; sameAs: string };
  WRONG_STATE: { contribution: string; state: string; action: string };
  OWN_CONTRIBUTION: { contribution: string };
  OWN_INTEREST: { contribution: string; own: string; shares: SharedInterest };
  CONTRIBUTIONS_CHANGED: { contributions: { contribution: string; title: string; version: string }[] };
  COUNT_NOT_TYPED: { rows: number };
  COUNT_DIFFERS: { rows: number; typed: number };
  EVIDENCE_MISSING: { contribution: string };
  EVIDENCE_INVALID: { given: string };
  EVIDENCE_ELSEWHERE: { contribution: string; hosts: string };
  QUANTITY_INVALID: { contribution: string; quantity: number };
  DATE_IN_FUTURE: { date: string; today: string };
  AS_KNOWN_IN_FUTURE: { date: string; today: string };
  DATE_INVALID: { value: string };
  RULE_NOT_IN_FORCE: { activity: string; date: string };
  REASON_MISSING: Record<string, never>;
  GROUP_REQUIRED: { contribution: string };
  TIER_NOT_ALLOWED: { tier: string; basis: string };
  DOCUMENT_CHANGED: { document: string; fields: ChangedField[] };
  CONTRIBUTION_UNKNOWN: { contribution: string };
  NO_OPEN_INVITATION: { member: string };
  MEMBER_UNKNOWN: { member: string };
  PROPOSAL_UNKNOWN: { proposal: string };
  PROPOSAL_DECIDED: { proposal: string; state: string };
  ALREADY_PROPOSED: { proposal: string };
  OWN_PROPOSAL: { proposal: string };
  NOT_OWN_PROPOSAL: { proposal: string };
  OWN_TITLE: { member: string };
  GRANT_UNKNOWN: { grant: string };
  ALREADY_LEADING: { member: string; group: string };
  NOT_LEADING: { member: string; group: string };
  NOT_PUT_FORWARD: { member: string; group: string };
  LEADERSHIP_OVERLAPS: { from: string; until: string };
  LEADERSHIP_FOLLOWED: { from: string; until: string };
  MEMBER_NOT_ACTIVE: { member: string };
  ENDS_BEFORE_START: { date: string; startedOn: string };
  DATE_OUT_OF_RANGE: { date: string; earliest: string; latest: string };
  GROUP_DISSOLVED: { group: string };
  TERM_NOT_FOUND: { release: string; member: string };
  GROUP_UNKNOWN: { group: string };
  EVENT_UNKNOWN: { event: string };
  TIER_UNKNOWN: { tier: string };
  COMMITTEE_UNKNOWN: { committee: string };
  ACTIVITY_UNKNOWN: { activity: string };
  ACTIVITY_RETIRED: { activity: string };
  RELEASE_UNKNOWN: { release: string };
  RELEASE_NOT_DUE: { release: string; cutOff: string };
  RELEASE_OUT_OF_ORDER: { release: string; latest: string };
  RENEWALS_PENDING: { release: string; renewals: string };
  RELEASE_PUBLISHED: { release: string; publishedAt: string };
  DRAFT_CHANGED: { release: string };
  WALL_UNKNOWN: { event: string };
  WALL_EMPTY: { event: string };
  WALL_NOT_FROZEN: { event: string };
  WALL_CHANGED: { event: string };
  NO_NEW_PHOTO: { member: string };
  CAPTION_CHANGED: { member: string };
  SECOND_PERSON_REQUIRED: { release: string; why: 'no-person' | 'nobody-asked' | 'same-person' };
  REQUEST_VOID: { release: string };
  REQUEST_NEEDLESS: { release: string };
  PUBLICATION_REQUESTED: { release: string };
  REQUEST_NOT_OPEN: { release: string };
  ALREADY_HELD_BACK: { member: string };
  NOT_HELD_BACK: { member: string };
  IDEMPOTENCY_KEY_REUSED: { key: string };
  TOO_MANY: { limit: number; given: number };
  FILE_EMPTY: { file: string };
  FILE_TOO_LARGE: { file: string; megabytes: number };
  FILE_KIND: { file: string };
  FILE_HEIC: { file: string };
  FILE_NAME_WRONG: { file: string; kind: string };
  FILE_DAMAGED: { file: string };
  FILE_HIDES_SOMETHING: { file: string };
  PHOTO_TOO_MANY_PIXELS: { file: string };
  PHOTO_ANIMATED: { file: string };
  PHOTO_CHANGED: { member: string };
  PHOTO_NOT_SENT: { field: string };
  TOO_MANY_UPLOADS: { seconds: number };
  PHOTOS_BUSY: { seconds: number };
  FILE_DECIDED_UPON: { file: string };
  FILE_IS_EVIDENCE: { file: string };
  FILE_NOT_YOURS: { file: string; owner: 'member' | 'contribution' | 'tier' | 'programme' };
  FILE_NOT_ATTACHED: Record<string, never>;
  VALUE_MISSING: Record<string, never>;
  TEXT_UNFIT: { why: TextFault; sign: string };
  TEXT_TOO_LONG: { limit: number; given: number };
  ADDRESS_RESERVED: { address: string };
  VALUE_TAKEN: { value: string };
}

/** What a contribution has in common with one of the reviewer's own (`programme.md`, Own interest). */
export type SharedInterest = 'evidence' | 'event';

/** Who wrote a document last; without a name where it was nobody of the panel, or they are gone. */
export interface LastWriter {
  kind: Actor['kind'];
  id: string | null;
  name: string | null;
}

/**
 * A field of a form that somebody else changed since it was opened, and that the form would change otherwise. Its label
 * in both languages; what the form says and what is stored, null where it cannot be shown to whoever saves the form.
 */
export interface ChangedField extends Bilingual {
  field: string;
  mine: Bilingual | null;
  theirs: Bilingual | null;
  by: LastWriter;
  at: string;
}

export type RefusalCode = keyof RefusalData;

/** One refusal, discriminated by its code. */
export type Refusal = { [C in RefusalCode]: { refused: true; code: C; data: RefusalData[C] } }[RefusalCode];

/** Makes a refusal whose data fits its code. */
export function refuse<C extends RefusalCode>(code: C, data: RefusalData[C]): Refusal {
  return { refused: true, code, data } as Refusal;
}

/** Tells a refusal from the thing asked for. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
