import type { Bilingual } from '../shared/bilingual';
import type { CaptionLanguage } from './wall';

/** What a caption is made from; on a frozen wall as it stood then. */
export interface CaptionSource {
  name: string;
  latinName: string | null;
  tier: Bilingual<string | null>;
  /** The group that the person leads on the day of the event. */
  group: Bilingual<string | null> | null;
  company: Bilingual<string | null>;
}

/** What stands under a picture: the name, then a line each for the title and the company. */
export interface Caption {
  name: string;
  lines: string[];
}

/**
 * The caption in a language; `both` puts the English beside the Chinese where it says something else. A text that is
 * missing in English is given in Chinese, and the other way round; an empty line is left out.
 */
export function captionOf(source: CaptionSource, language: CaptionLanguage): Caption {
  const name = { zh: source.name, en: source.latinName };
  const title = {
    zh: joined([source.tier, source.group].map((part) => part && inOne(part, 'zh'))),
    en: joined([source.tier, source.group].map((part) => part && inOne(part, 'en'))),
  };
  const text = (part: Bilingual<string | null>) => (language === 'both' ? inBoth(part) : inOne(part, language));
  return { name: text(name), lines: [text(title), text(source.company)].filter((line) => line !== '') };
}

function inOne({ zh, en }: Bilingual<string | null>, language: 'zh' | 'en'): string {
  const [first, second] = language === 'zh' ? [zh, en] : [en, zh];
  return first?.trim() || second?.trim() || '';
}

function inBoth(text: Bilingual<string | null>): string {
  const [zh, en] = [inOne(text, 'zh'), inOne(text, 'en')];
  return zh === en ? zh : `${zh} ${en}`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
