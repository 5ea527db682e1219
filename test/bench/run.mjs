/**
 * `npm run bench -- [NAME…]`: runs the comparisons. Only checks Node here, in syntax that an old one understands, as
 * `npm start` does.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(
    `需要 Node.js 20.11 或更高版本，当前为 ${process.versions.node} · Node.js 20.11 or newer is needed, this is ${process.versions.node}`,
  );
  process.exit(2);
}
const { bench } = await import('./main.mjs');
await bench(process.argv.slice(2));
