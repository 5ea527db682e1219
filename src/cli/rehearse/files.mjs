/**
 * The files that were named on the command line.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** npm runs its scripts in the project; a relative name may be meant from where npm was called. */
function find(name) {
  const called = process.env.INIT_CWD;
  const candidates = [path.resolve(name), ...(called ? [path.resolve(called, name)] : [])];
  return candidates.find((file) => existsSync(file)) ?? candidates[0];
}

/** @returns {{ name: string, text: string | null, error: string | null }} what is in a file, or why it cannot be read */
export function readNamed(name) {
  try {
    return { name, text: readFileSync(find(name), 'utf8'), error: null };
  } catch (error) {
    const why = error.code === 'ENOENT' ? '没有这个文件 · there is no such file' : error.message;
    return { name, text: null, error: why };
  }
}
