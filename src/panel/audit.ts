import { Readable } from 'node:stream';
import { z } from 'zod';
import { isCivilDate } from '../domain/shared/civil-date';
import { readAudit, readWholeAudit, type AuditFilter, type AuditRecord } from '../services/read-audit';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import { panelRoute, type PanelRoute } from './route';

const KINDS = ['administrator', 'api-token', 'member', 'system', 'demo', 'rehearsal'] as const;
const text = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\0]*$/);
const day = z.string().refine(isCivilDate);

const FILTER = {
  actorKind: z.enum(KINDS).optional(),
  who: text.optional(),
  action: text.optional(),
  subjectType: text.optional(),
  subject: text.optional(),
  from: day.optional(),
  to: day.optional(),
};

type Given = z.infer<z.ZodObject<typeof FILTER>>;

function filterOf(given: Given): AuditFilter {
  return {
    actorKind: given.actorKind ?? null,
    who: given.who ?? null,
    action: given.action ?? null,
    subjectType: given.subjectType ?? null,
    subject: given.subject ?? null,
    from: given.from ?? null,
    to: given.to ?? null,
  };
}

const COLUMNS = ['id', 'at', 'actorKind', 'actorId', 'actorName', 'door', 'action'] as const;
const SUBJECT = ['subjectType', 'subjectId', 'subjectName', 'reason'] as const;

function lineOf(entry: AuditRecord): string {
  const values = [entry.before, entry.after].map((value) => (value === null ? null : JSON.stringify(value)));
  return csvLine([...[...COLUMNS, ...SUBJECT].map((column) => entry[column]), ...values]);
}

async function* linesOf(batches: AsyncIterable<AuditRecord[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine([...COLUMNS, ...SUBJECT, 'before', 'after']);
  for await (const entries of batches) yield entries.map(lineOf).join('');
}

/** The audit trail: a page of it, and all that a filter finds as a file. */
export const AUDIT_ROUTES: readonly PanelRoute[] = [
  panelRoute({
    method: 'GET',
    path: '/audit',
    may: 'audit.read',
    input: z.object({ ...FILTER, page: z.coerce.number().int().min(1).max(100_000).default(1) }),
    handle: ({ page, ...given }, { context }) => readAudit(context, filterOf(given), page),
  }),
  panelRoute({
    method: 'GET',
    path: '/audit/export',
    may: 'audit.read',
    input: z.object(FILTER),
    async handle(given, { context, koa }) {
      koa.attachment('audit.csv');
      koa.type = 'text/csv; charset=utf-8';
      koa.set('Cache-Control', 'no-store');
      koa.body = Readable.from(linesOf(readWholeAudit(context, filterOf(given))));
    },
  }),
];
