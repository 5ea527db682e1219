import type { core } from 'zod';
import { findUnknownReferences } from './references';
import { findRepeatedKeys } from './repeated-keys';
import { SCENARIO, type Scenario } from './scenario';

/** What is wrong with a file, and where: `events[3].contribute.person`; the path is empty where it is the file itself. */
export interface Problem {
  path: string;
  message: string;
}

/** A scenario from a file's text, or everything that is wrong with it. */
export function readScenario(text: string): { scenario: Scenario } | { problems: Problem[] } {
  const source = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    return { problems: [{ path: '', message: `not JSON: ${(error as Error).message}` }] };
  }
  const read = SCENARIO.safeParse(json, { reportInput: true });
  const repeated = findRepeatedKeys(source).map(({ path, lost }) => {
    return { path: pathOf(path), message: lost ? 'unknown key' : 'a key twice in one object' };
  });
  if (!read.success) return { problems: [...repeated, ...read.error.issues.flatMap(problemsOf)] };
  const problems = [...repeated, ...findUnknownReferences(read.data)];
  return problems.length > 0 ? { problems } : { scenario: read.data };
}

function problemsOf(issue: core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: 'unknown key' }));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path: pathOf(issue.path), message: missing ? 'missing' : issue.message }];
}

/** A path as it is written in JavaScript: `groups.finance.committee`, `events[3].approve.ids[0]`. */
function pathOf(steps: readonly PropertyKey[]): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
