/**
 * What Strapi's panel and its packages write into their code for every reader alike, with neither a property nor a text
 * id to change it: words in English alone, which screen readers would say on Chinese pages; days and numbers in other
 * forms than everywhere else; ids of documents and fields without rights, which are of no use to anybody; hints that errors
 * drive away. It is replaced as the panel is built.
 */
/** What the bundle's code reads the reader's language from, as src/admin/language.ts does. */
const ENGLISH = `globalThis.localStorage.getItem("strapi-admin-language") === "en"`;

const either = (english, chinese) => `(${ENGLISH} ? "${english}" : "${chinese}")`;

/** A time by the reader's clock, in the form in which days are shown everywhere. */
const MOMENT = `new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(value))`;

const HINT = 'return !t ? null : /* @__PURE__ */ r(A, { variant: "pi", tag: "p", id: `${e}-hint`';

/** How each input of the design system says by what it is described: by its error or by its hint. */
const DESCRIBED = /([\w$]+) \? ([\w$]+) = `\$\{([\w$]+)\}-error` : ([\w$.]+) && \(\2 = `\$\{\3\}-hint`\)/g;

/** For {@link file://./panel-mends.mjs}. */
export const words = [
  {
    file: '@strapi/design-system/dist/index.mjs',
    changes: [
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
    file: '@strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs',
    changes: [
      ['| Strapi`', '| PostgreSQL ACE`'],
      ["'Loading content.'", either('Loading content.', '正在加载')],
    ],
  },
  {
    file: '@strapi/admin/dist/admin/admin/src/components/Filters.mjs',
    changes: [
      [dayAs('value, {', 12), 'formattedValue = value;'],
      [momentAs('value, {', 12), `formattedValue = ${MOMENT};`],
    ],
  },
  {
    file: '@strapi/content-manager/dist/admin/pages/ListView/components/TableCells/CellValue.mjs',
    changes: [
      [dayAs('parseISO(value), {', 8), 'formattedValue = value;'],
      [momentAs('value, {', 8), `formattedValue = value ? ${MOMENT} : value;`],
    ],
  },
  {
    file: '@strapi/content-manager/dist/admin/pages/ListView/components/ViewSettingsMenu.mjs',
    changes: [
      ['checkIfAttributeIsDisplayable(attributes[name])', "name !== 'documentId' && $&"],
      [
        "label: list.metadatas[name]?.label ?? ''",
        'label: formatMessage({ id: `content-manager.content-types.${model}.${name}`, defaultMessage: list.metadatas[name]?.label || name })',
      ],
    ],
  },
  {
    file: '@strapi/content-manager/dist/admin/pages/EditView/components/InputRenderer.mjs',
    // What somebody may not see has no place in their form.
    changes: [['return /*#__PURE__*/ jsx(NotAllowedInput, {', 'return false && jsx(NotAllowedInput, {']],
  },
  {
    file: '@strapi/content-manager/dist/admin/pages/EditView/components/Header.mjs',
    changes: [
      ['isDisplayed: collectionType !== SINGLE_TYPES && !!(document?.documentId ?? id)', 'isDisplayed: false'],
      ['if (!documentId) {\n        return null;', 'if (true) {\n        return null;'],
    ],
  },
  {
    file: '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs',
    // A part that is folded up says what stands in it, by src/admin/folded-rows.ts.
    changes: [
      [/(?<=\.\.\.name\.split\('\.'\)),\s*mainField\.name/, ''],
      ['children: displayValue', 'children: globalThis.honourFoldedRow(attributeComponent, displayValue)'],
    ],
  },
  {
    file: 'sonner/dist/index.mjs',
    changes: [["containerAriaLabel = 'Notifications'", `containerAriaLabel = ${either('Notifications', '通知')}`]],
  },
  {
    file: '@dnd-kit/core/dist/core.esm.js',
    changes: [["roleDescription = 'draggable'", `roleDescription = ${either('draggable', '可拖动')}`]],
  },
  {
    file: '@dnd-kit/sortable/dist/sortable.esm.js',
    changes: [["roleDescription: 'sortable'", `roleDescription: ${either('sortable', '可排序')}`]],
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
