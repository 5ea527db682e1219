import { createServer, type AddressInfo } from 'node:net';

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

const INT4 = 23;
const TEXT = 25;
const BOOL = 16;

const ready = message('Z', Buffer.from('I'));
const welcome = Buffer.concat([message('R', int32(0)), ready]);

/** One row in PostgreSQL's wire protocol. */
function row(columns: [name: string, type: number, value: string][]): Buffer {
  const described = columns.map(([name, type]) =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]),
  );
  const values = columns.map(([, , value]) => Buffer.concat([int32(value.length), Buffer.from(value)]));
  return Buffer.concat([
    message('T', Buffer.concat([int16(columns.length), ...described])),
    message('D', Buffer.concat([int16(columns.length), ...values])),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
}

/** A listener that lets anyone in and says of itself that it is a PostgreSQL of this version. */
export async function listenAsPostgres(server: {
  version: number;
  name: string;
}): Promise<{ port: number; close(): void }> {
  const listener = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(welcome);
      socket.on('data', (data) => {
        if (data.toString('latin1', 0, 1) !== 'Q') return socket.end();
        return socket.write(
          row([
            ['version', INT4, String(server.version)],
            ['name', TEXT, server.name],
            ['encoding', TEXT, 'UTF8'],
            ['migrated', BOOL, 'f'],
            ['may_create', BOOL, 't'],
          ]),
        );
      });
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return { port: (listener.address() as AddressInfo).port, close: () => listener.close() };
}
