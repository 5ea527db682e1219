/**
 * Words that Strapi's design system writes into its code in English alone, with neither a property nor a text id to
 * change them: screen readers would say them on Chinese pages. They are replaced as the panel is built.
 */

/** What the bundle's code reads the reader's language from, as src/admin/language.ts does. */
const ENGLISH = `globalThis.localStorage.getItem("strapi-admin-language") === "en"`;

/** What stands there, and what is to stand there; `e`, `t` and `n` are the picker's labels to clear, for date and for time. */
const WORDS = [
  ['children: "Loading"', `children: ${ENGLISH} ? "Loading" : "正在加载"`],
  ['clearLabel: `${e} date`', 'clearLabel: `${e} ${t}`'],
  ['clearLabel: `${e} time`', 'clearLabel: `${e} ${n}`'],
];

/** A Vite plugin; the build fails where one of the words is no longer found, as after an upgrade. */
export function panelWords() {
  return {
    name: 'ace-words',
    transform(code, id) {
      if (!/@strapi[\\/]design-system[\\/]dist[\\/]index\.mjs/.test(id)) return null;
      let said = code;
      for (const [english, either] of WORDS) {
        if (!said.includes(english)) {
          this.error(`The design system no longer contains ${english}: look at src/cli/start/panel-words.mjs.`);
        }
        said = said.replaceAll(english, either);
      }
      return { code: said, map: null };
    },
  };
}
