/**
 * What of Strapi's panel and its packages is changed as the panel is built, where they offer neither a property nor a
 * hook. A build fails where a place to be changed is no longer found, as after an upgrade.
 */
import { readFile } from 'node:fs/promises';
import { access } from './panel-access.mjs';
import { words } from './panel-words.mjs';

/** By module: what stands there, as a string or an expression, and what is to stand there. */
const MENDS = [...words, ...access];

/** @throws where one of the places is no longer found */
function mended(id, code) {
  return MENDS.filter(({ module }) => module.test(id))
    .flatMap(({ changes }) => changes)
    .reduce((said, [from, to]) => {
      if (typeof from === 'string' ? !said.includes(from) : said.search(from) < 0)
        throw new Error(`${id} no longer contains ${from}: look at src/cli/start/panel-mends.mjs.`);
      return typeof from === 'string' ? said.replaceAll(from, to) : said.replace(from, to);
    }, code);
}

/** The modules that are changed. */
const MENDED = new RegExp(MENDS.map(({ module }) => module.source).join('|'));

/** A Vite plugin for the panel's build. */
export function panelMends() {
  return {
    name: 'ace-mends',
    transform: (code, id) => (MENDED.test(id) ? { code: mended(id, code), map: null } : null),
  };
}

/** The same for Vite's packages in development, which esbuild bundles before any plugin of Vite sees them. */
export function packageMends() {
  return {
    name: 'ace-mends',
    setup(build) {
      build.onLoad({ filter: MENDED }, async ({ path }) => ({ contents: mended(path, await readFile(path, 'utf8')) }));
    },
  };
}
