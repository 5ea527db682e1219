import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { RETRY_AFTER, unavailableBody } from './answer';

/** What Strapi's container knows it by; `cli/start/application.mjs` asks for it. */
const NAME = 'shutdown';

/**
 * Stands before everything that answers and lets it come to its end: from then on no connection is kept, new requests are
 * told to try again, and what is under way may finish.
 */
class Shutdown {
  readonly #running = new Set<ServerResponse>();
  #begun = false;
  #drained: () => void = () => undefined;
  /** One for all responses: thousands a second need no function of their own. */
  readonly #closed: (this: ServerResponse) => void;

  constructor(
    private readonly server: Server,
    private readonly application: RequestListener,
  ) {
    const left = (response: ServerResponse) => this.#left(response);
    this.#closed = function closed() {
      left(this);
    };
  }

  /** Takes the place of the listener that a server has for requests. */
  static before(server: Server): Shutdown {
    const [application, ...others] = server.listeners('request') as RequestListener[];
    if (!application || others.length > 0) throw new Error('The server must have one listener for requests.');
    const shutdown = new Shutdown(server, application);
    server.removeAllListeners('request');
    server.on('request', shutdown.enter);
    return shutdown;
  }

  readonly enter: RequestListener = (request, response) => {
    if (this.#begun) return turnAway(request, response);
    this.#running.add(response);
    response.on('close', this.#closed);
    this.application(request, response);
  };

  /**
   * Begins the end and waits for what is under way, at most for so long; then it is cut. The port stays open meanwhile, so
   * that whoever asks hears that they must ask elsewhere or later.
   */
  async drain(patienceMs: number): Promise<void> {
    this.#begun = true;
    const drained = new Promise<void>((resolve) => {
      this.#drained = resolve;
    });
    for (const response of this.#running) response.shouldKeepAlive = false;
    this.server.closeIdleConnections();
    if (this.#running.size > 0) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([drained, late]).finally(() => clearTimeout(timer));
    }
    this.server.close();
    // Whoever was answered just now may still be reading.
    this.server.closeIdleConnections();
    await new Promise((resolve) => setImmediate(resolve));
    for (const { socket } of this.#running) socket?.destroy();
  }

  #left(response: ServerResponse): void {
    this.#running.delete(response);
    if (!this.#begun) return;
    // Its headers went out before the end began: its connection would be kept.
    setImmediate(() => this.server.closeIdleConnections());
    if (this.#running.size === 0) this.#drained();
  }
}

/** Puts it before the application; in the register phase, after everything else that stands there. */
export function registerShutdown(strapi: Core.Strapi): void {
  strapi.add(NAME, Shutdown.before(strapi.server.httpServer));
}

function turnAway({ url = '', method }: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false;
  const body = JSON.stringify(unavailableBody(url.split('?')[0] ?? ''));
  response.writeHead(503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'Retry-After': RETRY_AFTER,
  });
  response.end(method === 'HEAD' ? undefined : body);
}
