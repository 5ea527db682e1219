/**
 * `npm start`: from a fresh clone to a served programme. Only checks Node here, in syntax that an old one understands, so
 * that the answer to a wrong version is a sentence and not a syntax error.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(
    `需要 Node.js 20.11 或更高版本，当前为 ${process.versions.node} · Node.js 20.11 or newer is needed, this is ${process.versions.node}`,
  );
  process.exit(1);
}
const { start } = await import('./start/main.mjs');
await start(process.argv.slice(2));
