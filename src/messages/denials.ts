import type { Bilingual } from '../domain/shared/bilingual';
import type { Language } from './refusals';

/** Why somebody may not do what they ask for, whichever door they came through, and the data that the sentence needs. */
export interface DenialData {
  /** Nobody in particular asks, or somebody with a token that is not valid. */
  UNAUTHENTICATED: Record<string, never>;
  /** Who asks may not do this. */
  FORBIDDEN: { action: string };
  /** The site account belongs to no member yet. */
  ACCOUNT_NOT_LINKED: Record<string, never>;
}

export type DenialCode = keyof DenialData;

/** One of them, discriminated by its code; a value, as a refusal is. */
export type Denial = { [C in DenialCode]: { denied: true; code: C; data: DenialData[C] } }[DenialCode];

/** The sentences, in both languages. */
export const DENIALS: Record<Language, { [C in DenialCode]: (data: DenialData[C]) => string }> = {
  zh: {
    UNAUTHENTICATED: () => '请提供有效的令牌（Authorization: Bearer …）。',
    FORBIDDEN: ({ action }) => `该令牌没有“${action}”的权限。`,
    ACCOUNT_NOT_LINKED: () => '该账号尚未关联成员。请联系工作人员。',
  },
  en: {
    UNAUTHENTICATED: () => 'Send a valid token (Authorization: Bearer …).',
    FORBIDDEN: ({ action }) => `This token may not do “${action}”.`,
    ACCOUNT_NOT_LINKED: () => 'This account is not linked to a member yet. Ask the programme’s staff.',
  },
};

/** Makes a denial whose data fits its code. */
export function deny<C extends DenialCode>(code: C, data: DenialData[C]): Denial {
  return { denied: true, code, data } as Denial;
}

/** Tells a denial from what was asked for. */
export function isDenial(value: unknown): value is Denial {
  return typeof value === 'object' && value !== null && (value as { denied?: unknown }).denied === true;
}

/** What a denial says, in both languages. */
export function denialText(denial: Denial): Bilingual {
  const said = (language: Language) => (DENIALS[language][denial.code] as (data: object) => string)(denial.data);
  return { zh: said('zh'), en: said('en') };
}
