import type { Core } from '@strapi/strapi';
import { findFilesOutside, type FileField } from '../../persistence/photo/files';
import { inSameTransaction, type Data } from '../hook';

interface Asking {
  userAbility?: { can(action: string, subject: string, field: string): boolean };
}

interface Attribute {
  type: string;
}

/**
 * What a question of the panel about the media library does not find: files that stand in entries which the asker may not
 * read, such as the evidence of contributions. What no entry stands on yet is anybody's who may look into the library.
 */
export async function filesNotShown(): Promise<number[]> {
  const { userAbility } = (strapi.requestContext.get()?.state ?? {}) as Asking;
  if (!userAbility) return [];
  const fields = fileFields();
  const read = 'plugin::content-manager.explorer.read';
  const readable = fields.filter(({ type, field }) => userAbility.can(read, type, field));
  return readable.length === fields.length ? [] : inSameTransaction((db) => findFilesOutside(db, readable));
}

/** A question with what is not to be found taken out; the same one where that is nothing. */
export function without(query: Data, files: readonly number[]): Data {
  if (files.length === 0) return query;
  return { ...query, filters: { $and: [query.filters ?? {}, { id: { $notIn: files } }] } };
}

function fileFields(): FileField[] {
  return Object.entries(strapi.contentTypes as unknown as Record<string, { attributes: Record<string, Attribute> }>)
    .filter(([type]) => type.startsWith('api::'))
    .flatMap(([type, { attributes }]) =>
      Object.entries(attributes).flatMap(([field, attribute]) => (attribute.type === 'media' ? [{ type, field }] : [])),
    );
}

declare const strapi: Core.Strapi;
