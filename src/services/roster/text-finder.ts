import { folded, isFolded } from '../../domain/shared/fold';

/** Up to so many are looked at one by one, which then takes less time than looking through all texts. */
const FEW = 1000;

/** So much of a string tells how frequent a word is. */
const SAMPLE = 20_000;

/**
 * Finds in a list those whose texts hold words, without looking at each of them: equal texts of many (a company, a city)
 * stand once in one long string, with the places in the list that bear them. Made once for a list, it answers for 100,000
 * people in about a millisecond. It finds where for every word `texts.some((text) => folded(text).includes(word))`.
 */
export class TextFinder {
  /** Apart, as a string of Latin letters alone takes half the room and is read at twice the speed. */
  readonly #latin: Corpus;
  readonly #other: Corpus;

  /** @param texts those of each one in the list; null is no text */
  constructor(texts: readonly (readonly (string | null)[])[]) {
    const bearers = bearersByText(texts);
    const isLatin = (text: string) => !BEYOND_LATIN.test(text);
    this.#latin = new Corpus(bearers, isLatin, texts.length);
    this.#other = new Corpus(bearers, (text) => !isLatin(text), texts.length);
  }

  /**
   * The places in the list, in order, whose texts hold each of the words; all of those given, or of the list, without a word.
   *
   * @param words as {@link wordsOf} gives them
   * @param among only these places, in order
   */
  find(words: readonly string[], among: readonly number[] | null = null): number[] {
    let kept = among;
    for (const word of this.#rarestFirst(words)) {
      if (kept !== null && kept.length <= FEW) kept = kept.filter((place) => this.#holds(place, word));
      else kept = marked(this.#marksOf(word), kept);
    }
    return [...(kept ?? this.#latin.allPlaces())];
  }

  #rarestFirst(words: readonly string[]): string[] {
    if (words.length < 2) return [...words];
    const frequency = (word: string) => this.#corporaOf(word).reduce((sum, corpus) => sum + corpus.frequency(word), 0);
    const known = new Map(words.map((word) => [word, frequency(word)]));
    return [...words].sort((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0) || b.length - a.length);
  }

  /** For each place in the list 1 where it holds the word. */
  #marksOf(word: string): Uint8Array {
    const marks = new Uint8Array(this.#latin.size);
    for (const corpus of this.#corporaOf(word)) corpus.eachHolding(word, (place) => (marks[place] = 1));
    return marks;
  }

  #holds(place: number, word: string): boolean {
    return this.#corporaOf(word).some((corpus) => corpus.holds(place, word));
  }

  #corporaOf(word: string): Corpus[] {
    return BEYOND_LATIN.test(word) ? [this.#other] : [this.#latin, this.#other];
  }
}

/** The marked places, of all or of some. */
function marked(marks: Uint8Array, some: readonly number[] | null): readonly number[] {
  if (some !== null) return some.filter((place) => marks[place] === 1);
  const places: number[] = [];
  for (let place = marks.indexOf(1); place !== -1; place = marks.indexOf(1, place + 1)) places.push(place);
  return places;
}

const BEYOND_LATIN = /[^\n-~]/;

/** Ends every text: no word of a search has it, so that none is found across two texts. */
const END = '\n';

function bearersByText(texts: readonly (readonly (string | null)[])[]): Map<string, number[]> {
  const known = new Map<string, number[]>();
  const bearers = new Map<string, number[]>();
  // The same text is folded once: it is what costs time.
  const foldedOnce = (text: string) => {
    const places = known.get(text) ?? placesOf(bearers, folded(text));
    known.set(text, places);
    return places;
  };
  texts.forEach((own, place) => {
    for (const text of own) {
      if (text === null) continue;
      const places = isFolded(text) ? placesOf(bearers, text) : foldedOnce(text);
      if (places.at(-1) !== place) places.push(place);
    }
  });
  return bearers;
}

function placesOf(bearers: Map<string, number[]>, text: string): number[] {
  const places = bearers.get(text);
  if (places) return places;
  const none: number[] = [];
  bearers.set(text, none);
  return none;
}

/** Lists of numbers in one: the n-th stands from `begins[n]` to `begins[n + 1]`. */
interface Lists {
  begins: Uint32Array;
  numbers: Uint32Array;
}

/** Distinct texts in one string, the places that bear each, and the texts that each place bears. */
class Corpus {
  readonly #text: string;
  /** Where each text begins, with one more for the end. */
  readonly #begins: Uint32Array;
  readonly #bearers: Lists;
  readonly #borne: Lists;

  constructor(
    bearers: ReadonlyMap<string, readonly number[]>,
    belongs: (text: string) => boolean,
    readonly size: number,
  ) {
    const own = [...bearers].filter(([text]) => text !== '' && belongs(text));
    this.#text = own.map(([text]) => text + END).join('');
    this.#begins = sums(own.map(([text]) => text.length + END.length));
    const places = own.map(([, bearing]) => bearing);
    this.#bearers = { begins: sums(places.map(({ length }) => length)), numbers: Uint32Array.from(places.flat()) };
    this.#borne = turned(this.#bearers, size);
  }

  allPlaces(): number[] {
    return Array.from({ length: this.size }, (_, place) => place);
  }

  /** How often a word occurs in the beginning: for comparing words alone. */
  frequency(word: string): number {
    const sample = this.#text.slice(0, SAMPLE);
    return sample.split(word).length - 1;
  }

  /** Calls back with each place that has a text with the word, some of them several times. */
  eachHolding(word: string, found: (place: number) => void): void {
    const { begins, numbers } = this.#bearers;
    let text = 0;
    for (let at = this.#text.indexOf(word); at !== -1; at = this.#text.indexOf(word, this.#begins[text + 1])) {
      text = this.#textAt(at, text);
      const end = begins[text + 1] ?? 0;
      for (let one = begins[text] ?? end; one < end; one += 1) found(numbers[one] ?? 0);
    }
  }

  holds(place: number, word: string): boolean {
    const { begins, numbers } = this.#borne;
    const end = begins[place + 1] ?? 0;
    for (let one = begins[place] ?? end; one < end; one += 1) {
      const text = numbers[one] ?? 0;
      if (this.#text.slice(this.#begins[text], this.#begins[text + 1]).includes(word)) return true;
    }
    return false;
  }

  /** Which text stands at a position: the last that begins at or before it, and not before the one given. */
  #textAt(position: number, from: number): number {
    let low = from;
    let step = 1;
    while ((this.#begins[low + step] ?? Infinity) <= position) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.#begins.length - 1);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#begins[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}

function sums(lengths: readonly number[]): Uint32Array {
  const begins = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, at) => (begins[at + 1] = (begins[at] ?? 0) + length));
  return begins;
}

/** From the places of each text, the texts of each place. */
function turned({ begins, numbers }: Lists, places: number): Lists {
  const lengths = new Array<number>(places).fill(0);
  for (const place of numbers) lengths[place] = (lengths[place] ?? 0) + 1;
  const turnedBegins = sums(lengths);
  const next = turnedBegins.slice();
  const texts = new Uint32Array(numbers.length);
  for (let text = 0; text + 1 < begins.length; text += 1) {
    const end = begins[text + 1] ?? 0;
    for (let one = begins[text] ?? end; one < end; one += 1) {
      const place = numbers[one] ?? 0;
      texts[next[place] ?? 0] = text;
      next[place] = (next[place] ?? 0) + 1;
    }
  }
  return { begins: turnedBegins, numbers: texts };
}
