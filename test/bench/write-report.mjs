/**
 * `npm run bench:report [-- FILE]`: writes the report (`BENCHMARKS.md`) and its picture from the last result, or from the
 * one in a file.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readResult, writeReport } from './report/write.mjs';
import { LATEST } from './report/results.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const [named] = process.argv.slice(2);
try {
  const file = named ? path.resolve(process.env.INIT_CWD ?? root, named) : path.join(root, LATEST);
  for (const written of await writeReport(root, readResult(file))) console.log(written);
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}
