import path from 'node:path';
import ts from 'typescript';

/** A statement where it is run, put together of its parts. */
export interface Call {
  /** Such as `src/persistence/roster/terms.ts:39`. */
  at: string;
  /** The text, and between its pieces the values that are bound. */
  pieces: readonly string[];
  values: readonly ts.Expression[];
  /** What the call claims of each row. */
  row: ts.Type;
}

/** The calls of a program, with what keeps one from being read. */
export interface Calls {
  calls: Call[];
  unread: string[];
  checker: ts.TypeChecker;
}

/** A statement or part of one, as far as it is put together. */
interface Text {
  pieces: string[];
  values: ts.Expression[];
}

/** The sources of the application, as the compiler reads them. */
export function programOf(root: string, files: readonly string[]): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  return ts.createProgram([...files], config!.options);
}

/** Finds every statement that the given files run, and puts it together. */
export class Reader {
  readonly #checker: ts.TypeChecker;
  /** The templates that belong to a statement that was found. */
  readonly #used = new Set<ts.Node>();
  readonly #unread: string[] = [];

  constructor(
    private readonly root: string,
    private readonly program: ts.Program,
    /** The tables that `tableNamed` may stand for: a statement with it is read with each. */
    private readonly tables: readonly string[],
  ) {
    this.#checker = program.getTypeChecker();
  }

  /** Reads the files. */
  read(files: readonly string[]): Calls {
    const sources = files.map((file) => this.program.getSourceFile(file)!);
    const calls = sources.flatMap((source) => all(source, ts.isCallExpression).flatMap((call) => this.#call(call)));
    const templates = sources.flatMap((source) => all(source, isTemplate));
    for (const template of templates.filter((found) => !this.#used.has(found))) {
      this.#unread.push(
        `${this.#place(template)}: write the statement in the call of query(), or give it as a part of one.`,
      );
    }
    return { calls, unread: this.#unread, checker: this.#checker };
  }

  #call(call: ts.CallExpression): Call[] {
    const { expression, arguments: args } = call;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'query') return [];
    if (!this.#isOurs(expression)) return [];
    const at = this.#place(call);
    const texts = this.#textsOf(args[0]!);
    const row = this.#rowOf(call);
    if (texts.length === 0) this.#unread.push(`${at}: write the statement as sql\`…\` in the call of query().`);
    return row ? texts.map((text) => ({ at, row, ...text })) : [];
  }

  /** What is called is `Queryable.query`, and not Strapi's or a driver's. */
  #isOurs(expression: ts.PropertyAccessExpression): boolean {
    const declared = this.#checker.getSymbolAtLocation(expression.name)?.declarations ?? [];
    return declared.some(({ parent }) => ts.isInterfaceDeclaration(parent) && parent.name.text === 'Queryable');
  }

  #rowOf(call: ts.CallExpression): ts.Type | null {
    const signature = this.#checker.getResolvedSignature(call);
    const rows = signature && this.#checker.getAwaitedType(signature.getReturnType());
    const [row] = rows ? this.#checker.getTypeArguments(rows as ts.TypeReference) : [];
    return row ?? null;
  }

  /** A statement in each way in which it can be put together; none where that cannot be read. */
  #textsOf(expression: ts.Expression): Text[] {
    if (ts.isParenthesizedExpression(expression)) return this.#textsOf(expression.expression);
    if (isTemplate(expression)) return this.#templateTexts(expression);
    if (ts.isConditionalExpression(expression)) {
      return [expression.whenTrue, expression.whenFalse].flatMap((branch) => this.#textsOf(branch));
    }
    if (ts.isIdentifier(expression)) {
      const declared = this.#checker.getSymbolAtLocation(expression)?.valueDeclaration;
      return declared && ts.isVariableDeclaration(declared) && isConstant(declared) && declared.initializer
        ? this.#textsOf(declared.initializer)
        : [];
    }
    if (!ts.isCallExpression(expression)) return [];
    const declared = this.#checker.getResolvedSignature(expression)?.declaration;
    if (!declared || !ts.isFunctionDeclaration(declared) || !declared.body) return [];
    if (declared.name?.text === 'tableNamed') {
      return this.tables.map((table) => ({ pieces: [`"${table}"`], values: [] }));
    }
    return all(declared.body, ts.isReturnStatement).flatMap(({ expression: given }) =>
      given ? this.#textsOf(given) : [],
    );
  }

  #templateTexts(tagged: ts.TaggedTemplateExpression): Text[] {
    this.#used.add(tagged);
    const { template } = tagged;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return [{ pieces: [template.text], values: [] }];
    let texts: Text[] = [{ pieces: [template.head.text], values: [] }];
    for (const { expression, literal } of template.templateSpans) {
      const parts = this.#isStatement(expression) ? this.#textsOf(expression) : null;
      const rest: Text[] = parts ?? [{ pieces: ['', ''], values: [expression] }];
      const end: Text = { pieces: [literal.text], values: [] };
      texts = texts.flatMap((text) => rest.map((part) => joined(joined(text, part), end)));
    }
    return texts;
  }

  #isStatement(expression: ts.Expression): boolean {
    return this.#checker.getTypeAtLocation(expression).getSymbol()?.name === 'Statement';
  }

  #place(node: ts.Node): string {
    const source = node.getSourceFile();
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return `${path.relative(this.root, source.fileName)}:${line + 1}`;
  }
}

function joined(one: Text, other: Text): Text {
  const [first = '', ...rest] = other.pieces;
  const pieces = [...one.pieces.slice(0, -1), `${one.pieces.at(-1) ?? ''}${first}`, ...rest];
  return { pieces, values: [...one.values, ...other.values] };
}

function isTemplate(node: ts.Node): node is ts.TaggedTemplateExpression {
  return ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'sql';
}

function isConstant(declared: ts.VariableDeclaration): boolean {
  return (ts.getCombinedNodeFlags(declared) & ts.NodeFlags.Const) !== 0;
}

function all<T extends ts.Node>(root: ts.Node, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}
