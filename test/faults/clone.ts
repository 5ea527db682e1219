import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const projectRoot = path.join(__dirname, '..', '..');

/** What `npm start` needs before it loads the application. */
const PARTS = ['package.json', 'package-lock.json', 'config', 'src/cli', 'src/embedded'];

/** Of the developer's own environment nothing may reach a start under test. */
const KEPT = ['PATH', 'HOME', 'TMPDIR'];

export interface Ended {
  code: number | null;
  output: string;
  lines: string[];
}

/** A folder that the server's account can reach. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ace-fault-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** A clone of the parts named, or of all that a start refused needs, which shares the installed packages with the project. */
export function makeClone(parts = PARTS): { folder: string; remove(): void } {
  const folder = makeFolder();
  for (const part of parts) cpSync(path.join(projectRoot, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts Node with nothing of the developer's own environment but what is named in `env`. */
export function spawnNode(args: string[], cwd: string, env: Record<string, string>): ChildProcess {
  const kept = Object.fromEntries(KEPT.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])));
  return spawn(process.execPath, args, { cwd, env: { ...kept, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

function collect(child: ChildProcess): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, lines: output.split('\n').filter((line) => line !== '') }));
  });
}

/** Runs `npm start`'s program in a clone until it ends. */
export function startIn(folder: string, env: Record<string, string>, args: string[] = []): Promise<Ended> {
  return collect(spawnNode([path.join(folder, 'src/cli/start.mjs'), ...args], folder, env));
}

/** Runs a few lines of module code in a process of its own; project files are imported as `project/…`. */
export function runModule(code: string, env: Record<string, string> = {}): Promise<Ended> {
  const located = code.replaceAll(`'project/`, `'file://${projectRoot}/`);
  return collect(spawnNode(['--input-type=module', '--eval', located], projectRoot, env));
}
