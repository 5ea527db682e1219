/**
 * What a browser talks to while the programme is developed: one address, whatever process answers behind it. A request
 * that comes between a save and the new server waits for it.
 */
import { request as ask } from 'node:http';
import { connect } from 'node:net';

/** What Vite serves below the panel's address; all else there is the admin API's. */
const VITE = /^\/admin\/(@|src\/|node_modules\/|\.strapi\/|\.cache\/)/;
const PANEL = /^\/admin(\/|$|\?)/;

/** A page that a person opens or loads again, and not what its scripts ask for. */
const isVisit = ({ method, headers }) => method === 'GET' && /text\/html/.test(headers.accept ?? '');

const isPanels = (request) => VITE.test(request.url) || (PANEL.test(request.url) && isVisit(request));

function refuse(response, reason) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1' });
  response.end(`${reason}\n`);
}

/** Hands a request on to a port of this machine, and its answer back. */
function pass(request, response, port) {
  const { method, url: path, headers } = request;
  const onward = ask({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode, answer.statusMessage, answer.rawHeaders);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  onward.once('error', (error) => refuse(response, `服务没有应答 · the server does not answer: ${error.message}`));
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}

/** Hands Vite's web socket on, by which the browser hears of changes. */
function passSocket(request, socket, head, port) {
  const onward = connect(port, '127.0.0.1', () => {
    const lines = request.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []));
    onward.write([`${request.method} ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  for (const end of [socket, onward]) {
    end.on('error', () => undefined);
    end.on('close', () => (socket.destroy(), onward.destroy()));
  }
}

/**
 * Answers on a port that is already held.
 * @param {import('node:http').Server} held
 * @param {{ server(): Promise<{ port: number } | { failed: string }>, panel(): Promise<number> }} behind where the
 *   application answers or why it does not, and the port of the panel's process
 */
export function answerAt(held, { server, panel }) {
  held.removeAllListeners('request');
  held.on('request', async (request, response) => {
    try {
      if (isPanels(request)) return pass(request, response, await panel());
      const outcome = await server();
      if ('failed' in outcome) return refuse(response, outcome.failed);
      pass(request, response, outcome.port);
    } catch (error) {
      refuse(response, String(error?.message ?? error));
    }
  });
  held.on('upgrade', async (request, socket, head) => {
    socket.on('error', () => undefined);
    try {
      passSocket(request, socket, head, await panel());
    } catch {
      socket.destroy();
    }
  });
}
