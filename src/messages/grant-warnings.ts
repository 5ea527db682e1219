import type { WhenItCounts } from '../domain/grant/when-it-counts';
import type { Language } from './refusals';

/**
 * What staff are told of a grant that can only take effect later than the years it names, or not at all: from when it
 * counts, or which year would have to be named. Null where every year named can count.
 */
export function grantWarning({ effects, inVain, instead }: WhenItCounts, language: Language): string | null {
  if (inVain.length === 0) return null;
  const say = SENTENCES[language];
  const [first] = effects;
  const opening = say.inVain(inVain.join(language === 'zh' ? '、' : ', '));
  if (first) return opening + say.from(first.from, first.release);
  return instead ? opening + say.instead(instead.year, instead.from, instead.release) : opening;
}

const SENTENCES: Record<
  Language,
  {
    inVain: (years: string) => string;
    from: (day: string, release: string) => string;
    instead: (year: number, day: string, release: string) => string;
  }
> = {
  zh: {
    inVain: (years) => `已记录，但对 ${years} 年不会生效：该年度尚可发布的名单不会据此变动。`,
    from: (day, release) => `最早自 ${day} 起（${release} 发布）生效。`,
    instead: (year, day, release) => `如需生效，须写明 ${year} 年，最早自 ${day} 起（${release} 发布）。`,
  },
  en: {
    inVain: (years) => `Recorded, but without effect for ${years}: no release still to come applies it to that year.`,
    from: (day, release) => ` It counts from ${day} at the earliest (release ${release}).`,
    instead: (year, day, release) =>
      ` To count it has to name ${year}; it then does from ${day} at the earliest (release ${release}).`,
  },
};
