/** Excel takes a CSV file for UTF-8 only when it begins with this mark. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would run: a sign that begins a formula, in any width, whatever blanks or other things that show
 * nothing stand before it; and a tab or line break at the beginning, which some drop. With apostrophes before it such a
 * text is one that was made harmless, or looks like it: it is treated alike, so that `=1` and `'=1` stay different.
 */
const RUNS = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u;

/**
 * One line of a CSV file as RFC 4180 has it, for spreadsheets: a cell that would be run begins with an apostrophe. Whoever
 * reads it back takes one apostrophe from before such a text and has what was written: `test/support/csv.ts` does.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** A whole file: its lines with the mark before them. */
export function csvFile(rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvLine).join('');
}

function cellOf(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replaceAll('\0', '');
  const harmless = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
