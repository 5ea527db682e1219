import { refuse, type Refusal } from '../../domain/shared/refusal';
import { findPerson } from '../../persistence/membership/person';
import { countRevisions, findRevisions, type RevisionRecord } from '../../persistence/membership/revisions';
import { getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';

/** What one field said before and says after. */
interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** One change of a person's profile, photo or contact data: what, when, by whom. */
interface Revision extends Omit<RevisionRecord, 'before' | 'after'> {
  changes: FieldChange[];
  /** Fields of which is told that they changed, and not how: private ones, and those that the reader may not read. */
  named: string[];
}

/** One page of a person's revisions, latest first. */
export interface RevisionsPage {
  name: string;
  revisions: Revision[];
  total: number;
  page: number;
  pageSize: number;
  /** The programme's, by whose clock moments are told. */
  timeZone: string;
}

const PAGE_SIZE = 50;

/**
 * Reads what changed of a person's profile, and how as far as the reader may read the fields. Refuses MEMBER_UNKNOWN.
 */
export async function readRevisions(
  { database: db }: ServiceContext,
  { member, page, mayRead }: { member: string; page: number; mayRead: (field: string) => boolean },
): Promise<RevisionsPage | Refusal> {
  const person = await findPerson(db, member);
  if (!person) return refuse('MEMBER_UNKNOWN', { member });
  const window = { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const [records, total, { timeZone }] = await Promise.all([
    findRevisions(db, member, window),
    countRevisions(db, member),
    getProgramme(db),
  ]);
  const revisions = records.map((record) => revisionOf(record, mayRead));
  return { name: person.name, revisions, total, page, pageSize: PAGE_SIZE, timeZone };
}

function revisionOf({ before, after, ...record }: RevisionRecord, mayRead: (field: string) => boolean): Revision {
  const fields = Object.keys({ ...before, ...after }).filter((field) => field !== 'fields');
  const changes = fields
    .filter(mayRead)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }));
  const unsaid = [before?.fields, after?.fields].flatMap((names) => (Array.isArray(names) ? (names as string[]) : []));
  return { ...record, changes, named: [...new Set([...fields.filter((field) => !mayRead(field)), ...unsaid])] };
}
