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

/** The same without `import type`, which is gone when the program runs. */
export function runtimeImportsOf({ file, text }: SourceFile): string[] {
  const typesOnly = /^\s*(import|export)\s+type\b[^;]*;/gm;
  return importsOf({ file, text: text.replace(typesOnly, '') });
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
