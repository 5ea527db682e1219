import type { Core } from '@strapi/strapi';

/** An attribute as a schema file states it; only what constraints are made from. */
export interface SchemaAttribute {
  type: string;
  required?: boolean;
  unique?: boolean;
  enum?: readonly string[];
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  regex?: string | RegExp;
  repeatable?: boolean;
  component?: string;
  mappedBy?: string;
}

/** A scalar field and its column. */
export interface Field {
  column: string;
  attribute: SchemaAttribute;
}

/** A relation that this type owns, and the table that Strapi keeps its pairs in. */
export interface Link {
  name: string;
  required: boolean;
  /** Whether the other side may be linked once only. */
  oneToOne: boolean;
  /** Whether this side has one other side at most. */
  single: boolean;
  table: string;
  ownColumn: string;
  otherColumn: string;
}

/** A component field and the tables that it is kept in. */
export interface Part {
  name: string;
  /** The fewest and the most that one document has. */
  min: number;
  max: number | null;
  componentTable: string;
  linkTable: string;
  ownColumn: string;
  otherColumn: string;
}

/** One table of Strapi's: a content type's or a component's. */
export interface Model {
  uid: string;
  table: string;
  isComponent: boolean;
  fields: Field[];
  links: Link[];
  parts: Part[];
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

interface StoredAttribute {
  columnName?: string;
  joinTable?: JoinTable;
  relation?: string;
}

interface Metadata {
  tableName: string;
  attributes: Record<string, StoredAttribute>;
}

/**
 * The project's own content types and components, as schema files and Strapi's naming give them, by uid: Strapi reads
 * its files side by side, and hands them over in the order in which they happened to come.
 */
export function modelsOf(strapi: Core.Strapi): Model[] {
  const schemas = { ...strapi.contentTypes, ...strapi.components } as unknown as Record<string, Schema>;
  return Object.entries(schemas)
    .filter(([uid]) => uid.startsWith('api::') || !uid.includes('::'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([uid, schema]) => modelOf(strapi, uid, schema));
}

interface Schema {
  attributes: Record<string, SchemaAttribute & { relation?: string }>;
}

/** Strapi adds these to every type; they are not in schema files and not ours to constrain. */
const STRAPIS_OWN = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);
const NOT_A_COLUMN = new Set(['relation', 'media', 'component', 'dynamiczone']);

function modelOf(strapi: Core.Strapi, uid: string, schema: Schema): Model {
  const metadata = strapi.db.metadata.get(uid) as unknown as Metadata;
  const attributes = Object.entries(schema.attributes).filter(([name]) => !STRAPIS_OWN.has(name));
  return {
    uid,
    table: metadata.tableName,
    isComponent: !uid.startsWith('api::'),
    fields: attributes
      .filter(([, attribute]) => !NOT_A_COLUMN.has(attribute.type))
      .map(([name, attribute]) => ({ column: metadata.attributes[name]?.columnName ?? name, attribute })),
    links: attributes.flatMap(([name, attribute]) => linkOf(name, attribute, metadata.attributes[name])),
    parts: attributes.flatMap(([name, attribute]) => partOf(strapi, name, attribute, metadata.attributes[name])),
  };
}

function partOf(
  strapi: Core.Strapi,
  name: string,
  attribute: SchemaAttribute,
  stored: StoredAttribute | undefined,
): Part[] {
  if (attribute.type !== 'component' || attribute.component === undefined || !stored?.joinTable) return [];
  return [
    {
      name,
      min: attribute.min ?? (attribute.required ? 1 : 0),
      max: attribute.repeatable ? (attribute.max ?? null) : 1,
      componentTable: strapi.db.metadata.get(attribute.component).tableName,
      linkTable: stored.joinTable.name,
      ownColumn: stored.joinTable.joinColumn.name,
      otherColumn: stored.joinTable.inverseJoinColumn.name,
    },
  ];
}

function linkOf(name: string, attribute: SchemaAttribute, stored: StoredAttribute | undefined): Link[] {
  if (attribute.type !== 'relation' || !stored?.joinTable || attribute.mappedBy !== undefined) return [];
  return [
    {
      name,
      required: attribute.required === true,
      oneToOne: stored.relation === 'oneToOne',
      single: stored.relation === 'oneToOne' || stored.relation === 'manyToOne',
      table: stored.joinTable.name,
      ownColumn: stored.joinTable.joinColumn.name,
      otherColumn: stored.joinTable.inverseJoinColumn.name,
    },
  ];
}
