import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './project';

test('the committed schema and resolver types are what the SDL modules generate', () => {
  const script = path.join(root, 'src', 'cli', 'generate-types.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { cwd: root, encoding: 'utf8' });
  expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
});
