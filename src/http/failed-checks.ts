import type { Core } from '@strapi/strapi';
import { yup } from '@strapi/utils';
import type { Context } from 'koa';

type Check = (this: CheckContext, value: unknown, context: unknown) => unknown;

interface CheckContext {
  createError(options: { message: string }): unknown;
}

interface Schema {
  tests: { OPTIONS: { test: Check } }[];
  _validate: (this: Schema, ...given: unknown[]) => unknown;
}

const MENDED = Symbol.for('postgresql-ace.mended');
const FAILURE = Symbol.for('postgresql-ace.failure');

/**
 * Makes a check that fails an answer. Strapi checks what is sent by yup, some of it by asking the database, and yup 0.32
 * lets a check that rejects go: the request never got an answer, and the rejection, which nobody handled, ended the
 * whole process. A name of a folder with U+0000 in it was enough.
 */
export function mendChecks(): void {
  const schema = yup.BaseSchema.prototype as unknown as Schema & { [MENDED]?: true };
  if (schema[MENDED]) return;
  schema[MENDED] = true;
  const { _validate: validate } = schema;
  const mended = new WeakSet<object>();
  schema._validate = function (...given) {
    for (const { OPTIONS: options } of this.tests) {
      if (mended.has(options)) continue;
      mended.add(options);
      options.test = answered(options.test);
    }
    return validate.apply(this, given);
  };
}

function answered(check: Check): Check {
  return function (value, context) {
    const answer = check.call(this, value, context);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((failure: unknown) => {
      const state = strapi.requestContext.get()?.state as Record<symbol, unknown> | undefined;
      // The first one: in a transaction that failed every other check fails of that.
      if (state) state[FAILURE] ??= failure;
      // The schema's own problem is told instead of the check's unless the request's edge knows better.
      return this.createError({ message: 'could not be checked' });
    });
  };
}

/** What went wrong while something that the request sent was checked; undefined where nothing did. */
export function failureOfCheck(ctx: Context): unknown {
  return (ctx.state as Record<symbol, unknown>)[FAILURE];
}

declare const strapi: Core.Strapi;
