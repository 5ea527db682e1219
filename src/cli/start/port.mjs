/**
 * Holds the port from the first moment: what is taken is known before the long steps, nobody can take it meanwhile, and
 * who asks too early hears that the programme is starting.
 */
import { createServer } from 'node:http';
import { Told } from './progress.mjs';

const FIRST = 1337;
const TRIES = 100;

function listen(port, host) {
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'Retry-After': '5', Connection: 'close', 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('正在启动 · starting\n');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * Takes the port that the user named, or the first free one from 1337 on.
 * @returns {Promise<{ server: import('node:http').Server, port: number }>}
 * @throws {Told} when the named one is taken, or the host is not this machine's
 */
export async function holdPort(env) {
  const host = env.HOST;
  const wanted = env.PORT ? Number(env.PORT) : null;
  for (let port = wanted ?? FIRST; port < (wanted ?? FIRST) + TRIES; port += 1) {
    try {
      return { server: await listen(port, host), port };
    } catch (error) {
      if (error.code === 'EADDRINUSE' && wanted === null) continue;
      if (error.code === 'EADDRINUSE')
        throw new Told(`端口 ${port} 已被占用，请设置其他 PORT · port ${port} is taken, set another PORT`);
      if (error.code === 'EACCES')
        throw new Told(`无权使用端口 ${port} · no right to use port ${port}; set another PORT`);
      throw new Told(
        `无法监听 ${host}:${port}，请检查 HOST · cannot listen on ${host}:${port}, check HOST (${error.code})`,
      );
    }
  }
  throw new Told(`没有空闲端口，请设置 PORT · no free port from ${FIRST} on, set PORT`);
}
