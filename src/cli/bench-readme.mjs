/**
 * `npm run bench:readme [-- FILE]`: writes the README's section on speed and its picture from the last result, or from the
 * one in a file.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readResult, writeReadme } from './bench/report/readme.mjs';
import { LATEST } from './bench/report/results.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const [named] = process.argv.slice(2);
try {
  const file = named ? path.resolve(process.env.INIT_CWD ?? root, named) : path.join(root, LATEST);
  for (const written of await writeReadme(root, readResult(file))) console.log(written);
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}
