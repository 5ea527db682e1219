import type { DemoPerson } from '../plan';
import { drawPortrait } from '../portraits/draw';
import { PORTRAIT_TEXT, type StorePicture } from './uploads';

/** As many at once as keep two processors busy. */
const AT_ONCE = 4;

/**
 * Draws the portraits of all who have sent one and stores them.
 *
 * @returns the media's ids by the people's keys
 */
export async function uploadPortraits(
  store: StorePicture,
  people: readonly DemoPerson[],
  tell: (howFar: string) => void,
): Promise<Map<string, number>> {
  const media = new Map<string, number>();
  const waiting = people.flatMap(({ slug, key, portrait }) => (portrait ? [{ slug, key, portrait }] : []));
  const wanted = waiting.length;
  const work = async (): Promise<void> => {
    for (let person = waiting.shift(); person; person = waiting.shift()) {
      const picture = await drawPortrait(person.portrait);
      media.set(person.key, await store(`${person.slug}.jpg`, PORTRAIT_TEXT, picture));
      tell(`头像 · portraits ${media.size}/${wanted}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return media;
}
