/**
 * Writes the report, `BENCHMARKS.md`, and its picture.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { chartOf } from './chart.mjs';
import { PICTURE, REPORT, withSection } from './section.mjs';

/** Writes the result into the report, and the picture. @returns {Promise<string[]>} the files, from the project */
export async function writeReport(root, result) {
  const file = path.join(root, REPORT);
  const text = withSection(readFileSync(file, 'utf8'), result);
  const formatted = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  const picture = path.join(root, PICTURE);
  mkdirSync(path.dirname(picture), { recursive: true });
  writeFileSync(picture, chartOf(result));
  writeFileSync(file, formatted);
  return [REPORT, PICTURE];
}

/** A result that was written before. @throws where there is none, with what to do */
export function readResult(file) {
  if (!existsSync(file))
    throw new Error(`没有结果，请先运行 npm run bench · there is no result, run npm run bench first: ${file}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
