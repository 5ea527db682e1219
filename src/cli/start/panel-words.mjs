/**
 * Words that Strapi's design system writes into its code in English alone, with neither a property nor a text id to
 * change them: screen readers would say them on Chinese pages. They are replaced as the panel is built.
 */
import { readFile } from 'node:fs/promises';

/** What the bundle's code reads the reader's language from, as src/admin/language.ts does. */
const ENGLISH = `globalThis.localStorage.getItem("strapi-admin-language") === "en"`;

/** What stands there, and what is to stand there; `e`, `t` and `n` are the picker's labels to clear, for date and for time. */
const WORDS = [
  ['children: "Loading"', `children: ${ENGLISH} ? "Loading" : "正在加载"`],
  ['clearLabel: `${e} date`', 'clearLabel: `${e} ${t}`'],
  ['clearLabel: `${e} time`', 'clearLabel: `${e} ${n}`'],
];

const SPOKEN = /@strapi[\\/]design-system[\\/]dist[\\/]index\.mjs/;

/** @throws where one of the words is no longer found, as after an upgrade */
function inBothLanguages(code) {
  return WORDS.reduce((said, [english, either]) => {
    if (!said.includes(english))
      throw new Error(`The design system no longer contains ${english}: look at src/cli/start/panel-words.mjs.`);
    return said.replaceAll(english, either);
  }, code);
}

/** A Vite plugin for the panel's build, which fails where one of the words is no longer found. */
export function panelWords() {
  return {
    name: 'ace-words',
    transform: (code, id) => (SPOKEN.test(id) ? { code: inBothLanguages(code), map: null } : null),
  };
}

/** The same for Vite's packages in development, which esbuild bundles before any plugin of Vite sees them. */
export function packageWords() {
  return {
    name: 'ace-words',
    setup(build) {
      build.onLoad({ filter: SPOKEN }, async ({ path }) => ({
        contents: inBothLanguages(await readFile(path, 'utf8')),
      }));
    },
  };
}
