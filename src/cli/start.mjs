/** `npm start`: from a fresh clone to a served programme. */
import { refuseOldNode } from './start/node.mjs';

refuseOldNode(1);
const { start } = await import('./start/main.mjs');
await start(process.argv.slice(2));
