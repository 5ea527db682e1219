import { refuse, type Refusal } from '../../domain/shared/refusal';
import {
  findDecisions,
  findLedgerPage,
  findLedgerYears,
  findPerson,
  type Decision,
  type LedgerLine,
} from '../../persistence/membership/person';
import type { ServiceContext } from '../shared/context';

/** One page of a person's ledger of a year, latest first. */
export interface LedgerPage {
  year: number;
  /** The sum of the whole year. */
  points: number;
  total: number;
  page: number;
  pageSize: number;
  /** Each with the decision that wrote it. */
  entries: (Omit<LedgerLine, 'auditEntry'> & { decision: Decision | null })[];
}

const PAGE_SIZE = 50;

/** Where a person's points of a year come from: every decision that gave or took some. Refuses MEMBER_UNKNOWN. */
export async function readPersonLedger(
  { database: db }: ServiceContext,
  { member, year, page }: { member: string; year: number; page: number },
): Promise<LedgerPage | Refusal> {
  if (!(await findPerson(db, member))) return refuse('MEMBER_UNKNOWN', { member });
  const years = await findLedgerYears(db, member);
  const { points, entries: total } = years.find((one) => one.year === year) ?? { points: 0, entries: 0 };
  const lines = await findLedgerPage(db, { member, year }, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const decided = await findDecisions(
    db,
    lines.map(({ auditEntry }) => auditEntry),
  );
  const decisions = new Map(decided.map((one) => [one.auditEntry, one]));
  const entries = lines.map(({ auditEntry, ...line }) => ({ ...line, decision: decisions.get(auditEntry) ?? null }));
  return { year, points, total, page, pageSize: PAGE_SIZE, entries };
}
