const { bootStrapi, destroyStrapi } = require('./instance.cjs');

/**
 * The application in a process of its own, as in service, so that what is measured of it is its alone. Told through the
 * channel to its parent: `{ url }` once it listens, and its memory a hundred times a second.
 */
async function main() {
  const strapi = await bootStrapi(JSON.parse(process.argv[2]));
  const { httpServer } = strapi.server;
  await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  process.send({ url: `http://127.0.0.1:${httpServer.address().port}` });
  const telling = setInterval(() => process.send({ rss: process.memoryUsage.rss() }), 10);
  process.once('disconnect', () => {
    clearInterval(telling);
    void destroyStrapi(strapi).finally(() => process.exit(0));
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
