const { statSync } = require('node:fs');
const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** The quick ones that most often find something first; then those in the browser, so that no long one is left alone at the end. */
const ORDER = [/\/test\/domain\//, /\/test\/architecture\//, /\/test\/(admin|faults|bench)\//, /./];

const places = (file) => ORDER.findIndex((pattern) => pattern.test(file.split(path.sep).join('/')));

class FirstTheQuick extends Sequencer {
  sort(tests) {
    const sizes = new Map(tests.map(({ path: file }) => [file, statSync(file).size]));
    const took = (test) => test.duration ?? sizes.get(test.path);
    return [...tests].sort((one, other) => places(one.path) - places(other.path) || took(other) - took(one));
  }
}

module.exports = FirstTheQuick;
