import ts from 'typescript';
import { sources, type SourceFile } from './project';

/** Exported functions without a docstring. Constants and types may speak for themselves; what does something may not. */
function undocumented({ file, text }: SourceFile): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return tree.statements
    .filter((statement) => isExported(statement) && isFunction(statement))
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${file}:${tree.getLineAndCharacterOfPosition(statement.getStart()).line + 1}`);
}

const isExported = (node: ts.Statement) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function isFunction(node: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  if (!ts.isVariableStatement(node)) return false;
  return node.declarationList.declarations.some(
    ({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  );
}

test('every exported function of the server says what it does', () => {
  // Strapi finds a middleware by its file, and the panel's pages are components.
  const files = sources(/^src\/(?!admin\/|api\/|middlewares\/|cli\/|embedded\/).*(?<!\.d)\.ts$/);
  expect(files.length).toBeGreaterThan(300);
  // Overloads carry it once, on the first.
  expect(files.flatMap(undocumented)).toEqual([]);
});
