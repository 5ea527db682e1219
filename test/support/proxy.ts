import { connect as connectTo, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way to a database, which can be cut and made silent. */
export interface Proxy {
  /** The database's address by this way. */
  databaseUrl: string;
  /** Ends every connection, and refuses new ones as a server that was stopped does, until {@link mend}. */
  cut(): Promise<void>;
  /** Lets through again. */
  mend(): Promise<void>;
  /**
   * From now on says nothing to connections that begin with this text, as a firewall does that drops what it sees; with
   * none, to all. New connections of the kind are taken and not answered.
   */
  silence(beginning?: string): void;
  close(): Promise<void>;
}

/** Opens a way to a database through a port of its own. */
export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const ways = new Set<{ near: Socket; far: Socket; beginning: string }>();
  let silenced: string | null = null;
  const server = createServer((near) => {
    const far = connectTo(Number(target.port), target.hostname);
    const way = { near, far, beginning: '' };
    const isSilent = () => silenced !== null && way.beginning.includes(silenced);
    ways.add(way);
    near.on('data', (chunk: Buffer) => {
      way.beginning ||= chunk.toString('latin1');
      if (!isSilent()) far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (!isSilent()) near.write(chunk);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        ways.delete(way);
      });
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  const cut = async () => {
    const closed = server.listening && new Promise((resolve) => server.close(resolve));
    for (const { near } of ways) near.destroy();
    await closed;
  };
  return {
    databaseUrl: url.href,
    cut,
    mend: async () => {
      silenced = null;
      if (!server.listening) await listen(port);
    },
    silence: (beginning = '') => {
      silenced = beginning;
    },
    close: cut,
  };
}
