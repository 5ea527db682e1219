import type { GrantBasis } from '../domain/grant/grant';
import type { WhenItCounts } from '../domain/grant/when-it-counts';
import type { Language } from './refusals';

/** What is known of a grant; answers that were kept before there was such a thing do not say what is held. */
interface Outlook {
  counts: WhenItCounts;
  held?: readonly number[];
}

/**
 * What staff are told of a grant of what the person holds already, and of one that can only take effect later than the
 * years it names, or not at all: from when it counts, or which year would have to be named. Null where neither is so.
 */
export function grantWarning({ counts, held = [] }: Outlook, language: Language): string | null {
  const say = SENTENCES[language];
  const again = held.length === 0 ? '' : say.held(yearsOf(held, language));
  if (counts.inVain.length === 0) return again === '' ? null : say.recorded + again;
  const inVain = inVainSentence(counts, language);
  return say.recorded + (again === '' ? inVain : `${again}${say.space}${capital(inVain)}`);
}

/** What staff read before they propose or approve a title: from when it would count, or what stands against it. */
export function grantForecast({ counts, held = [] }: Outlook, basis: GrantBasis, language: Language): string {
  const say = SENTENCES[language];
  const again = held.length === 0 ? '' : capital(say.held(yearsOf(held, language))) + say.space;
  return again + whenItWould(counts, basis, language);
}

function whenItWould(counts: WhenItCounts, basis: GrantBasis, language: Language): string {
  const say = SENTENCES[language];
  const condition = basis === 'invitation' && counts.effects.length > 0 ? say.onceAccepted : '';
  if (counts.inVain.length > 0) return capital(inVainSentence(counts, language)) + condition;
  const [first] = counts.effects;
  return (first ? say.from(first.from, first.release).trim() : '') + condition;
}

function inVainSentence({ effects, inVain, instead }: WhenItCounts, language: Language): string {
  const say = SENTENCES[language];
  const [first] = effects;
  const opening = say.inVain(yearsOf(inVain, language));
  if (first) return opening + say.from(first.from, first.release);
  return instead ? opening + say.instead(instead.year, instead.from, instead.release) : opening;
}

function yearsOf(years: readonly number[], language: Language): string {
  return years.join(language === 'zh' ? '、' : ', ');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const SENTENCES: Record<
  Language,
  {
    recorded: string;
    /** Between two sentences. */
    space: string;
    held: (years: string) => string;
    inVain: (years: string) => string;
    from: (day: string, release: string) => string;
    instead: (year: number, day: string, release: string) => string;
    onceAccepted: string;
  }
> = {
  zh: {
    recorded: '已记录，但',
    space: '',
    held: (years) => `此人 ${years} 年已有依据与级别都相同的授予，重复授予不会另外生效。`,
    inVain: (years) => `对 ${years} 年不会生效：该年度尚可发布的名单不会据此变动。`,
    from: (day, release) => `最早自 ${day} 起（${release} 发布）生效。`,
    instead: (year, day, release) => `如需生效，须写明 ${year} 年，最早自 ${day} 起（${release} 发布）。`,
    onceAccepted: '须本人接受邀请后方可生效。',
  },
  en: {
    recorded: 'Recorded, but ',
    space: ' ',
    held: (years) => `the same is held already for ${years} (same basis and tier); granting it again changes nothing.`,
    inVain: (years) => `without effect for ${years}: no release still to come applies it to that year.`,
    from: (day, release) => ` It counts from ${day} at the earliest (release ${release}).`,
    instead: (year, day, release) =>
      ` To count it has to name ${year}; it then does from ${day} at the earliest (release ${release}).`,
    onceAccepted: ' The person has to accept the invitation first.',
  },
};
