/**
 * What Strapi's panel and its packages write into their code for every reader alike, with neither a property nor a text
 * id to change it: words in English alone, which screen readers would say on Chinese pages; days and numbers in other
 * forms than everywhere else; ids of documents and fields without rights, which are of no use to anybody; hints that errors
 * drive away. It is replaced as the panel is built.
 */
import { readFile } from 'node:fs/promises';

/** What the bundle's code reads the reader's language from, as src/admin/language.ts does. */
const ENGLISH = `globalThis.localStorage.getItem("strapi-admin-language") === "en"`;

const either = (english, chinese) => `(${ENGLISH} ? "${english}" : "${chinese}")`;

/** A time by the reader's clock, in the form in which days are shown everywhere. */
const MOMENT = `new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(value))`;

const HINT = 'return !t ? null : /* @__PURE__ */ r(A, { variant: "pi", tag: "p", id: `${e}-hint`';

/** How each input of the design system says by what it is described: by its error or by its hint. */
const DESCRIBED = /([\w$]+) \? ([\w$]+) = `\$\{([\w$]+)\}-error` : ([\w$.]+) && \(\2 = `\$\{\3\}-hint`\)/g;

/** By module, what stands there, and what is to stand there. */
const WORDS = [
  {
    module: /@strapi[\\/]design-system[\\/]dist[\\/]index\.mjs/,
    words: [
      ['children: "Loading"', `children: ${either('Loading', '正在加载')}`],
      // `e`, `t` and `n` are the picker's labels to clear, for date and for time.
      ['clearLabel: `${e} date`', 'clearLabel: `${e} ${t}`'],
      ['clearLabel: `${e} time`', 'clearLabel: `${e} ${n}`'],
      ['closeLabel: t = "Close modal"', `closeLabel: t = ${either('Close modal', '关闭')}`],
      ['label: t = "Pagination"', `label: t = ${either('Pagination', '分页')}`],
      ['"Loading content..."', either('Loading content…', '正在加载…')],
      ['"aria-roledescription": "carousel"', `"aria-roledescription": ${either('carousel', '轮播')}`],
      ['"aria-roledescription": "slide"', `"aria-roledescription": ${either('slide', '图片')}`],
      // A year is no quantity: 2020, not 2,020.
      ['maximumFractionDigits: 20 })', 'maximumFractionDigits: 20, useGrouping: false })'],
      // A hint stays when an error joins it, and both describe the input.
      ['return !t || n ? null : /* @__PURE__ */ r(A, { variant: "pi", tag: "p", id: `${e}-hint`', HINT],
      [DESCRIBED, '($2 = [$1 && `${$3}-error`, $4 && `${$3}-hint`].filter(Boolean).join(" ") || void 0)'],
    ],
  },
  {
    module: /@strapi[\\/]admin[\\/].*[\\/]components[\\/]PageHelpers\.mjs/,
    words: [
      ['| Strapi`', '| PostgreSQL ACE`'],
      ["'Loading content.'", either('Loading content.', '正在加载')],
    ],
  },
  {
    module: /@strapi[\\/]admin[\\/].*[\\/]components[\\/]Filters\.mjs/,
    words: [
      [dayAs('value, {', 12), 'formattedValue = value;'],
      [momentAs('value, {', 12), `formattedValue = ${MOMENT};`],
    ],
  },
  {
    module: /@strapi[\\/]content-manager[\\/].*[\\/]TableCells[\\/]CellValue\.mjs/,
    words: [
      [dayAs('parseISO(value), {', 8), 'formattedValue = value;'],
      [momentAs('value, {', 8), `formattedValue = value ? ${MOMENT} : value;`],
    ],
  },
  {
    module: /@strapi[\\/]content-manager[\\/].*[\\/]ListView[\\/]components[\\/]ViewSettingsMenu\.mjs/,
    words: [
      ['checkIfAttributeIsDisplayable(attributes[name])', "name !== 'documentId' && $&"],
      [
        "label: list.metadatas[name]?.label ?? ''",
        'label: formatMessage({ id: `content-manager.content-types.${model}.${name}`, defaultMessage: list.metadatas[name]?.label || name })',
      ],
    ],
  },
  {
    module: /@strapi[\\/]content-manager[\\/].*[\\/]EditView[\\/]components[\\/]InputRenderer\.mjs/,
    // What somebody may not see has no place in their form.
    words: [['return /*#__PURE__*/ jsx(NotAllowedInput, {', 'return false && jsx(NotAllowedInput, {']],
  },
  {
    module: /@strapi[\\/]content-manager[\\/].*[\\/]EditView[\\/]components[\\/]Header\.mjs/,
    words: [
      ['isDisplayed: collectionType !== SINGLE_TYPES && !!(document?.documentId ?? id)', 'isDisplayed: false'],
      ['if (!documentId) {\n        return null;', 'if (true) {\n        return null;'],
    ],
  },
  {
    module: /sonner[\\/]dist[\\/]index\.mjs/,
    words: [["containerAriaLabel = 'Notifications'", `containerAriaLabel = ${either('Notifications', '通知')}`]],
  },
  {
    module: /@dnd-kit[\\/]core[\\/]dist[\\/]core\.esm\.js/,
    words: [["roleDescription = 'draggable'", `roleDescription = ${either('draggable', '可拖动')}`]],
  },
  {
    module: /@dnd-kit[\\/]sortable[\\/]dist[\\/]sortable\.esm\.js/,
    words: [["roleDescription: 'sortable'", `roleDescription: ${either('sortable', '可排序')}`]],
  },
];

/** How Strapi's code says a day in full, as it is broken into lines there. */
function dayAs(given, indent) {
  const margin = ' '.repeat(indent);
  return `formattedValue = formatDate(${given}\n${margin}    dateStyle: 'full'\n${margin}});`;
}

function momentAs(given, indent) {
  const margin = ' '.repeat(indent);
  return `formattedValue = formatDate(${given}\n${margin}    dateStyle: 'full',\n${margin}    timeStyle: 'short'\n${margin}});`;
}

/** @throws where one of the words is no longer found, as after an upgrade */
function replaced(code, words, id) {
  return words.reduce((said, [from, to]) => {
    if (typeof from === 'string' ? !said.includes(from) : said.search(from) < 0)
      throw new Error(`${id} no longer contains ${from}: look at src/cli/start/panel-words.mjs.`);
    return said.replaceAll(from, to);
  }, code);
}

const wordsOf = (id) => WORDS.find(({ module }) => module.test(id))?.words;

/** A Vite plugin for the panel's build, which fails where one of the words is no longer found. */
export function panelWords() {
  return {
    name: 'ace-words',
    transform(code, id) {
      const words = wordsOf(id);
      return words ? { code: replaced(code, words, id), map: null } : null;
    },
  };
}

/** The same for Vite's packages in development, which esbuild bundles before any plugin of Vite sees them. */
export function packageWords() {
  return {
    name: 'ace-words',
    setup(build) {
      for (const { module, words } of WORDS) {
        build.onLoad({ filter: module }, async ({ path }) => ({
          contents: replaced(await readFile(path, 'utf8'), words, path),
        }));
      }
    },
  };
}
