import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The project's folder. */
export const root = path.resolve(__dirname, '..', '..');

/** A file of the project: its path from the root with slashes, and its text. */
export interface SourceFile {
  file: string;
  text: string;
}

/** What builds, runs and package managers leave behind; the design's dotfiles are read, other hidden folders are not. */
const LEFT_BEHIND = /^(node_modules|dist|public\/uploads|\.(?!ci\b)[^/]+\/)/;

/** The project's own files. Read from the folder, not from git, which refuses to serve a clone of another account. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (LEFT_BEHIND.test(entry.isDirectory() ? `${file}/` : file)) return [];
    return entry.isDirectory() ? projectFiles(file) : [file];
  });
}

/** The files whose path matches, with their text. */
export function sources(pattern: RegExp): SourceFile[] {
  return projectFiles()
    .filter((file) => pattern.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** What a TypeScript file imports, re-exports or requires: relative paths resolved from the root, packages as written. */
export function importsOf({ file, text }: SourceFile): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => resolved(file, fileName));
}

/** The same without what names types alone, which is gone when the program runs. */
export function runtimeImportsOf({ file, text }: SourceFile): string[] {
  const typesOnly = /^\s*(import|export)\s+(type\b[^;]*|\{(\s*type\s[^,}]*,?)+\s*\}\s*from[^;]*);/gm;
  return importsOf({ file, text: text.replace(typesOnly, '') });
}

/** The file among the given ones that a resolved import means, written with or without its ending; null for none of them. */
export function fileMeant(imported: string, files: ReadonlySet<string>): string | null {
  const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
  return endings.map((ending) => imported + ending).find((file) => files.has(file)) ?? null;
}

/** The circles of a graph, each as the names in it, sorted; a name that leads to itself by others is in exactly one. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...graph.keys()].map((name) => [name, reachedFrom(graph, name)]));
  const circles = [...reached].flatMap(([name, others]) =>
    others.has(name) ? [[...others].filter((other) => reached.get(other)?.has(name)).sort()] : [],
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function reachedFrom(graph: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const reached = new Set<string>();
  const left = [...(graph.get(start) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    left.push(...(graph.get(next) ?? []));
  }
  return reached;
}

const resolved = (file: string, imported: string) =>
  imported.startsWith('.') ? path.posix.join(path.posix.dirname(file), imported) : imported;

/** The text without its comments, and with the same line breaks. */
export function withoutComments(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  let code = '';
  const templates: number[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.TemplateHead) templates.push(0);
    if (token === ts.SyntaxKind.OpenBraceToken && templates.length > 0) templates[templates.length - 1]! += 1;
    if (token === ts.SyntaxKind.CloseBraceToken && templates.length > 0) {
      if (templates.at(-1) === 0) {
        token = scanner.reScanTemplateToken(false);
        if (token === ts.SyntaxKind.TemplateTail) templates.pop();
      } else templates[templates.length - 1]! -= 1;
    }
    const comment = token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
    code += comment ? scanner.getTokenText().replace(/[^\n]/g, ' ') : scanner.getTokenText();
  }
  return code;
}

/** `file:line` of every line that matches; empty when none does, so that a failing test shows where. */
export function linesMatching(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}
