/** A node of PostgreSQL's parse tree, such as `{VAR :varno 1 …}`. */
export interface Node {
  /** Such as `VAR` or `QUERY`. */
  tag: string;
  fields: Readonly<Record<string, Tree>>;
}

/** What `pg_node_tree` writes: nodes, lists, words; null for what is not there. */
export type Tree = Node | Tree[] | string | null;

/** A word may hold anything, if it is escaped: `\:` is no field's name. */
const TOKEN = /[(){}[\]]|"(?:\\.|[^"\\])*"|(?:\\.|[^\s(){}[\]\\])+/gs;

/** Reads the text of a `pg_node_tree`, as PostgreSQL keeps the bodies of functions. */
export function readTree(text: string): Tree {
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;

  const list = (end: string): Tree[] => {
    const items: Tree[] = [];
    while (tokens[at] !== end) items.push(item());
    at += 1;
    return items;
  };

  const node = (): Node => {
    const tag = tokens[at++] ?? '';
    const fields: Record<string, Tree> = {};
    while (tokens[at] !== '}') {
      const name = (tokens[at++] ?? '').slice(1);
      const values: Tree[] = [];
      while (tokens[at] !== '}' && !tokens[at]?.startsWith(':')) values.push(item());
      // A constant is its length, then its bytes.
      fields[name] = values.length === 1 ? (values[0] ?? null) : values;
    }
    at += 1;
    return { tag, fields };
  };

  const item = (): Tree => {
    const token = tokens[at++];
    if (token === undefined) throw new Error('The parse tree ends in the middle.');
    if (token === '{') return node();
    if (token === '(') return list(')');
    if (token === '[') return list(']');
    if (token === '<>') return null;
    return token.replace(/^"(.*)"$/s, '$1').replaceAll(/\\(.)/gs, '$1');
  };

  return item();
}

/** Whether it is a node, of this kind if one is given. */
export function isNode(tree: Tree | undefined, tag?: string): tree is Node {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree) && (tag === undefined || tree.tag === tag);
}

/** The node in a field. @throws where there is none */
export function nodeIn(node: Node, field: string): Node {
  const value = node.fields[field];
  if (!isNode(value)) throw new Error(`A node ${node.tag} has no node "${field}".`);
  return value;
}

/** The nodes in a field's list; none where it is empty. */
export function nodesIn(node: Node, field: string): Node[] {
  const value = node.fields[field];
  return Array.isArray(value) ? value.filter((item) => isNode(item)) : [];
}

/** The words in a field's list; a list of numbers begins with a letter, which is left out. */
export function wordsIn(node: Node, field: string): string[] {
  const value = node.fields[field];
  const words = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return ['i', 'o', 'b'].includes(words[0] ?? '') ? words.slice(1) : words;
}

/** The number in a field. */
export function numberIn(node: Node, field: string): number {
  return Number(node.fields[field]);
}

/** All nodes below one, and itself. */
export function* nodesBelow(tree: Tree): Generator<Node> {
  if (isNode(tree)) {
    yield tree;
    for (const value of Object.values(tree.fields)) yield* nodesBelow(value);
  } else if (Array.isArray(tree)) {
    for (const item of tree) yield* nodesBelow(item);
  }
}
