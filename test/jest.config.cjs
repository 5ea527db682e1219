/**
 * Three kinds of tests. `domain` proves the rules without any framework, in milliseconds; `architecture` reads the
 * project's own files; `system` runs the real application on a real PostgreSQL.
 */
process.env.TZ = 'UTC';

const rootDir = `${__dirname}/..`;

const shared = {
  rootDir,
  transform: {
    '\\.(ts|mjs)$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs', importInterop: 'swc' },
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      },
    ],
    // Published as ES modules only, which jest cannot require as they are.
    'node_modules/temporal-polyfill/.*\\.js$': [
      '@swc/jest',
      { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022' } },
    ],
  },
  // A mode is set once per worker; 'off' because what test/support hands in must survive the file that used it.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transformIgnorePatterns: ['/node_modules/(?!temporal-polyfill/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.cache/', '<rootDir>/\\.strapi/', '<rootDir>/\\.tmp/'],
};

module.exports = {
  rootDir,
  // Each worker holds a running application; more of them than cores only wait for each other.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  reporters: ['default', '<rootDir>/test/support/slowest.cjs'],
  projects: [
    {
      ...shared,
      displayName: 'domain',
      testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
      // Node's own modules are kept out by the domain's tsconfig and by test/architecture: jest itself needs them here.
      moduleNameMapper: {
        '^(@strapi|@apollo|@graphql|@graphql-tools|@escape\\.tech|@swc|@faker-js)/':
          '<rootDir>/test/support/forbidden.cjs',
        '^(pg|knex|koa|graphql|sharp|react|supertest)(/|$)': '<rootDir>/test/support/forbidden.cjs',
      },
    },
    {
      ...shared,
      displayName: 'architecture',
      testMatch: ['<rootDir>/test/architecture/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(domain|architecture)/'],
      testEnvironment: '<rootDir>/test/support/environment.cjs',
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
  // Only what hangs is ended: what a busy machine does slowly is no fault.
  testTimeout: 600_000,
};
