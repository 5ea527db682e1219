/**
 * What a result says as markdown, and its place in the report between two markers. Pure: text in, text out.
 */
import path from 'node:path';
import { cellsOf, COLUMNS } from './results.mjs';
import { inChinese, inEnglish } from './titles.mjs';

/** Between these the section is written anew each time. */
export const MARKERS = ['<!-- bench:begin -->', '<!-- bench:end -->'];

/** Where the report lies, from the project. */
export const REPORT = 'test/bench/BENCHMARKS.md';

/** Where the picture lies, from the project. */
export const PICTURE = 'public/images/benchmarks.svg';

const sentence = (line) => `${inChinese(line)}<br>${inEnglish(line)}`;

/** The section as markdown, without the markers. */
export function sectionOf(result) {
  const { at, machine, settings, lines } = result;
  const rows = lines.map((line) => [`\`${line.name}\``, sentence(line), ...cellsOf(line).slice(1)]);
  const head = [COLUMNS[0], '内容 · what', ...COLUMNS.slice(1)];
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const notes = lines
    .filter(({ note, missing, against }) => note ?? missing ?? against)
    .map((line) => {
      const { name, what, against, note, missing } = line;
      return `- \`${`${name} ${what}`.trim()}\` — ${[against, note, missing].filter(Boolean).join('; ')}`;
    });
  const sizes = Object.entries(settings.sizes)
    .filter(([name]) => !(name in settings))
    .map(([name, value]) => `${name} ${value}`);
  return [
    `![各项对比达到目标的倍数 · how far each comparison is past its target](${path.posix.relative(path.posix.dirname(REPORT), PICTURE)})`,
    '',
    ...table,
    '',
    `Measured ${at.slice(0, 10)} on ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node},`,
    `PostgreSQL ${machine.postgres}, autocannon ${machine.autocannon}, wrk ${machine.wrk ?? '—'}; ${settings.rounds} rounds of`,
    `${settings.seconds} s with ${settings.connections} connections${sizes.length > 0 ? `, ${sizes.join(', ')}` : ''}; load before ${machine.loadBefore}.`,
    '',
    ...(notes.length > 0
      ? ['<details><summary>对手与说明 · rivals and notes</summary>', '', ...notes, '', '</details>']
      : []),
  ].join('\n');
}

/**
 * The report with the section of a result in it; written twice it is the same.
 * @throws where the markers are missing
 */
export function withSection(page, result) {
  const [from, to] = MARKERS.map((marker) => page.indexOf(marker));
  if (from === -1 || to < from)
    throw new Error(
      `${REPORT} 中没有标记 · ${REPORT} has no markers: ${MARKERS.join(' … ')}，请写在该节的位置 · put them where the section belongs`,
    );
  return `${page.slice(0, from + MARKERS[0].length)}\n\n${sectionOf(result)}\n\n${page.slice(to)}`;
}
