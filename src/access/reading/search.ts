import { wordsOf } from '../../domain/shared/fold';
import { isValue } from './model';
import type { Reader } from './reader';

const SEARCHED = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];
const SEARCHED_BY_NUMBER = ['biginteger', 'integer', 'decimal', 'float'];

interface Question {
  _q?: unknown;
  filters?: unknown;
}

/**
 * The question with its search kept to what the asker may read. Strapi searches every text of a type; where some of
 * these are hidden from the asker, each of its words is asked for in the others alone.
 */
export function searchOfReadable<Asked extends Question>(reader: Reader, uid: string, question: Asked): Asked {
  const { _q: search, ...rest } = question;
  const place = reader.start(uid);
  if (typeof search !== 'string' || search === '' || !place) return question;
  const texts = Object.entries(place.model.attributes).filter(
    ([, attribute]) => isValue(attribute) && [...SEARCHED, ...SEARCHED_BY_NUMBER].includes(attribute.type),
  );
  const readable = texts.filter(([name]) => reader.mayReadValue(place, name));
  if (readable.length === texts.length) return question;
  const names = readable.filter(([, attribute]) => SEARCHED.includes(attribute.type)).map(([name]) => name);
  // Where nothing may be read nothing is found.
  const among = wordsOf(search).map((word) =>
    names.length > 0 ? { $or: names.map((name) => ({ [name]: { $containsi: word } })) } : { id: { $null: true } },
  );
  return { ...rest, filters: { $and: [...(rest.filters ? [rest.filters] : []), ...among] } } as Asked;
}
