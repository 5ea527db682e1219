const { TestEnvironment } = require('jest-environment-node');
const { restoreTime } = require('./clock.cjs');
const { createHost } = require('./host.cjs');

/**
 * Jest gives every test file a module registry of its own; loading Strapi into each takes ten seconds. Here Strapi
 * lives outside of the registry, loaded once per worker, and a test file reaches it through `testHost`. What a file
 * opened is closed here, whether its tests passed or not.
 *
 * What comes from there has constructors of its own: `toEqual` holds, `toStrictEqual` and `instanceof` do not.
 */
module.exports = class SystemEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.host = createHost();
    this.global.testHost = this.host;
  }

  /**
   * What fails in the browser is kept as it was seen. Jest tells how long a file took by the clock that the file set,
   * unless it has its own back before.
   */
  async handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') await this.host?.shootWindows(wholeName(test));
    if (name === 'run_finish') restoreTime();
  }

  async teardown() {
    delete this.global.testHost;
    await this.host?.close();
    await super.teardown();
  }
};

/** A test's name after those of the blocks that it stands in. */
function wholeName({ name, parent }) {
  return parent && parent.name !== 'ROOT_DESCRIBE_BLOCK' ? `${wholeName(parent)} ${name}` : name;
}
