import {
  countAuditRecords,
  findAuditChoices,
  findAuditRecords,
  type AuditFilter,
  type AuditRecord,
} from '../../persistence/audit/audit-trail';
import { getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';

export type { AuditFilter, AuditRecord };

/** One page of the audit trail, newest first. */
export interface AuditPage {
  entries: AuditRecord[];
  total: number;
  page: number;
  pageSize: number;
  /** The programme's, by whose clock moments are told. */
  timeZone: string;
  /** The actions and kinds of subjects that occur in the whole trail. */
  choices: { actions: string[]; subjectTypes: string[] };
}

const PAGE_SIZE = 50;
const BATCH = 1000;

/** Reads one page of what was done, by whom, to what. */
export async function readAudit({ database }: ServiceContext, filter: AuditFilter, page: number): Promise<AuditPage> {
  const window = { below: null, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const [entries, total, choices, { timeZone }] = await Promise.all([
    findAuditRecords(database, filter, window),
    countAuditRecords(database, filter),
    findAuditChoices(database),
    getProgramme(database),
  ]);
  return { entries, total, page, pageSize: PAGE_SIZE, timeZone, choices };
}

/** All that a filter finds, newest first and a batch at a time: the trail may be longer than memory. */
export async function* readWholeAudit(
  { database }: ServiceContext,
  filter: AuditFilter,
): AsyncGenerator<AuditRecord[], void> {
  let below: string | null = null;
  for (;;) {
    const entries: AuditRecord[] = await findAuditRecords(database, filter, { below, offset: 0, limit: BATCH });
    if (entries.length > 0) yield entries;
    if (entries.length < BATCH) return;
    below = entries.at(-1)?.id ?? null;
  }
}
