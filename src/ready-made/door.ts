import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, Server, ServerResponse } from 'node:http';
import { Answer, names } from './answer';
import type { PublicChanges } from './changes';
import { encodingFor } from './encoding';
import { KeptAnswers } from './kept-answers';
import type { SharedReads } from './shared-reads';
import { giveTicket } from './ticket';

const PATH = '/graphql';
const SAFELISTED = `${PATH}?`;
/** Longer questions go the whole way, each time. */
const LONGEST_QUESTION = 4_096;
const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i;

/** A question on its way through the application, and those who wait for the same answer. */
interface Flight {
  version: number;
  waiting: Waiting[];
}

interface Waiting {
  request: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
}

/**
 * Stands before the whole application and answers anonymous questions whose answer is known, in the bytes in which it
 * went out before. Everything else goes the way it always went; the answer to it is taken down on its way out where the
 * endpoint says that it may be given to anybody. Whoever sends credentials never gets in touch with any of this: only
 * `Authorization` says who somebody is (`http/who-asks.ts`), cookies say nothing to this API.
 */
export class Door {
  readonly #answers = new KeptAnswers();
  readonly #flights = new Map<string, Flight>();
  /** How many requests were answered from what is kept, and by waiting for somebody else's answer. */
  readonly served = { kept: 0, shared: 0 };

  constructor(
    private readonly application: RequestListener,
    private readonly reads: SharedReads,
    private readonly changes: PublicChanges,
  ) {
    changes.onChange(() => this.#answers.clear());
  }

  /** How many answers are kept, and about how many bytes they take. */
  get held(): { answers: number; bytes: number } {
    return this.#answers.held;
  }

  /** Takes the place of the listener that a server has for requests. */
  static before(server: Server, reads: SharedReads): Door {
    const [application, ...others] = server.listeners('request') as RequestListener[];
    if (!application || others.length > 0) throw new Error('The server must have one listener for requests.');
    const door = new Door(application, reads, reads.changes);
    server.removeAllListeners('request');
    server.on('request', door.enter);
    return door;
  }

  readonly enter: RequestListener = (request, response) => {
    const { method, url = '', headers } = request;
    if (headers.authorization === undefined && url.startsWith(PATH)) {
      if (method === 'POST' && url === PATH && this.#takesBody(request)) return this.#read(request, response);
      if (method === 'GET' && url.startsWith(SAFELISTED) && url.length <= LONGEST_QUESTION && !hasBody(request))
        return this.#ask(request, response, EMPTY);
    }
    this.application(request, response);
  };

  #takesBody({ headers }: IncomingMessage): boolean {
    const length = Number(headers['content-length']);
    return (
      length > 0 &&
      length <= LONGEST_QUESTION &&
      headers['transfer-encoding'] === undefined &&
      headers['content-encoding'] === undefined &&
      JSON_TYPE.test(headers['content-type'] ?? '')
    );
  }

  /** Whoever goes away before the end of the body is not answered. */
  #read(request: IncomingMessage, response: ServerResponse): void {
    const length = Number(request.headers['content-length']);
    let body: Buffer | null = null;
    request.on('data', (chunk: Buffer) => {
      body = body === null ? chunk : Buffer.concat([body, chunk]);
      if (body.length === length) this.#ask(request, response, body);
    });
  }

  #ask(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const question = questionOf(request, body);
    const { settling } = this.changes;
    if (question.length > 2 * LONGEST_QUESTION) this.#pass(request, response, body);
    else if (settling) void settling.then(() => this.#answer(question, request, response, body));
    else this.#answer(question, request, response, body);
  }

  #answer(question: string, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const epoch = this.reads.present();
    const answer = epoch && this.#answers.find(question, epoch);
    if (answer) {
      this.served.kept += 1;
      give(answer, request, response);
    } else if (this.changes.certain) this.#askOnce(question, request, response, body);
    else this.#pass(request, response, body);
  }

  /** Equal questions at the same time and version share one way through the application. */
  #askOnce(question: string, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    // Nothing is sent to whoever has gone away: those who waited for that answer would wait for ever.
    if (request.socket.destroyed) return;
    const under = this.#flights.get(question);
    const { version } = this.changes;
    if (under?.version === version) {
      under.waiting.push({ request, response, body });
      return;
    }
    const flight: Flight = { version, waiting: [] };
    this.#flights.set(question, flight);
    const land = (next: (one: Waiting) => void): void => {
      if (this.#flights.get(question) === flight) this.#flights.delete(question);
      flight.waiting.splice(0).forEach(next);
    };
    const ticket = giveTicket(request, body);
    takeDown(request, response, (headers, bytes) => {
      const epoch = ticket.keptFor;
      if (!epoch || !bytes) return land((one) => this.#pass(one.request, one.response, one.body));
      const answer: Answer = new Answer(headers, bytes, () => {
        if (this.#answers.has(question, answer)) this.#answers.resize(question, answer);
      });
      if (this.reads.present() === epoch) this.#answers.keep(question, epoch, answer, flight.waiting.length > 0);
      land((one) => {
        this.served.shared += 1;
        give(answer, one.request, one.response);
      });
    });
    // Whoever went first has gone away without an answer: the next one asks for all.
    response.once('close', () => land((one) => this.#ask(one.request, one.response, one.body)));
    this.application(request, response);
  }

  #pass(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    giveTicket(request, body);
    this.application(request, response);
  }
}

const EMPTY = Buffer.alloc(0);

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/** All of a request that its answer may depend on, but for how the answer is packed. */
function questionOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  return `${method} ${headers.origin ?? ''}\n${headers.accept ?? ''}\n${method === 'GET' ? url : body.toString('latin1')}`;
}

function give(answer: Answer, { headers }: IncomingMessage, response: ServerResponse): void {
  if (answer.sendUnmodified(response, headers['if-none-match'])) return;
  answer.send(response, encodingFor(headers['accept-encoding']));
}

/**
 * Calls back with the headers and bytes of a response as it goes out; without bytes for one that is not sent whole and
 * well. Whoever has this very answer already is told so instead.
 */
function takeDown(
  request: IncomingMessage,
  response: ServerResponse,
  taken: (headers: OutgoingHttpHeaders, bytes: Buffer | null) => void,
): void {
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    response.end = end as typeof response.end;
    const [body] = args;
    const headers = response.getHeaders();
    const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.isBuffer(body) ? body : null;
    const whole = response.statusCode === 200 && !response.headersSent ? bytes : null;
    const [wanted, etag] = [request.headers['if-none-match'], response.getHeader('etag')];
    if (whole && wanted !== undefined && etag !== undefined && names(wanted, String(etag))) {
      response.statusCode = 304;
      response.statusMessage = 'Not Modified';
      for (const name of ['content-type', 'content-length']) response.removeHeader(name);
      end();
    } else end(...args);
    taken(headers, whole);
    return response;
  }) as typeof response.end;
}
