/**
 * Rules for paper and for phones, which no component of Strapi's has. On paper a page is all that it shows, and not the
 * part that its scrolling frame shows; what stands around it is left out. On a phone the cell that names a person stays in
 * sight while the rest of its row is scrolled.
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
@media (max-width: 640px) {
  main div:has(> table), main table, main thead, main tbody, main tr { background: inherit; }
  main td:has(> a[href*="/people/"], > * > a[href*="/people/"], > * > * > a[href*="/people/"]) {
    position: sticky;
    left: 0;
    z-index: 1;
    background: inherit;
    max-width: 40vw;
  }
}
`;

/** Puts the rules into the page, once. */
export function layOut(): void {
  const sheet = document.createElement('style');
  sheet.textContent = RULES;
  document.head.append(sheet);
}
