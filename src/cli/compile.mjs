import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** What the server is made of; `src/admin` is bundled by Strapi's panel build. */
const SOURCE_FOLDERS = ['config', 'src', 'database'];
const LEFT_OUT = new Set([path.join('src', 'admin')]);

/** Read at run time by Strapi or by our own code, from beside the compiled module. */
const COPIED = /\.(json|graphql|sql|mjs)$/;
const COMPILED = /(?<!\.d)\.ts$/;
const NOT_SERVER = /(^|[/\\])(tsconfig[^/\\]*\.json|\.gitkeep)$/;

const MANIFEST = '.compiled.json';

/** CommonJS with the interop of `esModuleInterop`. Maps are inline: Strapi complains of every file in config it does not know. */
const SWC_OPTIONS = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs', importInterop: 'swc' },
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
};

/** @returns {string[]} the files below `folder`, relative to `root`. */
function filesBelow(root, folder) {
  const directory = path.join(root, folder);
  if (LEFT_OUT.has(folder) || !fs.existsSync(directory)) return [];
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(root, file);
    return (COMPILED.test(file) || COPIED.test(file)) && !NOT_SERVER.test(file) ? [file] : [];
  });
}

/** @returns {string} where `file` is written to, relative to the output folder. */
function outputOf(file) {
  return file.replace(COMPILED, '.js');
}

/** A file that is no TypeScript: the message begins with its name and line; the cause is the compiler's drawing. */
export class SourceError extends Error {}

function sourceError(file, { message }) {
  const [, said = message] = /^\s*[x×]\s*(.+)$/m.exec(message) ?? [];
  const [, line = '1'] = /:(\d+):\d+\]/.exec(message) ?? [];
  return new SourceError(`${file}:${line} ${said.trim()}`, { cause: message.split(/\n\s*\n/)[0] });
}

/** @returns {string | null} a file as JavaScript; null for one that is copied as it is */
function translated(swc, root, outDir, file) {
  if (COPIED.test(file)) return null;
  const filename = path.join(root, file);
  const sourceFileName = path.relative(path.dirname(path.join(outDir, outputOf(file))), filename);
  const source = fs.readFileSync(filename, 'utf8');
  try {
    return swc.transformSync(source, { ...SWC_OPTIONS, filename, sourceFileName }).code;
  } catch (error) {
    throw sourceError(file, error);
  }
}

function writeOutput(root, outDir, file, code) {
  const target = path.join(outDir, outputOf(file));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (code === null) fs.copyFileSync(path.join(root, file), target);
  else fs.writeFileSync(target, code);
}

function removeOutput(outDir, file) {
  const target = path.join(outDir, outputOf(file));
  fs.rmSync(target, { force: true });
  removeEmptyFolders(outDir, path.dirname(target));
}

/** An empty folder left behind would still be read by Strapi: an api without a content type is an error. */
function removeEmptyFolders(outDir, folder) {
  if (folder === outDir || fs.readdirSync(folder).length > 0) return;
  fs.rmdirSync(folder);
  removeEmptyFolders(outDir, path.dirname(folder));
}

/** What was compiled last time: file → mtime and size; empty when the compiler or its options changed. */
function readManifest(outDir, compiler) {
  try {
    const manifest = JSON.parse(fs.readFileSync(path.join(outDir, MANIFEST), 'utf8'));
    return manifest.compiler === compiler ? manifest.files : null;
  } catch {
    return null;
  }
}

/**
 * Compiles the server's TypeScript to CommonJS and copies what it reads at run time; types are not checked here.
 * Files that did not change since the last run are left alone, and outputs whose source is gone are removed, so that
 * Strapi never loads what no longer exists. The panel's build in the same folder is not touched.
 *
 * @param {{ root: string, outDir: string }} folders the project, and where the compiled server goes
 * @returns {string[]} the files that were new, changed or gone
 * @throws {SourceError} for a syntax error; then nothing was written
 */
export function compile({ root, outDir }) {
  const self = createHash('sha256')
    .update(fs.readFileSync(new URL(import.meta.url)))
    .digest('hex');
  const compiler = `${require('@swc/core/package.json').version} ${self.slice(0, 16)}`;
  const known = readManifest(outDir, compiler);
  const files = {};
  for (const file of SOURCE_FOLDERS.flatMap((folder) => filesBelow(root, folder))) {
    const { mtimeMs, size } = fs.statSync(path.join(root, file));
    files[file] = `${mtimeMs} ${size}`;
  }
  const gone = Object.keys(known ?? {}).filter((file) => !(file in files));
  const changed = Object.keys(files).filter(
    (file) => known?.[file] !== files[file] || !fs.existsSync(path.join(outDir, outputOf(file))),
  );
  if (gone.length === 0 && changed.length === 0) return [];

  // Loading the compiler costs more than most runs need.
  const swc = changed.some((file) => COMPILED.test(file)) ? require('@swc/core') : null;
  const outputs = changed.map((file) => [file, translated(swc, root, outDir, file)]);
  fs.mkdirSync(outDir, { recursive: true });
  // Without a manifest, a run that is cut short is done anew.
  fs.rmSync(path.join(outDir, MANIFEST), { force: true });
  if (known === null) {
    for (const folder of SOURCE_FOLDERS) fs.rmSync(path.join(outDir, folder), { recursive: true, force: true });
  }
  for (const file of gone) removeOutput(outDir, file);
  for (const [file, code] of outputs) writeOutput(root, outDir, file, code);
  fs.writeFileSync(path.join(outDir, MANIFEST), JSON.stringify({ compiler, files }));
  return [...changed, ...gone];
}
