import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';
import type { Epoch } from './shared-reads';

const MEGABYTE = 1024 * 1024;
/** All that may be kept, and the largest that is. */
const MOST_BYTES = 64 * MEGABYTE;
const LARGEST_ANSWER = 4 * MEGABYTE;
/** Of the questions asked once so far, with what is around each. */
const MOST_SEEN_BYTES = 4 * MEGABYTE;
const AROUND_A_QUESTION = 200;

/**
 * The answers of the present epoch, by question. An answer is kept when its question is asked a second time, so that
 * questions which nobody repeats push nothing out; all goes when anything changes.
 */
export class KeptAnswers {
  readonly #answers = new LRUCache<string, Answer>({ maxSize: MOST_BYTES, maxEntrySize: LARGEST_ANSWER });
  readonly #seen = new LRUCache<string, true>({
    maxSize: MOST_SEEN_BYTES,
    sizeCalculation: (_, key) => key.length + AROUND_A_QUESTION,
  });
  #epoch: Epoch | null = null;

  /** How many there are, and about how many bytes they take. */
  get held(): { answers: number; bytes: number } {
    return { answers: this.#answers.size, bytes: this.#answers.calculatedSize };
  }

  /** The answer to a question in an epoch; undefined for none. */
  find(question: string, epoch: Epoch): Answer | undefined {
    return this.#epoch === epoch ? this.#answers.get(question) : undefined;
  }

  /** Keeps an answer if its question was asked before, or is being asked by others right now. */
  keep(question: string, epoch: Epoch, answer: Answer, awaited: boolean): void {
    if (this.#epoch !== epoch) this.#begin(epoch);
    if (awaited || this.#seen.has(question)) this.resize(question, answer);
    this.#seen.set(question, true);
  }

  /** Counts an answer anew after it has grown. */
  resize(question: string, answer: Answer): void {
    this.#answers.set(question, answer, { size: answer.bytes + 2 * question.length });
  }

  /** Whether this very answer is the one that is kept. */
  has(question: string, answer: Answer): boolean {
    return this.#answers.peek(question) === answer;
  }

  /** Lets all answers go; what has been asked before is remembered. */
  clear(): void {
    this.#answers.clear();
    this.#epoch = null;
  }

  #begin(epoch: Epoch): void {
    this.#answers.clear();
    this.#epoch = epoch;
  }
}
