import type { Core } from '@strapi/strapi';
import { actor, findRow, findRows, inSameTransaction, rowBefore, type Data, type HookEvent } from './hook';
import { freeAddress } from '../domain/shared/address';
import { findTakenSlugs, lockSlugs } from '../persistence/membership/member-slugs';
import { findEditedMember, type EditedMember } from '../persistence/membership/members';
import { slugOf, sortKeyOf } from './name-keys';
import { refusalError } from './refusals';
import { auditChange } from './audit';

const UID = 'api::member.member';
const CONTACT = 'api::member-contact.member-contact';

/** What the audit trail says of a member who was deleted: never a name or a contact datum. */
const AUDITED = ['state', 'consentSite', 'consentImageWall', 'consentBadge', 'consentPress', 'appliedOn'] as const;
const AUDITED_LINKS = ['account', 'administrator', 'photo'] as const;

/**
 * Lets new members whose address is to be made come one by one. They would wait for each other in their transactions
 * ({@link slugFor}), each on a connection of the pool's: here they wait without one, and everybody else is answered.
 */
export function queueNewMembers(strapi: Core.Strapi): void {
  let last: Promise<unknown> = Promise.resolve();
  strapi.documents.use((context, next) => {
    const { uid, action, params } = context as unknown as { uid: string; action: string; params: { data?: Data } };
    const waits = uid === UID && action === 'create' && isBlank(params.data?.slug) && !strapi.db.inTransaction();
    if (!waits) return next();
    const made = last.then<unknown>(next);
    last = made.catch(() => null);
    return made as ReturnType<typeof next>;
  });
}

/** Fills slug and sort key where they are empty. */
export async function fillNewMember(event: HookEvent): Promise<void> {
  const { data } = event.params;
  const [name, latinName] = namesIn(data, null);
  if (name === '') return;
  if (isBlank(data.sortKey)) data.sortKey = sortKeyOf(name, latinName);
  if (isBlank(data.slug)) data.slug = await slugFor(name, latinName);
}

/**
 * Keeps slug and sort key filled. A sort key that was made from the old name follows the new one; a slug stays, since
 * it is a public address.
 */
export async function fillChangedMember(event: HookEvent): Promise<void> {
  const { data, where } = event.params;
  const id = typeof where?.id === 'number' ? where.id : (await rowBefore(event, UID))?.id;
  const current = id === undefined ? null : await inSameTransaction((db) => findEditedMember(db, id));
  if (!current) return;
  const [name, latinName] = namesIn(data, current);
  const [oldName, oldLatinName] = namesIn({}, current);
  const automatic = current.sortKey === sortKeyOf(oldName, oldLatinName);
  const untouched = data.sortKey === undefined || data.sortKey === current.sortKey;
  if (isBlank(data.sortKey) && data.sortKey !== undefined) data.sortKey = sortKeyOf(name, latinName);
  else if (untouched && automatic) data.sortKey = sortKeyOf(name, latinName);
  if (isBlank(data.slug) && data.slug !== undefined) data.slug = await slugFor(name, latinName, current.documentId);
}

/** Many rows at once would get one name, slug or key, and no line in the audit trail. */
export function refuseManyMembers(): void {
  throw refusalError({
    zh: '成员须逐个修改，以便记录每一次同意与关联的变更。',
    en: 'Members are edited one by one, so that every change of consent and link is recorded.',
  });
}

/**
 * Takes the private contact data along when a member whom nothing refers to is deleted, and writes into the audit trail
 * which consents and links went; triggers refuse the others.
 */
export async function deleteWithMember(event: HookEvent): Promise<void> {
  for (const { id, documentId } of await findRows(UID, event.params.where ?? {})) {
    const contact = await findRow(CONTACT, { member: { id } });
    if (contact) await strapi.db.query(CONTACT).delete({ where: { id: contact.id } });
    await inSameTransaction(async (db) =>
      auditChange(db, actor(), 'member', documentId, audited(await findEditedMember(db, id)), null),
    );
  }
}

function audited(member: EditedMember | null): Data | null {
  return member && Object.fromEntries([...AUDITED, ...AUDITED_LINKS].map((field) => [field, member[field]]));
}

function namesIn(data: Data, current: EditedMember | null): [string, string | null] {
  const text = (field: 'name' | 'latinName'): string => {
    const value = data[field] === undefined ? current?.[field] : data[field];
    return typeof value === 'string' ? value.trim() : '';
  };
  return [text('name'), text('latinName') || null];
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** An address made of a name that nobody has or had: those who make one at once wait for each other. */
async function slugFor(name: string, latinName: string | null, own: string | null = null): Promise<string> {
  const slug = slugOf(name, latinName);
  return inSameTransaction(async (db) => {
    await lockSlugs(db);
    return freeAddress(slug, new Set(await findTakenSlugs(db, slug, own)));
  });
}
