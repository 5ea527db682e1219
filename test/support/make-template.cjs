const { bootStrapi, destroyStrapi } = require('./instance.cjs');

/** Boots the application once on the template database: migrations, schema, constraints, catalogue. A child process. */
const { root, distDir, publicDir, databaseUrl } = JSON.parse(process.argv[2]);

bootStrapi({ root, distDir, publicDir, databaseUrl })
  .then(destroyStrapi)
  .then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
