/**
 * Rules for paper and for narrow windows, which no component of Strapi's has. On paper a page is all that it shows, and
 * not the part that its scrolling frame shows; what stands around it is left out. Where a table is wider than its place,
 * the cell that names a person stays in sight while the rest of its row goes by.
 */
const RULES = `
@media print {
  :has(main), main, main * {
    overflow: visible !important;
    max-height: none !important;
    color: black !important;
  }
  :has(main), main {
    display: block !important;
    height: auto !important;
    min-height: 0 !important;
    position: static !important;
  }
  :has(main) > :not(:has(main), main), main button { display: none !important; }
  main tr, main h2 { break-inside: avoid; }
}
main div:has(> table, > div > table), main table, main thead, main tbody, main tr { background: inherit; }
main td:has(> a[href*="/people/"], > * > a[href*="/people/"], > * > * > a[href*="/people/"]),
main table:has(td:first-child a[href*="/people/"]) th:first-child {
  position: sticky;
  /* A table's frame has a margin inside, in which what goes by would be seen. */
  left: -24px;
  z-index: 1;
  background: inherit;
}
@media (max-width: 768px) {
  main td:has(> a[href*="/people/"], > * > a[href*="/people/"], > * > * > a[href*="/people/"]) { max-width: 40vw; }
}
`;

/** Puts the rules into the page, once. */
export function layOut(): void {
  const sheet = document.createElement('style');
  sheet.textContent = RULES;
  document.head.append(sheet);
}
