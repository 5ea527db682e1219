import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Data } from './hook';
import { ownFields, type FieldSchema } from './own-fields';

/** What a document says, field by field, each as a short mark that is another one as soon as the field says something else. */
export type FormVersion = ReadonlyMap<string, string>;

/**
 * The version of a document as it is now; null where there is none. Lists that are kept from the other end, such as a
 * member's contributions, are no part of it. The marks are made with the server's secret, so that nobody can find out by
 * trying what stands in a field that they may not read.
 */
export async function versionOf(uid: string, documentId: string): Promise<FormVersion | null> {
  const fields = ownFields(uid).filter(([, { type, mappedBy }]) => type !== 'password' && mappedBy === undefined);
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId },
    populate: populateOf(fields) as Record<string, never>,
  })) as Data | null;
  if (!row) return null;
  const [secret = ''] = strapi.config.get<string[]>('server.app.keys', []);
  return new Map(
    fields.map(([name]) => {
      const said = JSON.stringify([documentId, name, withoutIds(row[name] ?? null)]);
      return [name, createHmac('sha256', secret).update(said).digest('base64url').slice(0, 10)];
    }),
  );
}

/** A version as it goes over the wire: `name:mark,company:mark`. */
export function versionText(version: FormVersion): string {
  return [...version].map((pair) => pair.join(':')).join(',');
}

/** The version that a text names; null where it names none. */
export function parseVersion(text: string): FormVersion | null {
  const pairs = text.split(',').map((pair) => /^(\w+):([\w-]+)$/.exec(pair)?.slice(1));
  return pairs.every((pair) => pair?.length === 2) ? new Map(pairs as [string, string][]) : null;
}

/** The fields that say something else in `now` than in `seen`. A field that only one of them knows came or went with an update. */
export function fieldsBetween(seen: FormVersion, now: FormVersion): string[] {
  return [...now].filter(([name, mark]) => seen.has(name) && seen.get(name) !== mark).map(([name]) => name);
}

/** Of what a document is linked to and which file it has, the row; of its parts, all that they say. */
function populateOf(fields: readonly [string, FieldSchema][]): Record<string, object> {
  return Object.fromEntries(
    fields.flatMap(([name, { type, component = '' }]): [string, object][] => {
      if (type === 'relation') return [[name, { select: ['id'] }]];
      if (type === 'media') return [[name, { select: ['id', 'hash'] }]];
      return type === 'component' ? [[name, { populate: populateOf(ownFields(component)) }]] : [];
    }),
  );
}

/** Strapi may write a part anew under another id; rows are told apart by theirs. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const { id, ...rest } = value as Data;
  const said = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, withoutIds(one)]));
  // What has nothing but an id is a link, and the id is what it says.
  return Object.keys(rest).length === 0 || 'hash' in rest ? { id, ...said } : said;
}

declare const strapi: Core.Strapi;
