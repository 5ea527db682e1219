/**
 * What was measured, as a table on the terminal and as a file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A figure with as many digits as mean something. */
export function figure(value) {
  if (value === null || Number.isNaN(value)) return '—';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  if (Math.abs(value) >= 100) return value.toFixed(0);
  if (Math.abs(value) >= 10) return value.toFixed(1);
  return value.toFixed(2);
}

/** A figure with its unit. */
export const withUnit = (value, unit) =>
  value === null || Number.isNaN(value) ? '—' : `${figure(value)} ${unit}`.trim();

/** What is to be reached: `≥ 0.8 ×`; a line held against a number says of what. */
export function targetOf({ target }) {
  return target === null ? '—' : `${target.at} ${target.value} ${target.unit ?? '×'}`;
}

/** Whether it is reached, for a table. */
export function verdictOf({ reached, target, missing }) {
  if (missing) return '✗ 未测 · not measured';
  if (target === null) return '—';
  return reached ? '✓' : '✗';
}

/** The cells of one line. */
export function cellsOf(line) {
  const { name, what, unit, oursMedian, rivalMedian, ratio, spread, rival, missing } = line;
  const compared = rival.length > 0 && !missing;
  return [
    what === '' ? name : `${name} ${what}`,
    withUnit(oursMedian, unit),
    withUnit(rivalMedian, unit),
    compared ? `${figure(ratio)} ×` : '—',
    missing ? '—' : `${figure(spread[0])}–${figure(spread[1])}`,
    targetOf(line),
    verdictOf(line),
  ];
}

/** The columns of the table. */
export const COLUMNS = [
  '对比 · bench',
  '本系统 · ours',
  '对手 · rival',
  '比值 · ratio',
  '范围 · spread',
  '目标 · target',
  '达到 · reached',
];

/** East Asian characters take two columns of a terminal. */
const widthOf = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? 2 : 1), 0);

/** The lines as a table for a terminal; what is missing is told below it. */
export function tableOf(lines) {
  const rows = [COLUMNS, ...lines.map(cellsOf)];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at]))));
  const table = rows.map((row) =>
    `  ${row.map((cell, at) => cell + ' '.repeat(widths[at] - widthOf(cell))).join('  ')}`.trimEnd(),
  );
  const notes = lines
    .filter(({ missing, note }) => missing ?? note)
    .map(({ name, what, missing, note }) => `  ${`${name} ${what}`.trim()}: ${missing ?? note}`);
  return [...table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

/** Where the last result lies, from the project. */
export const LATEST = path.join('.tmp', 'bench', 'latest.json');

/** Writes a result into the file that was asked for, else as the latest. @returns {string} the file */
export function writeJson(root, wanted, result) {
  const file = wanted === null ? path.join(root, LATEST) : path.resolve(process.env.INIT_CWD ?? root, wanted);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}
