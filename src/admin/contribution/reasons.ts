import { useCallback } from 'react';
import type { Bilingual } from '../../domain/shared/bilingual';
import { ENUMERATION_VALUES } from '../../labels/enumerations';
import type { PreviewRow } from '../../panel/contribution/contract';
import { momentOf } from '../shared/moments';
import { counted, useLanguage, useSay } from '../shared/text';
import { REASONS, SHARED } from './texts';

/** Points with their sign, in groups of three digits: +20,000. */
export function signed(points: number): string {
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${counted(Math.abs(points))}`;
}

/** The name of a contribution's state. */
export function stateText(state: string): Bilingual {
  return ENUMERATION_VALUES[state] ?? { zh: state, en: state };
}

/** Reasons that name another contribution, and what is said where its title is not known. */
const NAMELESS: Readonly<Record<string, string>> = {
  DUPLICATE_EVIDENCE: 'DUPLICATE_OTHER',
  OWN_INTEREST: 'OWN_INTEREST_OTHER',
};

/** What says why a row is left out, moments by the programme's clock; null where no row has been decided before. */
export function useReason(timeZone: string | null): (row: Pick<PreviewRow, 'label' | 'problem' | 'sameAs'>) => string {
  const say = useSay();
  const language = useLanguage();
  return useCallback(
    ({ label, problem, sameAs }) => {
      if (!problem) return '';
      const state = say(stateText(label?.state ?? ''));
      if (timeZone !== null && problem.code === 'WRONG_STATE' && label?.decidedBy && label.decidedAt) {
        // Chinese follows Chinese at once, and letters or digits after a space.
        const name = label.decidedBy + (language === 'zh' && /[!-~]$/.test(label.decidedBy) ? ' ' : '');
        return say(REASONS.DECIDED ?? problem.messages, { name, at: momentOf(label.decidedAt, timeZone), state });
      }
      const code = (sameAs === null && NAMELESS[problem.code]) || problem.code;
      const { shares = '' } = (problem.data ?? {}) as { shares?: string };
      const words = { state, sameAs: sameAs ?? '', shares: say(SHARED[shares] ?? { zh: shares, en: shares }) };
      return say(REASONS[code] ?? problem.messages, words);
    },
    [say, timeZone, language],
  );
}
