import type { Bilingual } from '../domain/shared/bilingual';
import type { Recorded } from '../domain/contribution/decide-recording';
import { evidenceKey } from '../domain/contribution/evidence';
import type { ContributionState } from '../domain/contribution/states';
import { dateOf, findRow, type Data, type Row } from './hook';

/** Of a contribution, what a row links to, by the names of the form. */
const LINKS = {
  member: 'api::member.member',
  activityType: 'api::activity-type.activity-type',
  group: 'api::group.group',
  event: 'api::event.event',
  evidenceFile: 'plugin::upload.file',
  reviewer: 'admin::user',
} as const;

type Link = keyof typeof LINKS;

/** What a row links to; one that is no longer there has no more than the name that it was called by. */
type Linked = Record<Link, Data | null>;

/** A contribution in the panel's form: what the rules ask for, what reviews decide, and what the form calls things. */
export interface Entry extends Recorded {
  evidenceFile: string | null;
  points: unknown;
  /** In milliseconds. */
  decidedAt: number | null;
  reviewer: number | null;
  /** The names of its activity type. */
  activityName: Bilingual;
}

/** A contribution as it stands, by its row with {@link ENTRY_LINKS} populated. */
export function entryOf(row: Row): Entry {
  return entry(row, linkedOf(row));
}

/** What has to be populated of a row. */
export const ENTRY_LINKS: readonly string[] = Object.keys(LINKS);

/** A contribution as a write of a document would leave it; it begins from nothing, or from the row that is changed or copied. */
export async function writtenEntry(data: Data, from: Row | null): Promise<Entry> {
  const linked = from ? linkedOf(from) : ({} as Linked);
  for (const link of Object.keys(LINKS) as Link[]) {
    const named = linkIn(data[link], linked[link] ?? null);
    if (named !== undefined) linked[link] = named && ((await findRow(LINKS[link], named)) ?? named);
  }
  const said = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return entry({ ...from, ...said }, linked);
}

function linkedOf(row: Row): Linked {
  return Object.fromEntries(ENTRY_LINKS.map((link) => [link, row[link] ?? null])) as Linked;
}

function entry(values: Data, { member, activityType, group, event, evidenceFile, reviewer }: Linked): Entry {
  const text = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
  const name = (row: Data | null | undefined, field: string): string | null =>
    row ? String(row[field] ?? row.documentId ?? row.id) : null;
  const file = name(evidenceFile, 'hash');
  const evidenceUrl = text('evidenceUrl') || null;
  const [nameZh, nameEn] = [name(activityType, 'nameZh') ?? '', name(activityType, 'nameEn') ?? ''];
  return {
    id: text('documentId'),
    state: (text('state') || 'submitted') as ContributionState,
    member: name(member, 'documentId'),
    activity: name(activityType, 'code'),
    activityName: { zh: nameZh, en: nameEn },
    occurredOn: dateOf(values.occurredOn) ?? '',
    title: text('title'),
    quantity: Number(values.quantity ?? 1),
    group: name(group, 'documentId'),
    event: name(event, 'documentId'),
    evidenceUrl,
    evidenceFile: file,
    evidenceKey: entryEvidenceKey(evidenceUrl, file),
    points: values.points ?? null,
    decidedAt: values.decidedAt ? new Date(values.decidedAt as string).getTime() : null,
    reviewer: reviewer ? Number(reviewer.id) : null,
  };
}

/** What evidence is compared by: its address, else what is in its file, given by its hash. */
export function entryEvidenceKey(evidenceUrl: string | null, file: string | null): string | null {
  return evidenceKey(evidenceUrl) ?? (file === null ? null : `file:${file}`);
}

type Named = { documentId: string } | { id: number };

/**
 * What a write of a document links to: null where the link is taken away, undefined where the write says nothing of it.
 * Strapi takes an id, a document id, either in an object, or `{ set }`, `{ connect, disconnect }` of these; where both are
 * given, the document id.
 */
function linkIn(value: unknown, was: Data | null): Named | null | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value === 'number') return { id: value };
  if (typeof value === 'string') return { documentId: value };
  if (Array.isArray(value)) return linkIn(value.at(-1) ?? null, was);
  const { id, documentId, set, connect, disconnect } = value as Partial<Record<string, unknown>>;
  if (documentId !== undefined || id !== undefined) return linkIn(documentId ?? id, was);
  if (set !== undefined) return linkIn(set, was);
  if (Array.isArray(connect) && connect.length > 0) return linkIn(connect, was);
  const gone = Array.isArray(disconnect) && disconnect.some((one) => isNamed(was, linkIn(one, was)));
  return gone ? null : undefined;
}

function isNamed(row: Data | null, named: Named | null | undefined): boolean {
  return row !== null && !!named && Object.entries(named).every(([field, value]) => row[field] === value);
}
