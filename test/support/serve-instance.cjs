const path = require('node:path');
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
  process.on('message', ({ time, end }) => {
    if (time !== undefined) setTime(time);
    if (end) void destroyStrapi(strapi).then(() => process.exit(0));
    else process.send({ done: true });
  });
  process.send({ url: `http://127.0.0.1:${httpServer.address().port}` });
}

process.on('disconnect', () => process.exit(1));
serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
