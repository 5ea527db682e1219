import type { GrantBasis } from '../domain/grant/grant';
import type { WhenItCounts } from '../domain/grant/when-it-counts';
import type { Language } from './refusals';

/**
 * What staff are told of a grant that can only take effect later than the years it names, or not at all: from when it
 * counts, or which year would have to be named. Null where every year named can count.
 */
export function grantWarning(counts: WhenItCounts, language: Language): string | null {
  return counts.inVain.length === 0 ? null : SENTENCES[language].recorded + inVainSentence(counts, language);
}

/** What staff read before they propose or approve a title: from when it would count, or what stands against it. */
export function grantForecast(counts: WhenItCounts, basis: GrantBasis, language: Language): string {
  const say = SENTENCES[language];
  const condition = basis === 'invitation' && counts.effects.length > 0 ? say.onceAccepted : '';
  if (counts.inVain.length > 0) return capital(inVainSentence(counts, language)) + condition;
  const [first] = counts.effects;
  return (first ? say.from(first.from, first.release).trim() : '') + condition;
}

function inVainSentence({ effects, inVain, instead }: WhenItCounts, language: Language): string {
  const say = SENTENCES[language];
  const [first] = effects;
  const opening = say.inVain(inVain.join(language === 'zh' ? '、' : ', '));
  if (first) return opening + say.from(first.from, first.release);
  return instead ? opening + say.instead(instead.year, instead.from, instead.release) : opening;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const SENTENCES: Record<
  Language,
  {
    recorded: string;
    inVain: (years: string) => string;
    from: (day: string, release: string) => string;
    instead: (year: number, day: string, release: string) => string;
    onceAccepted: string;
  }
> = {
  zh: {
    recorded: '已记录，但',
    inVain: (years) => `对 ${years} 年不会生效：该年度尚可发布的名单不会据此变动。`,
    from: (day, release) => `最早自 ${day} 起（${release} 发布）生效。`,
    instead: (year, day, release) => `如需生效，须写明 ${year} 年，最早自 ${day} 起（${release} 发布）。`,
    onceAccepted: '须本人接受邀请后方可生效。',
  },
  en: {
    recorded: 'Recorded, but ',
    inVain: (years) => `without effect for ${years}: no release still to come applies it to that year.`,
    from: (day, release) => ` It counts from ${day} at the earliest (release ${release}).`,
    instead: (year, day, release) =>
      ` To count it has to name ${year}; it then does from ${day} at the earliest (release ${release}).`,
    onceAccepted: ' The person has to accept the invitation first.',
  },
};
