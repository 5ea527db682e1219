import { rmSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, runModule } from './clone';

interface Server {
  pid: number;
  port: number;
  reused: boolean;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newDataDir(): string {
  const folder = makeFolder();
  folders.push(folder);
  return path.join(folder, 'data');
}

/** Starts the embedded server in a process of its own, does something, and gives what it printed as JSON. */
async function withServer(dataDir: string, then: string, before = ''): Promise<Server[]> {
  const { output } = await runModule(
    `import { startPostgres } from 'project/src/embedded/postgres.mjs';
    const start = (dataDir) => startPostgres({ dataDir, durable: true });
    const tell = ({ pid, port, reused }) => console.log(JSON.stringify({ pid, port, reused }));
    ${before}
    const server = await start(process.env.DATA);
    tell(server);
    ${then}`,
    { DATA: dataDir },
  );
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Server);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const STOP = 'await server.stop();';
const DIE = `process.kill(process.pid, 'SIGKILL');`;

test('after kill -9 of Node the next start takes the server over and stops it', async () => {
  const dataDir = newDataDir();
  const [first] = await withServer(dataDir, DIE);
  expect(exists(first!.pid)).toBe(true);

  const [second] = await withServer(dataDir, STOP);
  expect(second).toEqual({ ...first, reused: true });

  const [third] = await withServer(dataDir, STOP);
  expect(third!.reused).toBe(false);
});

test('after kill -9 of both the next start recovers what was committed', async () => {
  const dataDir = newDataDir();
  await withServer(
    dataDir,
    `import pg from 'pg';
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('CREATE TABLE kept AS SELECT 1');
    process.kill(server.pid, 'SIGKILL');
    ${DIE}`,
  );
  const [after, rows] = await withServer(
    dataDir,
    `import pg from 'pg';
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rowCount } = await client.query('SELECT * FROM kept');
    await client.end();
    tell({ pid: rowCount });
    ${STOP}`,
  );
  expect(after!.reused).toBe(false);
  expect(rows!.pid).toBe(1);
});

test('two at once have ports of their own, and a copied clone does not take the other one for its own', async () => {
  const dataDir = newDataDir();
  const servers = await withServer(
    dataDir,
    `import { cpSync } from 'node:fs';
    const [one, two] = await Promise.all([start(process.env.DATA + '-one'), start(process.env.DATA + '-two')]);
    tell(one);
    tell(two);
    await one.stop();
    await two.stop();
    await server.stop();
    cpSync(process.env.DATA, process.env.DATA + '-copy', { recursive: true, verbatimSymlinks: true });
    const again = await start(process.env.DATA);
    cpSync(process.env.DATA + '/cluster/postmaster.pid', process.env.DATA + '-copy/cluster/postmaster.pid');
    const copy = await start(process.env.DATA + '-copy');
    tell(copy);
    await copy.stop();
    tell({ pid: again.isAlive() ? 1 : 0 });
    await again.stop();`,
  );
  expect(new Set(servers.slice(0, 3).map(({ port }) => port)).size).toBe(3);
  expect(servers[3]!.reused).toBe(false);
  expect(servers[4]!.pid).toBe(1);
});

test('a stranger on the port that the crashed server had is not taken for it', async () => {
  const dataDir = newDataDir();
  const [first] = await withServer(dataDir, `process.kill(server.pid, 'SIGKILL'); ${DIE}`);
  const [second] = await withServer(
    dataDir,
    `${STOP} stranger.close();`,
    `import { createServer } from 'node:net';
    const stranger = createServer((socket) => socket.destroy());
    await new Promise((resolve) => stranger.listen(${first!.port}, '127.0.0.1', resolve));`,
  );
  expect(second!.reused).toBe(false);
  expect(second!.port).not.toBe(first!.port);
});
