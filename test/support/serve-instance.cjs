const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { setTime } = require('./clock.cjs');
const { bootStrapi, destroyStrapi } = require('./instance.cjs');

const start = path.join(__dirname, '../../src/cli/start');

/**
 * The application in a process of its own, listening on a free port. The parent is told the address, may set the time,
 * and may ask for an orderly end; signals end it as they end `npm start`. A process whose parent is gone ends at once.
 */
async function serve() {
  const strapi = await bootStrapi(JSON.parse(process.argv[2]));
  const { takeCharge } = await import(`${start}/ending.mjs`);
  const { destroyApplication } = await import(`${start}/application.mjs`);
  takeCharge().onEnd(() => destroyApplication(strapi));
  const { httpServer } = strapi.server;
  await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  process.on('message', ({ time, end, memory }) => {
    if (memory) return process.send({ memory: collected() });
    if (time !== undefined) setTime(time);
    if (end) void destroyStrapi(strapi).then(() => process.exit(0));
    else process.send({ done: true });
  });
  process.send({ url: `http://127.0.0.1:${httpServer.address().port}` });
}

/** What is in memory, in megabytes: as it is, and when all that nobody holds is gone. */
function collected() {
  const rss = process.memoryUsage.rss() / 1e6;
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  // What weak references held goes one round later.
  for (let round = 0; round < 4; round += 1) gc();
  const { rss: after, heapUsed, external } = process.memoryUsage();
  return { rss, after: after / 1e6, held: (heapUsed + external) / 1e6 };
}

process.on('disconnect', () => process.exit(1));
serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
