import { keepCivilDates } from './civil-dates';
import { contributionProblems } from './contributions';
import type { Data } from './hook';
import { refuseFields, type FieldProblem } from './refusals';
import type { Write } from './rules-trail';
import { tidyDocument } from './texts';

/** A document as it is about to be written. */
export interface Written {
  uid: string;
  action: 'create' | 'update' | 'clone';
  /** The document that is changed or copied; null for a new one. */
  documentId: string | null;
  /** What the write says; a check may tidy it where it stands. */
  data: Data;
}

/** In this order: what is tidied by one is judged by those after it. */
const CHECKS: readonly ((written: Written) => Promise<FieldProblem[]>)[] = [
  keepCivilDates,
  tidyDocument,
  contributionProblems,
];

/** Says everything that is wrong with a document at once, each thing under its field, before anything is written. */
export async function checkWrites(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const written = writtenBy(write);
  if (written) {
    const problems = new Map<string, FieldProblem>();
    for (const check of CHECKS) {
      for (const problem of await check(written)) {
        const field = [problem.field].flat().join('.');
        const said = problems.get(field);
        // What a rule refuses says more than that a text is not written as its field asks.
        if (!said || (problem.code && !said.code)) problems.set(field, problem);
      }
    }
    refuseFields([...problems.values()]);
  }
  return next();
}

function writtenBy({ uid, action, params }: Write): Written | null {
  const { data, documentId = null } = (params ?? {}) as { data?: Data; documentId?: string };
  if (!data || (action !== 'create' && action !== 'update' && action !== 'clone')) return null;
  return { uid, action, documentId, data };
}
