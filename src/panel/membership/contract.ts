import { z } from 'zod';
import type { findMembers } from '../../services/membership/find-members';
import type { Namesakes as NamesakesView } from '../../services/membership/find-namesakes';
import type { PeoplePage as PeoplePageView } from '../../services/membership/read-people';
import type { ContactView } from '../../services/membership/read-contact';
import type { PersonFile as PersonFileView } from '../../services/membership/read-person';
import type { LedgerPage as LedgerPageView } from '../../services/membership/read-person-ledger';
import type { RevisionsPage as RevisionsPageView } from '../../services/membership/read-revisions';
import { ANY_TIER, NO_TIER, PEOPLE_ORDERS } from '../../domain/membership/people-list';
import { FILE, json, route, type AnswerOf, type InputOf } from '../contract';
import { pageInAddress, searchText, yearInAddress } from '../fields';

const member = z.string().regex(/^[a-z0-9]{1,40}$/);
const text = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\0]*$/);
const code = z.string().regex(/^[a-z0-9-]{1,60}$/);
const points = z.coerce.number<number | string>().int().min(0).max(1_000_000);

const people = z.object({
  search: text.default(''),
  tier: code.or(z.enum([ANY_TIER, NO_TIER])).optional(),
  committee: code.optional(),
  city: text.min(1).optional(),
  photo: z.enum(['with', 'without']).optional(),
  state: z.enum(['active', 'retired', 'deceased']).optional(),
  least: points.optional(),
  most: points.optional(),
  by: z.enum(PEOPLE_ORDERS).default('name'),
  /** Which way; as a text, since in an address everything is. */
  order: z.enum(['up', 'down']).default('up'),
});

/** What people are looked for by. */
export type GivenPeople = z.output<typeof people>;

/** Members' honour files: who there is, all about one, where the points of a year come from, and what was changed. */
export const PEOPLE = {
  page: route({
    method: 'GET',
    path: '/people',
    may: 'person.read',
    input: people.extend({ page: pageInAddress }),
    answer: json<PeoplePageView>(),
  }),
  export: route({
    method: 'GET',
    path: '/people/export',
    may: 'person.read',
    // What the reader's window speaks; without it, what they chose for themselves.
    input: people.extend({ language: z.enum(['zh', 'en']).optional() }),
    answer: FILE,
  }),
  file: route({
    method: 'GET',
    path: '/people/:member',
    may: 'person.read',
    input: z.object({ member, year: yearInAddress.optional() }),
    answer: json<PersonFileView>(),
  }),
  // Asked for by a press of a button: each reading is written down.
  contact: route({
    method: 'POST',
    path: '/people/:member/contact',
    may: 'contact.read',
    input: z.object({ member }),
    answer: json<ContactView>(),
  }),
  ledger: route({
    method: 'GET',
    path: '/people/:member/ledger',
    may: 'person.read',
    input: z.object({ member, year: yearInAddress, page: pageInAddress }),
    answer: json<LedgerPageView>(),
  }),
  revisions: route({
    method: 'GET',
    path: '/people/:member/revisions',
    may: 'person.read',
    input: z.object({ member, page: pageInAddress }),
    answer: json<RevisionsPageView>(),
  }),
};

/** What dialogs of several pages ask: who is meant. */
export const MEMBERS = {
  find: route({
    method: 'GET',
    path: '/members/find',
    may: 'member.find',
    input: z.object({ text: searchText.default('') }),
    answer: json<Awaited<ReturnType<typeof findMembers>>>(),
  }),
  namesakes: route({
    method: 'GET',
    path: '/members/namesakes',
    may: 'person.read',
    input: z.object({ name: text.min(1) }),
    answer: json<NamesakesView>(),
  }),
};

/** Somebody whom a search found. */
export type FoundMember = AnswerOf<typeof MEMBERS.find>['members'][number];
/** One page of people. */
export type PeoplePage = AnswerOf<typeof PEOPLE.page>;
/** One of them. */
export type ListedPerson = PeoplePage['people'][number];
/** What a page of them is asked for by. */
export type PeopleInput = InputOf<typeof PEOPLE.page>;
/** One page of a person's ledger. */
type LedgerPage = AnswerOf<typeof PEOPLE.ledger>;
/** One entry of it. */
export type LedgerEntry = LedgerPage['entries'][number];
/** One change of a person's profile. */
export type Revision = AnswerOf<typeof PEOPLE.revisions>['revisions'][number];
/** What one field of it said before and says after. */
export type FieldChange = Revision['changes'][number];
/** A person's file. */
export type PersonFile = AnswerOf<typeof PEOPLE.file>;
/** A tier with its name. */
export type TierName = PersonFile['tiers'][number];
/** A name in both languages, either of which may be missing. */
export type Named = TierName['name'];
/** The term that the roster shows today. */
export type Current = NonNullable<PersonFile['current']>;
/** How a person stands in one year. */
export type Standing = PersonFile['standings'][number];
/** What one release or correction said, and what is left of it. */
export type RecordLine = PersonFile['record'][number];
/** Who decided something, when and why. */
export type Decision = NonNullable<RecordLine['decision']>;
/** One leadership with its duties. */
export type LeadershipView = PersonFile['leaderships'][number];
/** One grant with what became of it. */
export type GrantView = PersonFile['grants'][number];
/** What a person agrees to. */
export type Consent = PersonFile['consents'][number]['consent'];
/** Somebody who is called as somebody is who is being entered. */
export type Namesake = AnswerOf<typeof MEMBERS.namesakes>['people'][number];
