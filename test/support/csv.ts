/** What a spreadsheet would run, as the specification of our files says it: written apart from the writer's own. */
const MADE_HARMLESS = /^'+(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u;

/** Reads a CSV file of ours back: RFC 4180, with the apostrophe taken away that keeps a text from being run. */
export function readCsv(file: string): string[][] {
  return cellsOf(file).map((row) => row.map((cell) => (MADE_HARMLESS.test(cell) ? cell.slice(1) : cell)));
}

/** The cells as a spreadsheet gets them. */
export function cellsOf(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  token.lastIndex = file.startsWith('\uFEFF') ? 1 : 0;
  while (token.lastIndex < file.length) {
    const at = token.lastIndex;
    const found = token.exec(file);
    if (!found) throw new Error(`No CSV at ${at}: ${JSON.stringify(file.slice(at, at + 40))}`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
