import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { refuse } from '../../domain/shared/refusal';
import { findAnswer, insertAnswer, lockKey } from '../../persistence/shared/idempotency';
import { inSameTransaction, now } from '../hook';
import { refusalError, sentenceOf } from '../refusals';
import type { Write } from '../rules-trail';

/** In which header the form of a new entry names itself: whatever it is sent under one key makes one entry. */
const FORM_KEY = 'X-Form-Key';

/** Under which name the answers to forms are kept. */
const OPERATION = 'form.create';

/**
 * Makes one entry of a form that is saved twice, whatever type it is of: by a double click, at the same moment, or again
 * because the answer to the first was lost. The second waits for the first and is given its entry. A form that was
 * refused may be mended and saved under its key; one that was saved may not be saved as another.
 */
export async function saveFormsOnce(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const form = newFormOf(write);
  if (!form) return next();
  const { uid, params } = write;
  const { actor, key, request } = form;
  return inSameTransaction(async (db) => {
    await lockKey(db, actor, key);
    const kept = await findAnswer(db, actor, key);
    if (!kept) {
      const made = (await next()) as { documentId: string };
      const answer = { documentId: made.documentId };
      await insertAnswer(db, actor, key, { operation: OPERATION, request, answer, at: now() });
      return made;
    }
    if (kept.operation !== OPERATION || kept.request !== request)
      throw refusalError(sentenceOf(refuse('IDEMPOTENCY_KEY_REUSED', { key })));
    const { populate } = (params ?? {}) as { populate?: object };
    const { documentId } = kept.answer as { documentId: string };
    return documentsOf(uid).findOne({ documentId, ...(populate && { populate }) });
  });
}

interface NewForm {
  /** Whose key it is. */
  actor: string;
  key: string;
  /** What tells the request under the key from another one. */
  request: string;
}

/** The content manager's request for a new entry, of which this is the writing; null for anything else, and without a key. */
function newFormOf({ uid, action }: Write): NewForm | null {
  const koa = strapi.requestContext.get() as (Context & { params?: { model?: string } }) | undefined;
  if (action !== 'create' || koa?.method !== 'POST' || koa.params?.model !== uid) return null;
  if (!/^\/content-manager\/collection-types\/[^/]+$/.test(koa.path)) return null;
  const key = koa.get(FORM_KEY);
  const { user } = koa.state as { user?: { id: number | string } };
  if (!/^[\w-]{8,200}$/.test(key) || !user) return null;
  const said = JSON.stringify([uid, koa.request.body]);
  return { actor: `administrator:${user.id}`, key, request: createHash('sha256').update(said).digest('hex') };
}

interface Documents {
  findOne(query: object): Promise<unknown>;
}

function documentsOf(uid: string): Documents {
  return strapi.documents(uid as never);
}

declare const strapi: Core.Strapi;
