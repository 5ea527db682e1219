import { errors } from '@strapi/utils';
import { bilingual, type Bilingual } from '../domain/shared/bilingual';
import type { Refusal, RefusalCode } from '../domain/shared/refusal';
import { refusalMessage } from '../messages/refusals';

/** What is wrong with one field, and what to do about it. */
export interface FieldProblem extends Bilingual {
  /** The attribute; with index and attribute for a field of a component, such as `['revisions', '0', 'unit']`. */
  field: string | string[];
  /** The refusal's, where it is one. */
  code?: RefusalCode;
}

/** A domain refusal's sentence in both languages. */
export function sentenceOf(refusal: Refusal): Bilingual {
  return { zh: refusalMessage(refusal, 'zh'), en: refusalMessage(refusal, 'en') };
}

/** A domain refusal under a field. */
export function problemWith(field: string | string[], refusal: Refusal): FieldProblem {
  return { field, code: refusal.code, ...sentenceOf(refusal) };
}

/** Throws when there are problems; the panel shows each under its field. */
export function refuseFields(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw fieldError(problems);
}

/** The error that the panel shows under fields. */
export function fieldError(problems: readonly FieldProblem[]): Error {
  const listed = problems.map((problem) => ({
    path: Array.isArray(problem.field) ? problem.field : [problem.field],
    message: bilingual(problem),
    /** For those who know the reader's language. */
    messages: { zh: problem.zh, en: problem.en },
    name: 'ValidationError',
    ...(problem.code && { code: problem.code }),
  }));
  return new errors.ValidationError(listed.map(({ message }) => message).join('\n'), { errors: listed });
}

/** The error for what is not about a field, such as a deletion. Strapi's ForbiddenError would lose the sentence. */
export function refusalError(sentence: Bilingual): Error {
  return new errors.ApplicationError(bilingual(sentence), { messages: sentence });
}

/** The error for a file that is not taken or not changed; the door says it by the refusal's own status and sentence. */
export class RefusedFile extends errors.ApplicationError {
  constructor(readonly refusal: Refusal) {
    super(bilingual(sentenceOf(refusal)), { code: refusal.code, messages: sentenceOf(refusal) });
  }
}
