import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The text of the safelist's roster, which may be asked by GET with its hash.
 * @returns {string | null} null where there is no such file
 */
export function safelisted(root) {
  const file = path.join(root, 'src', 'graphql', 'server', 'safelist', 'roster.graphql');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
