import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { until } from './until';

/** What a site is told. */
interface Told {
  type: string;
  timestamp: string;
  data: { everything: boolean; release: string | null; members: string[]; photos: string[] };
}

/** One request as the receiver got it. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** The message's id, the same for every attempt. */
  id: string;
  told: Told;
}

/** What is answered to a request: a status, or nothing at all. */
type Answer = number | 'nothing';

/** A site that is told what to drop. */
export interface Receiver {
  url: string;
  received: Received[];
  /** What it answers from now on: 204 unless said otherwise. */
  answer: (request: Received) => Answer | Promise<Answer>;
  /** Waits for so many requests that fit, and gives them. */
  got(count: number, fits?: (request: Received) => boolean): Promise<Received[]>;
  close(): Promise<void>;
}

/** A new secret as the specification writes it. */
export function aSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** Whether a receiver that knows this secret believes a request; throws where it does not. */
export function verify({ body, headers }: Received, secret: string): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

/** A real HTTP server on a free port of this machine. */
export async function aReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, url: path = '' } = request;
      const body = String(Buffer.concat(chunks));
      const taken = { path, headers, body, id: String(headers['webhook-id']), told: JSON.parse(body) as Told };
      receiver.received.push(taken);
      void Promise.resolve(receiver.answer(taken)).then((answer) => {
        if (answer === 'nothing') return;
        response.writeHead(answer, answer === 302 ? { location: `${receiver.url}/elsewhere` } : {}).end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer: () => 204,
    async got(count, fits = () => true) {
      const fitting = () => receiver.received.filter(fits);
      await until(
        () => Promise.resolve(fitting().length),
        (length) => length >= count,
      );
      return fitting();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
