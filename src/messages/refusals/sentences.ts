import type { RefusalCode, RefusalData } from '../../domain/shared/refusal';

/** The languages that people are answered in. */
export type Language = 'zh' | 'en';

/** The sentence of each code of a table, made from the refusal's data. */
export type SentencesOf<Code extends RefusalCode> = { [C in Code]: (data: RefusalData[C]) => string };

/** Some refusals' sentences in each language. Each says what to do. */
export type Sentences = Record<Language, Partial<SentencesOf<RefusalCode>>>;
