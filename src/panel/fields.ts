import { z } from 'zod';

/** The stable id of an entry in the content manager. */
export const documentId = z.string().regex(/^[a-z0-9]{8,40}$/);

/** Under which a request that is repeated gets the first answer. */
export const idempotencyKey = z.string().min(8).max(200);

/** Sentences that somebody typed. */
export const sentences = z.string().max(2000);

/** A number of the record, which a double could not hold. */
export const recordId = z.string().regex(/^\d{1,18}$/);

/** Words that are searched for; the database takes no NUL. */
export const searchText = z
  .string()
  .max(100)
  .regex(/^[^\0]*$/);

/** A programme year in an address, where everything is text. */
export const yearInAddress = z.coerce.number<number | string>().int().min(1990).max(9998);

/** Which page of a list, in an address. */
export const pageInAddress = z.coerce.number<number | string>().int().min(1).max(100_000).default(1);
