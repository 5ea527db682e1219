/**
 * The picture of a result: how far each line is past its target, or short of it, on a scale of powers of ten.
 */
import { figure, targetOf, withUnit } from './results.mjs';
import { inChinese, inEnglish } from './titles.mjs';

const WIDTH = 960;
const ROW = 46;
const TOP = 104;
const BARS = { left: 340, right: 720 };

/** The scale: a tenth of the target to a hundred times. */
const SCALE = { least: 0.1, most: 100 };

/** Light is the default; a reader whose system is dark gets the other colours. */
const STYLE = `
  svg { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --reached: #1a7f37; --short: #bc4c00; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #0d1117; --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --reached: #3fb950; --short: #f0883e; }
  }
  text { font-family: -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; fill: var(--ink); }
  .paper { fill: var(--paper); } .soft { fill: var(--soft); } .grid { stroke: var(--line); } .mark { stroke: var(--ink); }
  .reached { fill: var(--reached); } .short { fill: var(--short); }`;

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** How many times over a target is reached: 1 is just so, 0.5 half. */
export function margin({ ratio, target }) {
  return target.at === '≥' ? ratio / target.value : target.value / ratio;
}

/** The place of a multiple of the target on the scale, in pixels; what lies outside is at the edge. */
function placeOf(multiple) {
  const inside = Math.min(SCALE.most, Math.max(SCALE.least, multiple));
  const share = Math.log10(inside / SCALE.least) / Math.log10(SCALE.most / SCALE.least);
  return Math.round(BARS.left + share * (BARS.right - BARS.left));
}

function text(x, y, words, { size = 14, soft = false, anchor = 'start', bold = false } = {}) {
  const more = `${soft ? ' class="soft"' : ''}${bold ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  return `<text x="${x}" y="${y}" font-size="${size}"${more}>${escape(words)}</text>`;
}

function rowOf(line, at) {
  const y = TOP + at * ROW;
  const reached = line.reached === true;
  const end = Number.isFinite(line.ratio) ? placeOf(margin(line)) : BARS.left;
  const value = line.rival.length > 0 ? `${figure(line.ratio)} ×` : withUnit(line.ratio, line.unit);
  const told = line.missing || !Number.isFinite(line.ratio) ? '未测 · not measured' : value;
  return [
    text(24, y + 17, inChinese(line)),
    text(24, y + 34, inEnglish(line), { size: 12, soft: true }),
    `<rect x="${BARS.left}" y="${y + 8}" width="${Math.max(2, end - BARS.left)}" height="22" rx="3" class="${reached ? 'reached' : 'short'}"/>`,
    text(BARS.right + 16, y + 17, `${reached ? '✓' : '✗'} ${told}`, { bold: true }),
    text(BARS.right + 16, y + 34, `目标 · target ${targetOf(line)}`, { size: 12, soft: true }),
  ];
}

/**
 * @param {{ at: string, machine: Record<string, string | number | null>, lines: object[] }} result
 * @returns {string} an SVG; the same result always gives the same
 */
export function chartOf({ at, machine, lines }) {
  const shown = lines.filter(({ target }) => target !== null);
  const bottom = TOP + shown.length * ROW;
  const height = bottom + 64;
  const target = placeOf(1);
  const grid = [0.1, 1, 10, 100].flatMap((multiple) => [
    `<line x1="${placeOf(multiple)}" x2="${placeOf(multiple)}" y1="${TOP - 8}" y2="${bottom}" class="grid"/>`,
    text(placeOf(multiple), TOP - 14, `${multiple} ×`, { size: 12, soft: true, anchor: 'middle' }),
  ]);
  const title = '各项对比达到目标的倍数 · how far each comparison is past its target';
  const where = `${machine.cpu}, ${machine.cores} cores, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}, ${at.slice(0, 10)}`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escape(title)}">`,
    `<title>${escape(title)}</title>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}" rx="8"/>`,
    text(24, 38, '各项对比达到目标的倍数', { size: 20, bold: true }),
    text(24, 62, 'How far each comparison is past its target; the line at 1 × is the target', { size: 13, soft: true }),
    ...grid,
    ...shown.flatMap(rowOf),
    `<line x1="${target}" x2="${target}" y1="${TOP - 8}" y2="${bottom}" class="mark" stroke-width="2"/>`,
    text(24, bottom + 36, where, { size: 12, soft: true }),
    '</svg>',
  ].join('\n')}\n`;
}
