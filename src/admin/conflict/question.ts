import { useSyncExternalStore } from 'react';
import type { ChangedField } from '../../domain/shared/refusal';

/** A field in conflict as the server tells it; the last two are what is sent for it next, by what the person chooses. */
export interface Conflict extends ChangedField {
  keepMine: string;
  takeTheirs: string;
}

/** What the person wants of one field. */
export type Choice = 'mine' | 'theirs';

/** A form that waits for an answer before it can be saved. */
export interface Question {
  conflicts: readonly Conflict[];
  /** The choices by field; null where the person goes back to the form. */
  answer: (choices: ReadonlyMap<string, Choice> | null) => void;
}

let question: Question | null = null;
const listeners = new Set<() => void>();

function ask(next: Question | null): void {
  question = next;
  for (const listener of listeners) listener();
}

/** Asks the person, field by field, whose value to save; null where they go back to the form. */
export function askWhose(conflicts: readonly Conflict[]): Promise<ReadonlyMap<string, Choice> | null> {
  question?.answer(null);
  return new Promise((resolve) => {
    const asked: Question = {
      conflicts,
      answer: (choices) => {
        if (question === asked) ask(null);
        resolve(choices);
      },
    };
    ask(asked);
  });
}

/** The form that waits for an answer, in whatever window of the page it stands. */
export function useQuestion(): Question | null {
  return useSyncExternalStore(subscribe, () => question);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
