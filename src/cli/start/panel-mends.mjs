/**
 * What of Strapi's panel is changed as it is built, where its packages offer neither a property nor a hook. A build fails
 * where a place to be changed is no longer found, as after an upgrade.
 */
import { readFile } from 'node:fs/promises';
import { access } from './panel-access.mjs';
import { words } from './panel-words.mjs';

/** By file: what stands there, as a string or an expression, and what is to stand there, as `String.replace` takes it. */
const MENDS = [...words, ...access];

/** The packages that they belong to. */
const PACKAGES = [...new Set(MENDS.map(({ file }) => file.split('/')[0]))].join('|');

const inPackages = (id) => id.split('?')[0].replaceAll('\\', '/');

/** @throws where one of the places is no longer found */
function mended(id, code) {
  const place = inPackages(id);
  return MENDS.filter(({ file }) => place.endsWith(`/${file}`))
    .flatMap(({ changes }) => changes)
    .reduce((so, [was, is]) => {
      const found = typeof was === 'string' ? so.includes(was) : was.test(so);
      if (!found) throw new Error(`${place} no longer contains ${was}: look at src/cli/start/panel-mends.mjs.`);
      return typeof was === 'string' ? so.replaceAll(was, is) : so.replace(was, is);
    }, code);
}

const isMended = (id) => MENDS.some(({ file }) => inPackages(id).endsWith(`/${file}`));

/** A Vite plugin for the panel's build. */
export function panelMends() {
  return {
    name: 'ace-mends',
    transform: (code, id) => (isMended(id) ? { code: mended(id, code), map: null } : null),
  };
}

/** The same for Vite's packages in development, which esbuild bundles before any plugin of Vite sees them. */
export function packageMends() {
  return {
    name: 'ace-mends',
    setup(build) {
      build.onLoad({ filter: new RegExp(`[\\\\/](${PACKAGES})[\\\\/].*\\.m?js$`) }, async ({ path }) =>
        isMended(path) ? { contents: mended(path, await readFile(path, 'utf8')) } : null,
      );
    },
  };
}
