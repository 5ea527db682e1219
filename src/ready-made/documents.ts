import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MEGABYTE = 2 ** 20;
/** Of documents that were asked for once so far, and of those that came again. */
const MOST_NEW_BYTES = 4 * MEGABYTE;
const MOST_KNOWN_BYTES = 16 * MEGABYTE;
/** What a parsed document takes for each character of its text, measured: nodes, places and tokens. */
const BYTES_OF_A_CHARACTER = 100;
const LEAST_BYTES = 2_500;

/**
 * The parsed and validated documents, for Apollo, bounded by what they take in memory. Those that nobody asks for again push
 * out only each other. A document that is known is the same object for all who ask it; see the contract in `index.ts`.
 */
export class Documents {
  readonly #new = new LRUCache<string, DocumentNode>({ maxSize: MOST_NEW_BYTES, sizeCalculation: bytesOf });
  readonly #known = new LRUCache<string, DocumentNode>({ maxSize: MOST_KNOWN_BYTES, sizeCalculation: bytesOf });

  /** About how many bytes they take. */
  get bytes(): number {
    return this.#new.calculatedSize + this.#known.calculatedSize;
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const known = this.#known.get(key);
    if (known) return known;
    const again = this.#new.get(key);
    if (again) {
      this.#new.delete(key);
      this.#known.set(key, again);
    }
    return again;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#new.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return [this.#new.delete(key), this.#known.delete(key)].includes(true);
  }
}

/** However long its names and comments are, a document has only so many tokens (`graphql/server/limits.ts`). */
const LONGEST_OF_TOKENS = 6_000;

/** About how many bytes something takes that is made of a document, when each character of ordinary text takes so many. */
export function bytesFor({ loc }: DocumentNode, perCharacter: number): number {
  const length = loc?.source.body.length ?? 0;
  return LEAST_BYTES + perCharacter * Math.min(length, LONGEST_OF_TOKENS) + 10 * length;
}

function bytesOf(document: DocumentNode): number {
  return bytesFor(document, BYTES_OF_A_CHARACTER);
}
