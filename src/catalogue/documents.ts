import type { Core, UID } from '@strapi/strapi';

/** Strapi's content types that the catalogue and the demo write. */
export type ApiUid = Extract<UID.ContentType, `api::${string}`>;

/** Creates one document from plain values and gives its documentId; relations are given as documentIds. */
export async function createDocument(
  strapi: Core.Strapi,
  uid: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string> {
  // The values are data read from src/catalogue or made by src/demo; Strapi validates them against the schema.
  const created = await strapi.documents(uid as ApiUid).create({ data: data as never });
  return created.documentId;
}

/** Changes one document. */
export async function updateDocument(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await strapi.documents(uid as ApiUid).update({ documentId, data: data as never });
}

/** The documentId of every row of a content type by its code. */
export async function documentIdsByCode(strapi: Core.Strapi, uid: string): Promise<Map<string, string>> {
  const rows: { code: string; documentId: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['code', 'documentId'] });
  return new Map(rows.map((row) => [row.code, row.documentId]));
}
