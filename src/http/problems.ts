import type { Context } from 'koa';
import type { Bilingual } from '../domain/shared/bilingual';
import type { Refusal } from '../domain/shared/refusal';
import { denialText, type Denial } from '../messages/denials';
import { refusalMessage } from '../messages/refusals';
import { setStatus, statusOf } from './statuses';

/** Why a request was turned away, as the bodies of the panel's routes and of the small doors say it. */
export interface Problem {
  /** A refusal's code, or `INPUT_INVALID`. */
  code: string;
  messages: Bilingual;
  data: object;
}

/** A problem as it is sent; Strapi's client in the panel reads `error`. */
export interface ProblemBody extends Problem {
  error: { status: number; name: string; message: string };
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

/** Answers that a request is refused. */
export function answerRefusal(ctx: Context, refusal: Refusal): void {
  ctx.body = bodyOf(problemOf(refusal), setStatus(ctx, refusal));
}

/** Answers that who asks may not. */
export function answerDenial(ctx: Context, denial: Denial): void {
  ctx.status = statusOf(denial.code);
  ctx.body = bodyOf({ code: denial.code, messages: denialText(denial), data: {} }, ctx.status);
}
