/**
 * Words that Strapi's design system writes into its code in English alone, with neither a property nor a text id to
 * change them: screen readers would say them on Chinese pages.
 */

/** What the bundle's code reads the reader's language from, as src/admin/language.ts does. */
const ENGLISH = `globalThis.localStorage.getItem("strapi-admin-language") === "en"`;

/** What stands there, and what is to stand there; `e`, `t` and `n` are the picker's labels to clear, for date and for time. */
const WORDS = [
  ['children: "Loading"', `children: ${ENGLISH} ? "Loading" : "正在加载"`],
  ['clearLabel: `${e} date`', 'clearLabel: `${e} ${t}`'],
  ['clearLabel: `${e} time`', 'clearLabel: `${e} ${n}`'],
];

/** For {@link file://./panel-mends.mjs}. */
export const words = [{ file: '@strapi/design-system/dist/index.mjs', changes: WORDS }];
