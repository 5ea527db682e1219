import type { Core } from '@strapi/strapi';
import type { Actor } from '../domain/shared/actor';
import { clockOf } from '../persistence/shared/clock';
import { getProgramme } from '../persistence/programme/rules';
import { inStrapiTransaction, type Queryable } from '../persistence/shared/transaction';
import { localDate } from '../domain/shared/civil-date';

/** The values of a write as a lifecycle hook gets them; hooks may change them. */
export type Data = Record<string, unknown>;

/** A lifecycle event of Strapi's database layer; only what hooks here use. */
export interface HookEvent {
  action: string;
  params: { data: Data; where?: Data };
  result?: Data;
  state: Record<string, unknown>;
}

/** A row as `db.query` gives it. */
export type Row = Data & { id: number; documentId: string };

/** Reads one row with its relations, inside the write's own transaction. */
export async function findRow(uid: string, where: Data, populate: string[] = []): Promise<Row | null> {
  const row: unknown = await strapi.db.query(uid).findOne({ where, populate });
  return row as Row | null;
}

/**
 * The row that a write changes or deletes, as it still is; null for a new one. Strapi hands the hook of a new row a
 * condition too, an empty one, and that finds any row.
 */
export async function rowBefore(event: HookEvent, uid: string, populate: string[] = []): Promise<Row | null> {
  const { where = {} } = event.params;
  return event.action === 'beforeCreate' ? null : findRow(uid, where, populate);
}

/** Reads the rows that a condition finds, inside the write's own transaction. */
export async function findRows(uid: string, where: Data, populate: string[] = []): Promise<Row[]> {
  const rows: unknown[] = await strapi.db.query(uid).findMany({ where, populate });
  return rows as Row[];
}

/**
 * Whom a write links to: the row id, null where the link is taken away, undefined where the write says nothing of it.
 * Strapi gives relations as an id, a row, or `{ set }`, `{ connect, disconnect }`.
 */
export function linkedId(value: unknown, current: number | null = null): number | null | undefined {
  if (value === undefined) return undefined;
  if (value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return Number(value);
  if (Array.isArray(value)) return linkedId(value[0] ?? null, current);
  const { id, set, connect, disconnect } = value as Record<'id' | 'set' | 'connect' | 'disconnect', unknown>;
  if (id !== undefined) return linkedId(id, current);
  if (set !== undefined) return linkedId(set, current);
  if (Array.isArray(connect) && connect.length > 0) return linkedId(connect[connect.length - 1], current);
  if (Array.isArray(disconnect) && disconnect.length > 0) {
    return disconnect.some((gone) => linkedId(gone) === current) ? null : undefined;
  }
  return undefined;
}

/** The id of a row's populated relation, null where there is none. */
export function idOf(related: unknown): number | null {
  return (related as { id?: number } | null | undefined)?.id ?? null;
}

/** A civil date as a write or a row gives it: text, or the first ten letters of an ISO instant. */
export function dateOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : null;
}

interface SignedIn {
  id: number | string;
}

/** The administrator who is editing in the panel; null for any other writer. */
export function editor(): SignedIn | null {
  const state = strapi.requestContext.get()?.state as
    { user?: SignedIn; auth?: { strategy?: { name?: string } } } | undefined;
  return state?.auth?.strategy?.name === 'admin' ? (state.user ?? null) : null;
}

/** Who is writing, as the audit trail records it. */
export function actor(): Actor {
  const signedIn = editor();
  return signedIn
    ? { kind: 'administrator', id: String(signedIn.id), door: 'panel' }
    : { kind: 'system', id: null, door: 'system' };
}

/** Runs own SQL in the transaction of the write that a hook belongs to. */
export function inSameTransaction<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
  return inStrapiTransaction(strapi, work);
}

/** Today in the programme's time zone. */
export async function programmeToday(): Promise<string> {
  const { timeZone } = await inSameTransaction(getProgramme);
  return localDate(now(), timeZone);
}

/** The time of a write that hooks add to. */
export function now(): Date {
  return clockOf(strapi).now();
}

declare const strapi: Core.Strapi;
