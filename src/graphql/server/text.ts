import type { Bilingual } from '../../domain/shared/bilingual';
import type { Lang } from '../../../types/graphql';

/** A text in a language; where there is no English one, the Chinese one. Null where there is none at all. */
export function inLang(text: Bilingual<string | null>, { lang }: { lang: Lang }): string | null {
  const { zh, en } = text;
  return (lang === 'en' ? en?.trim() || zh : zh?.trim() || en) || null;
}

/** A text that is never missing, such as a name. */
export function mustInLang(text: Bilingual<string | null>, args: { lang: Lang }): string {
  return inLang(text, args) ?? '';
}
