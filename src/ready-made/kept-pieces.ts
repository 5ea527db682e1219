/** The most bytes of pieces that are kept, with what is around each; then they begin anew. */
const MOST_BYTES = 64 * 2 ** 20;
const AROUND_A_PIECE = 250;

/** What a document asks of an entry, by itself; the same object for as long as the document is known. */
export interface KeptBy {
  /** Whether it shows other people too, as the leaders of a group: an entry stays the same while their profiles change. */
  showsOthers: boolean;
}

/** What is said of an entry, and in which session it was made. */
interface Piece {
  bytes: Buffer;
  session: object;
}

/**
 * What answers said of entries, by entry and by what was asked of it; see the contract in `index.ts`. Entries go when their
 * person's profile or anything but profiles changes, what was asked with its document.
 */
export class KeptPieces {
  #kept = new WeakMap<object, WeakMap<KeptBy, Piece>>();
  #bytes = 0;

  /** The piece that was made of an entry, if it still says the same in this session. */
  find(entry: object, asked: KeptBy, session: object): Buffer | undefined {
    const known = this.#kept.get(entry)?.get(asked);
    return known && (!asked.showsOthers || known.session === session) ? known.bytes : undefined;
  }

  /** Keeps a piece in the place of the one before it. */
  keep(entry: object, asked: KeptBy, session: object, bytes: Buffer): void {
    const size = bytes.length + AROUND_A_PIECE;
    this.#bytes += size;
    if (this.#bytes > MOST_BYTES) {
      this.#kept = new WeakMap();
      this.#bytes = size;
    }
    const ofEntry = this.#kept.get(entry) ?? new WeakMap<KeptBy, Piece>();
    this.#kept.set(entry, ofEntry.set(asked, { bytes, session }));
  }
}
