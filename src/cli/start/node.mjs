/**
 * Says in a sentence that this Node is too old. In syntax that an old one understands, and imported before anything else:
 * the answer to a wrong version is not a syntax error.
 */
const NEEDED = [20, 19];

/** Ends the process when this Node is older than what the project is tested on; `code` is its exit code then. */
export function refuseOldNode(code) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  const needed = `Node.js ${NEEDED.join('.')}`;
  console.error(
    `需要 ${needed} 或更高版本，当前为 ${process.versions.node} · ${needed} or newer is needed, this is ${process.versions.node}`,
  );
  process.exit(code);
}
