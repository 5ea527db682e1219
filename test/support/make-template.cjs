const { bootStrapi, destroyStrapi } = require('./instance.cjs');

/**
 * Boots the application once on the template database: migrations, schema, constraints, catalogue. A child process. The
 * tests' evidence is at example.org: whether articles are on the official account is asked where a test says so.
 */
const { root, distDir, publicDir, databaseUrl } = JSON.parse(process.argv[2]);

bootStrapi({ root, distDir, publicDir, databaseUrl })
  .then(async (strapi) => {
    await strapi.db.connection('components_rules_revisions').update({ evidence_hosts: null });
    return destroyStrapi(strapi);
  })
  .then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
