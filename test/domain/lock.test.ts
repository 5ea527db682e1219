test.each(['pg', 'knex', '@strapi/strapi', '@apollo/server', 'graphql', 'koa', 'sharp'])(
  'a rule that loads %s does not run',
  (framework) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would fail before the test begins
    expect(() => void require(framework)).toThrow('rules are a library of plain values');
  },
);
