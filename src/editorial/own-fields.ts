import type { Core } from '@strapi/strapi';

/** Strapi's own columns. */
const STRAPI = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];

/** A field as a schema file states it; only what is asked for here. */
export interface FieldSchema {
  type: string;
  component?: string;
  mappedBy?: string;
  /** Of a relation, such as `manyToOne`, and the type that it leads to. */
  relation?: string;
  target?: string;
  /** What Strapi fills in where nothing is given. */
  default?: unknown;
}

/** The fields of a content type or component that its schema file states, without those that Strapi adds to each. */
export function ownFields(uid: string): [string, FieldSchema][] {
  const schemas = { ...strapi.contentTypes, ...strapi.components } as unknown as Record<string, Schema>;
  return Object.entries(schemas[uid]?.attributes ?? {}).filter(([name]) => !STRAPI.includes(name));
}

interface Schema {
  attributes: Record<string, FieldSchema>;
}

declare const strapi: Core.Strapi;
