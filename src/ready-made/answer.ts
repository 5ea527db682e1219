import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pack, type Encoding } from './encoding';

/** Less is not worth packing. */
const LEAST_PACKED = 1_000;

/** What of an answer's headers a 304 repeats. */
const OF_A_304 = /^(etag|cache-control|vary|access-control-.*)$/i;

interface Packed {
  /** Names and values in turn, as `writeHead` takes them without looking at each. */
  headers: string[];
  body: Buffer;
}

/** An answer as it went out once, with the very headers that it had, to be sent again. */
export class Answer {
  readonly #headers: string[];
  readonly #plain: Packed;
  readonly #packed: Partial<Record<Encoding, Packed>> = {};
  readonly #packing = new Set<Encoding>();
  readonly #etag: string | undefined;
  readonly #unmodified: string[];

  constructor(
    headers: OutgoingHttpHeaders,
    private readonly body: Buffer,
    private readonly grown: (bytes: number) => void = () => undefined,
  ) {
    const named = Object.entries(headers).filter(
      ([name]) => !/^(content-length|date|connection|keep-alive)$/i.test(name),
    );
    this.#headers = named.flatMap(([name, value]) => [value ?? []].flat().flatMap((one) => [name, String(one)]));
    this.#plain = this.#with(body);
    const etag = named.find(([name]) => name.toLowerCase() === 'etag')?.[1];
    this.#etag = etag === undefined ? undefined : String(etag);
    this.#unmodified = named.filter(([name]) => OF_A_304.test(name)).flatMap(([name, value]) => [name, String(value)]);
  }

  /** About how many bytes it takes in memory now. */
  get bytes(): number {
    const packed = Object.values(this.#packed).reduce((sum, { body }) => sum + body.length, 0);
    return this.body.length + packed + 2_000;
  }

  /** Sends it, packed as asked once that has been made; until then as it is. */
  send(response: ServerResponse, encoding: Encoding): void {
    const { headers, body } = encoding === 'identity' ? this.#plain : this.#as(encoding);
    response.writeHead(200, headers);
    response.end(body);
  }

  /** Sends that the asker has it already; false where the asker has another one or none. */
  sendUnmodified(response: ServerResponse, ifNoneMatch: string | undefined): boolean {
    if (ifNoneMatch === undefined || this.#etag === undefined || !names(ifNoneMatch, this.#etag)) return false;
    response.writeHead(304, this.#unmodified);
    response.end();
    return true;
  }

  #as(encoding: 'gzip' | 'br'): Packed {
    const packed = this.#packed[encoding];
    if (packed) return packed;
    if (this.body.length >= LEAST_PACKED && !this.#packing.has(encoding)) {
      this.#packing.add(encoding);
      void pack(this.body, encoding).then((body) => {
        this.#packed[encoding] = this.#with(body, encoding);
        this.grown(this.bytes);
      });
    }
    return this.#plain;
  }

  #with(body: Buffer, encoding?: string): Packed {
    const extra = encoding === undefined ? [] : ['Content-Encoding', encoding];
    return { headers: [...this.#headers, ...extra, 'Content-Length', String(body.length)], body };
  }
}

/** Whether an If-None-Match names an ETag, by the weak comparison that it is made for. */
export function names(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) return true;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag));
}
