import { attributeOf, isValue } from './model';
import type { Place, Reader } from './reader';

/**
 * What of an answer the asker may read: Strapi judges the fields of the type that was asked for and takes what hangs on
 * them as it comes, such as the whole person who recorded something.
 */
export function readablePart<Answer>(reader: Reader, uid: string, answer: Answer): Answer {
  const place = reader.start(uid);
  return (place ? partOf(reader, place, answer) : answer) as Answer;
}

function partOf(reader: Reader, place: Place, data: unknown): unknown {
  if (Array.isArray(data)) return data.map((one) => partOf(reader, place, one));
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  const entries = Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributeOf(place.model, name);
    // No field of the model: how many there are, or what Strapi says of the row beside its fields.
    if (!attribute) return reader.mayReadBeside(place, name) ? [[name, value]] : [];
    if (isValue(attribute)) return reader.mayReadValue(place, name) ? [[name, value]] : [];
    const next = reader.follow(place, name);
    return next ? [[name, partOf(reader, next, value)]] : [];
  });
  return Object.fromEntries(entries);
}
