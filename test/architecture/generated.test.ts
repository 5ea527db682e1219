import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './project';

test.each([
  ['schema and resolver types are what the SDL modules generate', 'generate-types.mjs'],
  ['types of content types and components are what Strapi makes of the schemas', 'generate-strapi-types.mjs'],
])('the committed %s', (_what, script) => {
  const file = path.join(root, 'src', 'cli', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, '--check'], { cwd: root, encoding: 'utf8' });
  expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
});
