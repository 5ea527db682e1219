import { createDocument } from '../../catalogue/documents';
import type { DemoPerson } from '../plan';
import { uploadPortraits } from './portraits';
import type { StorePicture } from './uploads';
import type { Writing } from './written';

/** So many of the people have private contact data, all of it invented. */
const WITH_CONTACT = 24;

/** Writes everybody, with portrait and, for some, private contact data. */
export async function writePeople({ strapi, plan, people, tell }: Writing, store: StorePicture): Promise<void> {
  const portraits = await uploadPortraits(store, plan.people, tell);
  for (const person of plan.people) {
    const photo = portraits.get(person.key) ?? null;
    const id = await createDocument(strapi, 'api::member.member', { ...memberOf(person), photo });
    people.set(person.key, id);
    if (people.size <= WITH_CONTACT) {
      await createDocument(strapi, 'api::member-contact.member-contact', contactOf(person, id, people.size));
    }
    tell(`成员 · people ${people.size}/${plan.people.length}`);
  }
}

function memberOf(person: DemoPerson): Record<string, unknown> {
  const { key: _key, story: _story, persona: _persona, portrait: _portrait, ...member } = person;
  return { ...member, state: 'active', isDemo: true };
}

/** Numbers that nobody has, at a domain that belongs to nobody. */
function contactOf({ slug }: DemoPerson, member: string, number: number): Record<string, unknown> {
  return {
    member,
    phone: `000-0000-${String(number).padStart(4, '0')}`,
    email: `${slug}@example.org`,
    wechatId: `${slug}-wx`,
    postalAddress: `演示省演示市演示路 ${number} 号`,
  };
}
