import type { Refusal, RefusalCode } from '../../domain/shared/refusal';
import { contribution } from './contribution';
import { grant } from './grant';
import { imageWall } from './image-wall';
import { leadership } from './leadership';
import { photo } from './photo';
import { release } from './release';
import { shared } from './shared';
import { text } from './text';
import type { Language, SentencesOf } from './sentences';

export type { Language };

/** Every refusal's sentence in each language, by the domain's words; a missing one does not compile. */
const SENTENCES: Record<Language, SentencesOf<RefusalCode>> = {
  zh: {
    ...contribution.zh,
    ...grant.zh,
    ...leadership.zh,
    ...release.zh,
    ...imageWall.zh,
    ...photo.zh,
    ...shared.zh,
    ...text.zh,
  },
  en: {
    ...contribution.en,
    ...grant.en,
    ...leadership.en,
    ...release.en,
    ...imageWall.en,
    ...photo.en,
    ...shared.en,
    ...text.en,
  },
};

/** What a refusal says to a person, in their language. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  // The table pairs each code with its own data; the union over all codes loses that pairing.
  const sentence = SENTENCES[language][refusal.code] as (data: Refusal['data']) => string;
  return sentence(refusal.data);
}
