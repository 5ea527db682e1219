import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Values } from './values';

/** What a document says, field by field, each as a short mark that is another one as soon as the field says something else. */
export type FormVersion = ReadonlyMap<string, string>;

/**
 * The marks of what the fields of a document say. They are made with the server's secret, so that nobody can find out by
 * trying what stands in a field that they may not read; all instances have the same.
 */
export function versionOf(documentId: string, values: Values): FormVersion {
  const [secret = ''] = strapi.config.get<string[]>('server.app.keys', []);
  const markOf = (name: string, value: unknown): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([documentId, name, value]))
      .digest('base64url')
      .slice(0, 16);
  return new Map([...values].map(([name, value]) => [name, markOf(name, value)]));
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

declare const strapi: Core.Strapi;
