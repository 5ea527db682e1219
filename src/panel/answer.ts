import type { Refusal, RefusalCode } from '../domain/shared/refusal';
import { refusalMessage } from '../messages/refusals';

/** Why a request of the panel was turned away, as its body says it. */
export interface Problem {
  /** A refusal's code, or `INPUT_INVALID`. */
  code: string;
  messages: { zh: string; en: string };
  data: object;
}

/** A problem as it is sent; Strapi's client in the panel reads `error`. */
export interface ProblemBody extends Problem {
  error: { status: number; name: string; message: string };
}

const STATUS: Partial<Record<RefusalCode, number>> = {
  REASON_MISSING: 400,
  DATE_INVALID: 400,
  TOO_MANY: 400,
  OWN_CONTRIBUTION: 403,
  OWN_INTEREST: 403,
  OWN_PROPOSAL: 403,
  NOT_OWN_PROPOSAL: 403,
  OWN_TITLE: 403,
};

/** The status that a refusal is answered with. */
export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? (code.endsWith('_UNKNOWN') ? 404 : 409);
}

/** A refusal as a problem, in both languages. */
export function problemOf(refusal: Refusal): Problem {
  const { code, data } = refusal;
  return { code, messages: { zh: refusalMessage(refusal, 'zh'), en: refusalMessage(refusal, 'en') }, data };
}

/** What was sent is not what the route takes: the panel and the server are not of the same version, or somebody tries. */
export function inputProblem(fields: readonly string[]): Problem {
  return {
    code: 'INPUT_INVALID',
    messages: {
      zh: `请求内容有误（${fields.join('、')}）。请刷新页面后重试。`,
      en: `The request is not as expected (${fields.join(', ')}). Reload the page and try again.`,
    },
    data: { fields },
  };
}

/** The body of a problem's answer. */
export function bodyOf(problem: Problem, status: number): ProblemBody {
  return { ...problem, error: { status, name: problem.code, message: problem.messages.zh } };
}
