/**
 * What keeps Strapi's lists from whoever works by keyboard or listens to the page.
 *
 * The design system takes each table for a grid: one cell is a tab stop, the others are reached by arrows from there. That
 * cell is the one with certain coordinates, which no table of Strapi's or ours hands down to it, so Tab passed all of them
 * by. A grid is for spreadsheets; what people expect of a list are links, boxes and buttons in the order of the page, and
 * what they should hear is a table.
 */

/** From the grid to its rows; behind it stands the first style. */
const GRID = /\bHl = s\.forwardRef\(\s*\(\{ colCount: [\s\S]*?\bDn = s\.forwardRef\([\s\S]*?\n\}, Gl = u\(Te\)`/;

/** `r` makes an element, `S` is a box: a table and its parts as HTML has them. */
const PLAIN_TABLE = `Hl = s.forwardRef(
  ({ colCount, rowCount, jumpStep, initialCol, initialRow, ...rest }, ref) => r("table", { ref, ...rest })
), Dn = s.forwardRef(({ tag = "td", ...rest }, ref) => r(S, { tag, ref, ...rest })),
Vl = (props) => r(Dn, { ...props, tag: "th" }),
jl = (props) => r("thead", props),
_l = (props) => r("tbody", props),
Ul = (props) => r(S, { tag: "tr", ...props }),
Gl = u(Te)\``;

/** A column is sorted by a button in its head: a head that is itself pressed is no head to a reader. */
const SORT_BY_HEAD = /onKeyDown: sortable \? handleKeyDown : undefined,\s*tabIndex: sortable \? 0 : undefined,/;
const HEAD = /(?<=label: sortable \? sortLabel : label,\s*children: \/\*#__PURE__\*\/ jsxs\(Flex, \{)/;
const HEAD_IS_BUTTON = `...(sortable && { tag: "button", type: "button", color: "neutral600" }),`;

/** How many rows are ticked was too pale to read. */
const TICKED = 'textColor: "neutral500"';

/** A row's box says whose row it is: a list's header may know ({@link file://../../admin/row-names.ts}), people have names. */
const ROW_SELECTED = /target: id\b/;
const ROW_NAMED = `target: (() => {
  const row = rows.find((one) => one.id === id) ?? {};
  const naming = headers.find(({ nameOf }) => nameOf);
  return naming?.nameOf(row) || row.name || [row.firstname, row.lastname].filter(Boolean).join(" ") || id;
})()`;
const CHECKBOX_STARTS = `const selectedRows = useTable('CheckboxCell', (state)=>state.selectedRows);`;
const HEADERS = `const headers = useTable('CheckboxCell', (state)=>state.headers);`;

/**
 * A table wider than its place is moved by arrows too, where nothing in it can be reached by Tab; whether it is wider was
 * asked once, before most of them had their rows.
 */
const OVERFLOW =
  /s\.useEffect\(\(\) => \{\s*o\.current\.scrollWidth > o\.current\.clientWidth && i\("right"\);\s*\}, \[\]\)/;
const OVERFLOW_FOLLOWED = `s.useEffect(() => {
  const box = o.current;
  const watch = new ResizeObserver(() => i((was) => box.scrollWidth > box.clientWidth ? was ?? "right" : void 0));
  watch.observe(box);
  watch.observe(box.firstElementChild);
  return () => watch.disconnect();
}, [])`;
const BOX = 'r(Rc, { ref: o, onScroll: l,';
const BOX_REACHED = `${BOX} ...(a && { tabIndex: 0, role: "group", "aria-label": t["aria-label"] }),`;
const BOX_STYLE = /(?<=\bRc = u\(S\)`)\s*overflow-x: auto;/;
const BOX_STYLE_WITH_RING = `overflow-x: auto; &:focus-visible { outline-offset: -2px; }`;

/** On a phone a bar stands over the page's top, in a form another over its bottom: what Tab reaches is not left beneath. */
const RING =
  /(?<=\*:focus-visible \{\s*outline: 2px solid \$\{\(\{ theme: e \}\) => e\.colors\.primary600\};\s*outline-offset: 2px;\s*\})/;
const CLEAR_OF_BARS = ` main *:focus-visible { scroll-margin-block: 7rem; }`;

/** For {@link file://./panel-mends.mjs}. */
export const access = [
  {
    file: '@strapi/design-system/dist/index.mjs',
    changes: [
      [GRID, PLAIN_TABLE],
      [OVERFLOW, OVERFLOW_FOLLOWED],
      [BOX, BOX_REACHED],
      [BOX_STYLE, BOX_STYLE_WITH_RING],
      [RING, CLEAR_OF_BARS],
    ],
  },
  {
    file: '@strapi/admin/dist/admin/admin/src/components/Table.mjs',
    changes: [
      [SORT_BY_HEAD, ''],
      [HEAD, HEAD_IS_BUTTON],
      [TICKED, 'textColor: "neutral600"'],
      [ROW_SELECTED, ROW_NAMED],
      [CHECKBOX_STARTS, `${CHECKBOX_STARTS} ${HEADERS}`],
    ],
  },
  // A card of the media library was one button around its box and its buttons.
  {
    file: '@strapi/upload/dist/admin/components/AssetCard/AssetCardBase.mjs',
    changes: [
      ['role: "button",', ''],
      ['tabIndex: -1,', 'tabIndex: undefined,'],
    ],
  },
  // A page has one main part; each widget of the home page was one too, under a heading too pale to read.
  {
    file: '@strapi/admin/dist/admin/admin/src/components/WidgetRoot.mjs',
    changes: [
      ['tag: "main",', ''],
      ['textColor: "neutral500"', 'textColor: "neutral600"'],
    ],
  },
  {
    file: '@strapi/admin/dist/admin/admin/src/components/FormInputs/Password.mjs',
    changes: [['autoComplete: "password"', 'autoComplete: "current-password"']],
  },
  // The parts beside a form had one name that no element bears.
  {
    file: '@strapi/content-manager/dist/admin/pages/EditView/components/Panels.mjs',
    changes: [
      ['const isDesktop = useIsDesktop();', 'const isDesktop = useIsDesktop(); const titleId = React.useId();'],
      ['"aria-labelledby": "additional-information"', '"aria-labelledby": titleId'],
      ['tag: "h2",', 'tag: "h2", id: titleId,'],
    ],
  },
  // On a phone, what stands in the drawer was reached by Tab while the drawer was shut; its buttons' rings were cut off.
  {
    file: '@strapi/content-manager/dist/admin/components/ActionsDrawer.mjs',
    changes: [
      [
        /(?<=\bDrawerContentInner = styled\(ScrollArea\)`)/,
        "visibility: ${({ $isOpen }) => ($isOpen ? 'visible' : 'hidden')};",
      ],
      ['overflow: "hidden",', 'overflow: "hidden", padding: 1,'],
    ],
  },
  // The place for a photo fills a box that cuts off what stands out of it, as a ring does.
  {
    file: '@strapi/upload/dist/admin/components/MediaLibraryInput/Carousel/EmptyStateAsset.mjs',
    changes: [['cursor: disabled ?', 'outlineOffset: "-4px", cursor: disabled ?']],
  },
  // The field that the button for new files opens is for no one to stand on.
  {
    file: '@strapi/upload/dist/admin/future/pages/Assets/AssetsPage.mjs',
    changes: [['type: "file",', 'type: "file", tabIndex: -1, "aria-hidden": true,']],
  },
  {
    file: '@strapi/upload/dist/admin/future/pages/Assets/components/FolderTree/FolderTree.mjs',
    changes: [['textColor: "neutral500"', 'textColor: "neutral600"']],
  },
];
